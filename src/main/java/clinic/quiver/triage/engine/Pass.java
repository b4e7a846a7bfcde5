package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One patient's answers held against a {@link ConditionSet}. Not to be told anything more once it is shared. */
public final class Pass {

    private static final int NONE = -1;

    private final ConditionSet set;
    private final AnswerSheet sheet;
    private final Values values;
    private final Rereading reading = new Rereading();
    private final @Nullable Reply[] told;
    private Map<Integer, RuntimeException> failures;
    private boolean isBroken;

    Pass(ConditionSet set, AnswerSheet sheet) {
        this.set = set;
        this.sheet = sheet;
        this.told = set.nothingTold();
        this.values = set.silent();
        this.failures = sheet.failures();
        this.isBroken = !failures.isEmpty();
        sheet.settle(set.slots(), values);
        set.circuit().settle(values);
    }

    /** Whether some answer could not be read: conditions that need it fail. */
    public boolean isBroken() {
        return isBroken;
    }

    /**
     * Whether the node's condition holds.
     *
     * @throws RuntimeException when an answer that it needs cannot be read or compared
     */
    public Truth truth(Node node) {
        return isBroken ? new CarefulEvaluation(this).truth(node) : values.truth(node.value());
    }

    /**
     * The place of the next condition that holds, is not settled or cannot be evaluated; negative when there is none.
     *
     * @param from the first place to look at
     */
    public int nextNotFalse(NodeList list, int from) {
        int[] places = list.values();
        for (int i = from; i < places.length; i++) {
            if (values.get(places[i]) != Values.FALSE || isBroken) {
                return i;
            }
        }
        return NONE;
    }

    /**
     * The place of the next item whose answer is unknown, is a list that names something or cannot be had; negative when
     * there is none.
     *
     * @param from the first place to look at
     */
    public int nextNotSettled(AskedItems items, int from) {
        int[] facts = items.facts();
        for (int i = from; i < facts.length; i++) {
            if (sheet.isToBeLookedAt(facts[i])) {
                return i;
            }
        }
        return NONE;
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
        return set.slot(leaf).reply(reading);
    }

    /** The items whose answers are missing when the leaf is not settled. */
    public List<LinkId> unknownBehind(Leaf leaf) {
        return set.slot(leaf).unknownBehind(reading);
    }

    /**
     * The reply to an item.
     *
     * @throws RuntimeException when it cannot be had
     */
    public Reply reply(AskedItem item) {
        return reading.reply(item.fact());
    }

    /**
     * Whether the patient's answer to an item is unknown, or a list that may not be whole.
     *
     * @throws RuntimeException when it cannot be had
     */
    public boolean isOpen(AskedItem item) {
        return sheet.isOpen(item.fact());
    }

    /** Tells what has become known of an item; counts once {@link #settle} is called. */
    public void tell(AskedItem item, Reply reply) {
        told[set.toldPlace(item.fact())] = reply;
        readAgain(item);
    }

    /** Takes back what was told of an item: the patient's own reply counts again, once {@link #settle} is called. */
    public void takeBack(AskedItem item) {
        told[set.toldPlace(item.fact())] = null;
        readAgain(item);
    }

    /** Settles again what depends on items that are told. */
    public void settle() {
        set.circuit().settle(set.gatesBehindTold(), values);
    }

    private void readAgain(AskedItem item) {
        for (Slot slot : set.slotsReading(item.fact())) {
            slot.silence(values);
            try {
                slot.enter(reading, reading);
                noteFailure(slot, null);
            } catch (RuntimeException e) {
                noteFailure(slot, e);
            }
        }
    }

    private void noteFailure(Slot slot, @Nullable RuntimeException failure) {
        if (failure == null && !isBroken) {
            return;
        }
        Map<Integer, RuntimeException> all = new HashMap<>(failures);
        all.compute(slot.place(), (place, before) -> failure);
        failures = all;
        isBroken = !all.isEmpty();
    }

    /** Gives nodes their values as soon as it is known what was replied. */
    private final class Rereading implements Known, Layout {

        @Override
        public Reply reply(int fact) {
            int place = set.toldPlace(fact);
            Reply reply = place < 0 ? null : told[place];
            return reply == null ? sheet.reply(fact) : reply;
        }

        @Override
        public void mark(Slot slot, int mark) {
            slot.settle(mark, values);
        }

        @Override
        public void entry(Slot slot, Entry entry) {
            slot.compare(entry, values);
        }
    }
}
