package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerValue;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Reads a number. Its mark is its position among the bounds that it is compared with. */
final class NumberSlot extends Slot {

    private final Bounds bounds;

    NumberSlot(Reading reading, Logic logic) {
        super(reading, values(reading, logic));
        this.bounds = Bounds.of(reading.leaves());
    }

    /** The values for what holds no number and for a number at each position. */
    static List<byte[]> values(Reading reading, Logic logic) {
        List<Reply> replies = new ArrayList<>(NoValue.REPLIES);
        for (BigDecimal example : Bounds.of(reading.leaves()).examples()) {
            replies.add(new Given(new Answer.Quantity(example)));
        }
        return reading.values(replies, logic);
    }

    /** Lays out an answer for a slot that compares numbers. */
    static void enter(Slot slot, Answer answer, Layout layout) {
        int mark = answer instanceof Answer.Quantity ? NoValue.END : NoValue.mark(answer);
        if (mark == NoValue.END) {
            layout.entry(slot, Entry.Amount.of(AnswerValue.number(slot.item(), answer)));
        } else {
            layout.mark(slot, mark);
        }
    }

    @Override
    void enter(Answer answer, Layout layout) {
        enter(this, answer, layout);
    }

    @Override
    void compare(Entry entry, Values values) {
        settle(NoValue.END + bounds.position(entry.amount()), values);
    }
}
