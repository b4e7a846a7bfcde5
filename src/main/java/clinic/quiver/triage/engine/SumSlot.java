package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Total;
import clinic.quiver.questionnaire.Truth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a sum: the number given for it, or else its parts added up. A sum with an unknown part has marks of its own, for
 * it can only be more.
 */
final class SumSlot extends Slot {

    private final Part[] parts;
    private final Bounds bounds;
    private final int firstOpen;

    /**
     * A part of the sum.
     *
     * @param fact the place of its fact
     * @param factor what its number is multiplied by
     */
    record Part(LinkId item, int fact, BigDecimal factor) {}

    SumSlot(Reading reading, List<Part> parts, Logic logic) {
        super(reading, values(reading, logic));
        this.parts = parts.toArray(Part[]::new);
        this.bounds = Bounds.of(reading.leaves());
        this.firstOpen = NoValue.END + bounds.examples().size();
    }

    private static List<byte[]> values(Reading reading, Logic logic) {
        List<byte[]> values = new ArrayList<>(NumberSlot.values(reading, logic));
        for (BigDecimal example : Bounds.of(reading.leaves()).examples()) {
            Total open = new Total(example, false, true);
            values.add(reading.values(condition -> compare(open, Bounds.comparison(condition))));
        }
        return values;
    }

    private static Truth compare(Total total, Condition.Compare comparison) {
        return total.compare(comparison.operator(), comparison.bound());
    }

    @Override
    void enter(Known known, Layout layout) {
        if (known.reply(fact()) instanceof Given(Answer answer)) {
            enter(answer, layout);
            return;
        }
        Total total = total(known);
        if (total.isEmpty()) {
            layout.mark(this, NoValue.NOT_SHOWN);
        } else {
            layout.entry(this, Entry.Amount.of(total));
        }
    }

    @Override
    void enter(Answer answer, Layout layout) {
        NumberSlot.enter(this, answer, layout);
    }

    @Override
    void compare(Entry entry, Values values) {
        Entry.Amount amount = entry.amount();
        settle((amount.isOpen() ? firstOpen : NoValue.END) + bounds.position(amount), values);
    }

    private Total total(Known known) {
        Total total = Total.NOTHING;
        for (Part part : parts) {
            total = total.with(part.item(), known.reply(part.fact()), part.factor());
        }
        return total;
    }

    @Override
    Reply reply(Known known) {
        Reply own = known.reply(fact());
        return own instanceof Given ? own : total(known).reply();
    }

    @Override
    List<LinkId> unknownBehind(Known known) {
        if (known.reply(fact()) instanceof Given) {
            return super.unknownBehind(known);
        }
        List<LinkId> unknown = new ArrayList<>();
        for (Part part : parts) {
            if (NoValue.isUnknown(known.reply(part.fact()))) {
                unknown.add(part.item());
            }
        }
        return List.copyOf(unknown);
    }
}
