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
    private final int first;
    private final byte[] silent;
    private final byte[][] rows;
    private final boolean[] isSilent;

    /**
     * A slot.
     *
     * @param rows the values of its nodes, by mark; the first marks are those of {@link NoValue}
     */
    Slot(Reading reading, List<byte[]> rows) {
        this.reading = reading;
        this.itself = List.of(reading.item());
        this.first = reading.first();
        this.silent = rows.getFirst();
        this.rows = rows.toArray(byte[][]::new);
        this.isSilent = new boolean[this.rows.length];
        for (int mark = 0; mark < isSilent.length; mark++) {
            isSilent[mark] = Arrays.equals(this.rows[mark], silent);
        }
    }

    /**
     * Lays out what is known of the item. Nothing is compared yet.
     *
     * @throws RuntimeException when the reply cannot be had or read
     */
    void enter(Known known, Layout layout) {
        Reply reply = known.reply(reading.fact());
        if (reply instanceof Given(Answer answer)) {
            enter(answer, layout);
        } else {
            layout.mark(this, reply instanceof Reply.Denied ? NoValue.DENIED : NoValue.NOT_SHOWN);
        }
    }

    /** Lays out an answer. */
    abstract void enter(Answer answer, Layout layout);

    /** Compares what was laid out, and gives every node its value. */
    abstract void compare(Entry entry, Values values);

    /** Whether a mark says anything to the nodes that silence does not. */
    final boolean isMoreThanSilence(int mark) {
        return !isSilent[mark];
    }

    /** Gives every node the value that it has at a mark. What says no more than silence need not be written. */
    final void settle(int mark, Values values) {
        if (!isSilent[mark]) {
            values.put(first, rows[mark]);
        }
    }

    /** Gives every node the value that it has when nothing was said. */
    final void silence(Values values) {
        values.put(first, silent);
    }

    /** What is known of the item. */
    Reply reply(Known known) {
        return known.reply(reading.fact());
    }

    /** The items whose answers are missing when a node is not settled. */
    List<LinkId> unknownBehind(Known known) {
        return itself;
    }

    final int place() {
        return reading.slot();
    }

    final int fact() {
        return reading.fact();
    }

    final LinkId item() {
        return reading.item();
    }

    /** The place of its first node's value. */
    final int first() {
        return first;
    }

    /** Whether it writes the value at this place. */
    final boolean settles(int value) {
        return value >= first && value < first + silent.length;
    }
}
