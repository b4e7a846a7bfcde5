package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Reply;
import java.util.List;

/** The replies that hold nothing to compare; each has the same mark in every slot. */
final class NoValue {

    static final int NOT_SHOWN = 0;
    static final int DENIED = 1;
    static final int DOES_NOT_KNOW = 2;
    static final int DECLINED = 3;
    static final int SKIPPED = 4;
    static final int NOT_CLEAR = 5;

    /** The replies in the order of their marks. */
    static final List<Reply> REPLIES = List.of(
            new Reply.NotShown(),
            new Reply.Denied(),
            new Reply.Given(new Answer.DoesNotKnow()),
            new Reply.Given(new Answer.Declined()),
            new Reply.Given(new Answer.Skipped()),
            new Reply.Given(new Answer.NotClear()));

    /** The first mark that means a value. */
    static final int END = REPLIES.size();

    private NoValue() {}

    static boolean isUnknown(Reply reply) {
        return reply instanceof Reply.Given(Answer answer) && answer.isUnknown();
    }

    /** The mark of an answer; {@link #END} when it holds a value. */
    static int mark(Answer answer) {
        if (answer instanceof Answer.DoesNotKnow) {
            return DOES_NOT_KNOW;
        }
        if (answer instanceof Answer.Declined) {
            return DECLINED;
        }
        if (answer instanceof Answer.Skipped) {
            return SKIPPED;
        }
        return answer instanceof Answer.NotClear ? NOT_CLEAR : END;
    }
}
