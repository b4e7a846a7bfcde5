package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import java.util.Arrays;
import java.util.List;

/**
 * Reads one fact for the nodes that ask for nothing else. Replies between which these nodes cannot tell share a mark, and
 * what they say to a mark was asked of the {@link Logic} in advance.
 */
abstract sealed class Slot permits CodeSlot, ListSlot, NumberSlot, SumSlot {

    private final Reading reading;
    private final List<LinkId> itself;
    private final int place;
    private final int fact;
    private final int first;
    private final byte[][] values;
    private final boolean isDenialSilence;

    /**
     * A slot.
     *
     * @param values of its nodes, by mark; the first marks are those of {@link NoValue}
     */
    Slot(Reading reading, List<byte[]> values) {
        this.reading = reading;
        this.itself = List.of(reading.item());
        this.place = reading.slot();
        this.fact = reading.fact();
        this.first = reading.nodes().getFirst().value();
        byte[] silent = values.getFirst();
        this.values = values.stream()
                .map(row -> Arrays.equals(row, silent) ? silent : row)
                .toArray(byte[][]::new);
        this.isDenialSilence = this.values[NoValue.DENIED] == silent;
    }

    /** Whether it is the same to the nodes that the item was denied and that it was never shown. */
    final boolean isDenialSilence() {
        return isDenialSilence;
    }

    /**
     * Reads the patient's reply and gives every node its value. What says no more than silence need not be written.
     *
     * @throws RuntimeException when the reply cannot be read or compared
     */
    void read(Pass pass) {
        Reply reply = pass.reply(fact);
        if (reply instanceof Given(Answer answer)) {
            read(answer, pass);
        } else {
            settle(pass, reply instanceof Reply.Denied ? NoValue.DENIED : NoValue.NOT_SHOWN);
        }
    }

    /** Reads an answer. */
    abstract void read(Answer answer, Pass pass);

    /** The replies that have the first marks for themselves; those after them are shared. */
    List<Reply> unmistakable() {
        return NoValue.REPLIES;
    }

    /** What is known of the item. */
    Reply reply(Pass pass) {
        return pass.reply(fact);
    }

    /** The items whose answers are missing when a node is not settled. */
    List<LinkId> unknownBehind(Pass pass) {
        return itself;
    }

    final int place() {
        return place;
    }

    final int fact() {
        return fact;
    }

    final LinkId item() {
        return reading.item();
    }

    /** Whether it writes the value at this place. */
    final boolean settles(int value) {
        return value >= first && value < first + values[0].length;
    }

    /** Gives the nodes the values that they have when nothing was said. */
    final void silence(Values all) {
        all.put(first, values[NoValue.NOT_SHOWN]);
    }

    /** Gives the nodes their values at a mark. */
    final void settle(Pass pass, int mark) {
        settle(pass, mark, values[mark]);
    }

    /** Gives the nodes these values. */
    final void settle(Pass pass, int mark, byte[] row) {
        pass.mark(place, mark);
        if (row != values[NoValue.NOT_SHOWN]) {
            pass.values().put(first, row);
        }
    }
}
