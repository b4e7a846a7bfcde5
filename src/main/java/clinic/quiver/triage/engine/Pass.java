package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One patient's answers held against a {@link ConditionSet}. */
public final class Pass {

    private final ConditionSet set;
    private final AnswerSheet sheet;
    private final @Nullable Reply[] replies;
    private final short[] marks;
    private final Values values;
    private final Map<Integer, RuntimeException> failures = new HashMap<>(0);
    private boolean isBroken;

    Pass(ConditionSet set, AnswerSheet sheet) {
        this.set = set;
        this.sheet = sheet;
        this.replies = sheet.replies();
        this.marks = new short[set.slots()];
        this.values = set.silent();
        for (Slot slot : set.plainSlots()) {
            readUnlessSilent(slot);
        }
        for (Slot slot : set.sumSlots()) {
            read(slot);
        }
        set.circuit().settle(values);
    }

    private void readUnlessSilent(Slot slot) {
        Reply reply = replies[slot.fact()];
        if (reply instanceof Reply.NotShown) {
            return;
        }
        if (reply instanceof Reply.Denied && slot.isDenialSilence()) {
            marks[slot.place()] = NoValue.DENIED;
            return;
        }
        read(slot);
    }

    private void read(Slot slot) {
        try {
            slot.read(this);
        } catch (RuntimeException e) {
            failures.put(slot.place(), e);
            isBroken = true;
        }
    }

    /**
     * Whether the node's condition holds.
     *
     * @throws RuntimeException when an answer that it needs cannot be read or compared
     */
    public Truth truth(Node node) {
        return isBroken ? new CarefulEvaluation(this).truth(node) : values.truth(node.value());
    }

    /** The truth of a leaf; fails when its answer could not be read. */
    Truth truthOf(Leaf leaf) {
        RuntimeException failure = failures.get(leaf.slot());
        if (failure != null) {
            throw failure;
        }
        return values.truth(leaf.value());
    }

    /** The item or sum that a leaf asks for. */
    public LinkId item(Leaf leaf) {
        return set.slot(leaf).item();
    }

    /** What is known of the item of a leaf. */
    public Reply reply(Leaf leaf) {
        return set.slot(leaf).reply(this);
    }

    /** The items whose answers are missing when the leaf is not settled. */
    public List<LinkId> unknownBehind(Leaf leaf) {
        return set.slot(leaf).unknownBehind(this);
    }

    /** Which of the {@link ConditionSet#usualReplies} the item of a node has; a number behind them when none. */
    public int usualReply(Node node) {
        if (isBroken) { truth(node); }
        return marks[node.slot()];
    }

    /**
     * The reply to an item.
     *
     * @throws RuntimeException when it cannot be had
     */
    public Reply reply(AskedItem item) {
        return reply(item.fact());
    }

    /** Tells what has become known of an item. */
    public void tell(AskedItem item, Reply reply) {
        replies[item.fact()] = reply;
        readAgain(item);
    }

    /** Takes back what was told of an item: the patient's own reply counts again. */
    public void takeBack(AskedItem item) {
        replies[item.fact()] = sheet.reply(item.fact());
        readAgain(item);
    }

    private void readAgain(AskedItem item) {
        for (Slot slot : set.slotsReading(item.fact())) {
            slot.silence(values);
            failures.remove(slot.place());
            read(slot);
        }
        isBroken = !failures.isEmpty();
        set.circuit().settle(set.gatesBehind(item.fact()), values);
    }

    /** The reply at the place of a fact. */
    Reply reply(int fact) {
        Reply reply = replies[fact];
        if (reply == null) {
            throw sheet.failure(fact);
        }
        return reply;
    }

    /** Where the values of all nodes stand. */
    Values values() {
        return values;
    }

    /** Notes what a slot read. */
    void mark(int slot, int mark) {
        marks[slot] = (short) mark;
    }
}
