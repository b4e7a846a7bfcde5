package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Reply;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * Conditions prepared for being evaluated together. Rules share most of their parts ({@code weakness = yes} stands in
 * dozens): each distinct part is evaluated once per patient, and each answer is read once for all that ask for it.
 * Immutable.
 */
public final class ConditionSet {

    private final Facts facts;
    private final Slot[] slots;
    private final Slot[] plainSlots;
    private final Slot[] sumSlots;
    private final Slot[][] slotsByFact;
    private final List<Node> nodes;
    private final Values silent;
    private final Circuit circuit;
    private final int[][] gatesByFact;

    ConditionSet(Facts facts, List<Slot> slots, List<Node> nodes, Circuit circuit) {
        this.facts = facts;
        this.slots = slots.toArray(Slot[]::new);
        this.plainSlots = some(slots, slot -> !(slot instanceof SumSlot));
        this.sumSlots = some(slots, slot -> slot instanceof SumSlot);
        this.nodes = List.copyOf(nodes);
        this.circuit = circuit;
        this.silent = new Values(circuit.size());
        slots.forEach(slot -> slot.silence(silent));
        this.slotsByFact = new Slot[facts.size()][];
        this.gatesByFact = new int[facts.size()][];
        for (int place = 0; place < facts.size(); place++) {
            int fact = place;
            slotsByFact[fact] = some(slots, slot -> slot.fact() == fact);
            gatesByFact[fact] = circuit.gatesBehind(value -> settles(slotsByFact[fact], value));
        }
    }

    private static Slot[] some(List<Slot> slots, Predicate<Slot> which) {
        return slots.stream().filter(which).toArray(Slot[]::new);
    }

    private static boolean settles(Slot[] slots, int value) {
        return Arrays.stream(slots).anyMatch(slot -> slot.settles(value));
    }

    /** All nodes, parts before wholes. */
    public List<Node> nodes() {
        return nodes;
    }

    /**
     * The replies worth preparing for, when the node is about one item alone; a pass says by number which of them it
     * met.
     */
    public List<Reply> usualReplies(Node node) {
        return node.slot() == Node.SEVERAL_SLOTS ? List.of() : slots[node.slot()].unmistakable();
    }

    /** Lays out what is known of a patient, for {@link #over(AnswerSheet)}. */
    public AnswerSheet sheet(Answers answers) {
        return AnswerSheet.of(facts, answers);
    }

    /** A pass over one patient's answers; for one thread. */
    public Pass over(AnswerSheet sheet) {
        return new Pass(this, sheet);
    }

    /** How many slots there are. */
    int slots() {
        return slots.length;
    }

    /** The slots that read one reply each. */
    Slot[] plainSlots() {
        return plainSlots;
    }

    /** The slots that read several replies each. */
    Slot[] sumSlots() {
        return sumSlots;
    }

    Slot slot(Leaf leaf) {
        return slots[leaf.slot()];
    }

    /** The slots that read a fact. */
    Slot[] slotsReading(int fact) {
        return slotsByFact[fact];
    }

    /** The gates whose values depend on a fact, in their order. */
    int[] gatesBehind(int fact) {
        return gatesByFact[fact];
    }

    Circuit circuit() {
        return circuit;
    }

    /** The values when nothing was said, those of the gates not settled yet. */
    Values silent() {
        return silent.copy();
    }
}
