package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Reply;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one patient, laid out in the order in which a {@link ConditionSet} asks for it. Nothing is compared
 * yet; a reply that could not be had is missed only when a condition needs it. Immutable.
 */
public final class AnswerSheet {

    private final @Nullable Reply[] replies;
    private final Map<Integer, RuntimeException> failures;

    private AnswerSheet(@Nullable Reply[] replies, Map<Integer, RuntimeException> failures) {
        this.replies = replies;
        this.failures = failures;
    }

    /** The sheet of a patient whom nothing was asked; defaults do not count. */
    static AnswerSheet ofNothingShown(Facts facts) {
        @Nullable Reply[] replies = new @Nullable Reply[facts.size()];
        Arrays.fill(replies, new Reply.NotShown());
        return new AnswerSheet(replies, Map.of());
    }

    static AnswerSheet of(Facts facts, Answers answers) {
        @Nullable Reply[] replies = new @Nullable Reply[facts.size()];
        Map<Integer, RuntimeException> failures = Map.of();
        for (int place = 0; place < replies.length; place++) {
            try {
                replies[place] = facts.reply(place, answers, replies);
            } catch (RuntimeException e) {
                failures = failures.isEmpty() ? new HashMap<>() : failures;
                failures.put(place, e);
            }
        }
        return new AnswerSheet(replies, failures);
    }

    /** The replies; null where there could none be had. */
    @Nullable
    Reply[] replies() {
        return replies.clone();
    }

    /** The reply at a place; null where none could be had. */
    @Nullable
    Reply reply(int place) {
        return replies[place];
    }

    /** Why there is no reply at this place. */
    RuntimeException failure(int place) {
        return failures.getOrDefault(place, new IllegalStateException("no reply"));
    }
}
