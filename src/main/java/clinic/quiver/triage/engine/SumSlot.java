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
    void read(Pass pass) {
        if (pass.reply(fact()) instanceof Given(Answer answer)) {
            read(answer, pass);
        } else {
            settle(pass, mark(total(pass)));
        }
    }

    @Override
    void read(Answer answer, Pass pass) {
        settle(pass, NumberSlot.mark(item(), answer, bounds));
    }

    private int mark(Total total) {
        if (total.isEmpty()) {
            return NoValue.NOT_SHOWN;
        }
        return (total.isOpen() ? firstOpen : NoValue.END) + bounds.position(total.known());
    }

    private Total total(Pass pass) {
        Total total = Total.NOTHING;
        for (Part part : parts) {
            total = total.with(part.item(), pass.reply(part.fact()), part.factor());
        }
        return total;
    }

    @Override
    Reply reply(Pass pass) {
        Reply own = pass.reply(fact());
        return own instanceof Given ? own : total(pass).reply();
    }

    @Override
    List<LinkId> unknownBehind(Pass pass) {
        if (pass.reply(fact()) instanceof Given) {
            return super.unknownBehind(pass);
        }
        List<LinkId> unknown = new ArrayList<>();
        for (Part part : parts) {
            if (NoValue.isUnknown(pass.reply(part.fact()))) {
                unknown.add(part.item());
            }
        }
        return List.copyOf(unknown);
    }
}
