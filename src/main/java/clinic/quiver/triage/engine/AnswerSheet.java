package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one patient, laid out in the order and form in which a {@link ConditionSet} asks for it: codes and
 * numbers, sums added up. Nothing is compared yet; a reply that could not be had or read is missed only when a condition
 * needs it. Immutable.
 */
public final class AnswerSheet {

    private static final byte ONE_VALUE = 0;
    private static final byte LIST = 1;
    private static final byte OPEN = 2;
    private static final byte NONE = 3;

    private final @Nullable Reply[] replies;
    private final Map<Integer, RuntimeException> unread;
    private final short[] marked;
    private final short[] marks;
    private final byte[] presence;
    private final short[] comparing;
    private final Entry[] entries;
    private final Map<Integer, RuntimeException> failures;

    private AnswerSheet(Writing written) {
        this.replies = written.replies;
        this.unread = Map.copyOf(written.unread);
        this.marked = Arrays.copyOf(written.marked, written.markedSlots);
        this.marks = Arrays.copyOf(written.marks, written.markedSlots);
        this.presence = written.presence;
        this.comparing = Arrays.copyOf(written.comparing, written.entries.size());
        this.entries = written.entries.toArray(Entry[]::new);
        this.failures = Map.copyOf(written.failures);
    }

    static AnswerSheet of(Facts facts, Slot[] slots, Answers answers) {
        Writing writing = new Writing(facts.size(), slots.length);
        for (int place = 0; place < facts.size(); place++) {
            writing.take(place, facts, answers);
        }
        for (Slot slot : slots) {
            writing.enter(slot);
        }
        return new AnswerSheet(writing);
    }

    private static final class Writing implements Known, Layout {

        private final @Nullable Reply[] replies;
        private final Map<Integer, RuntimeException> unread = new HashMap<>(0);
        private int markedSlots;
        private final short[] marked;
        private final short[] marks;
        private final byte[] presence;
        private final short[] comparing;
        private final List<Entry> entries = new ArrayList<>();
        private final Map<Integer, RuntimeException> failures = new HashMap<>(0);

        Writing(int facts, int slots) {
            this.replies = new @Nullable Reply[facts];
            this.presence = new byte[facts];
            this.marked = new short[slots];
            this.marks = new short[slots];
            this.comparing = new short[slots];
        }

        void take(int place, Facts facts, Answers answers) {
            try {
                Reply reply = facts.reply(place, answers, replies);
                replies[place] = reply;
                presence[place] = reply instanceof Given(Answer answer) ? presence(answer) : ONE_VALUE;
            } catch (RuntimeException e) {
                unread.put(place, e);
                presence[place] = NONE;
            }
        }

        void enter(Slot slot) {
            try {
                slot.enter(this, this);
            } catch (RuntimeException e) {
                failures.put(slot.place(), e);
            }
        }

        @Override
        public Reply reply(int fact) {
            return present(fact, replies, unread);
        }

        @Override
        public void mark(Slot slot, int mark) {
            if (slot.isMoreThanSilence(mark)) {
                marked[markedSlots] = (short) slot.place();
                marks[markedSlots] = (short) mark;
                markedSlots++;
            }
        }

        @Override
        public void entry(Slot slot, Entry entry) {
            comparing[entries.size()] = (short) slot.place();
            entries.add(entry);
        }
    }

    private static Reply present(int fact, @Nullable Reply[] replies, Map<Integer, RuntimeException> unread) {
        Reply reply = replies[fact];
        if (reply == null) {
            throw failure(fact, unread);
        }
        return reply;
    }

    private static RuntimeException failure(int fact, Map<Integer, RuntimeException> unread) {
        return unread.getOrDefault(fact, new IllegalStateException("no reply"));
    }

    /**
     * The reply at the place of a fact.
     *
     * @throws RuntimeException when it could not be had
     */
    Reply reply(int fact) {
        return present(fact, replies, unread);
    }

    private static byte presence(Answer answer) {
        if (answer instanceof Answer.Choices choices) {
            if (choices.codes().contains(Answers.UNKNOWN_CODE)) {
                return OPEN;
            }
            boolean isNone = choices.codes().size() == 1 && choices.codes().contains(Item.NONE);
            return isNone ? ONE_VALUE : LIST;
        }
        return answer.isUnknown() ? OPEN : ONE_VALUE;
    }

    /** Whether the reply at the place of a fact is more than one value: unknown, a list that names something, or none. */
    boolean isToBeLookedAt(int fact) {
        return presence[fact] != ONE_VALUE;
    }

    /**
     * Whether the answer at the place of a fact is unknown, or a list that may not be whole.
     *
     * @throws RuntimeException when there is no reply to be had
     */
    boolean isOpen(int fact) {
        if (presence[fact] == NONE) {
            throw failure(fact, unread);
        }
        return presence[fact] == OPEN;
    }

    /** Lets slots give their nodes the values that they have for this patient. */
    void settle(Slot[] slots, Values values) {
        for (int i = 0; i < marked.length; i++) {
            slots[marked[i]].settle(marks[i], values);
        }
        for (int i = 0; i < comparing.length; i++) {
            slots[comparing[i]].compare(entries[i], values);
        }
    }

    /** Why slots could read nothing, by their places. */
    Map<Integer, RuntimeException> failures() {
        return failures;
    }
}
