package clinic.quiver.triage.engine;

import static java.util.Comparator.comparing;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Reply;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Conditions prepared for being evaluated together. Rules share most of their parts ({@code weakness = yes} stands in
 * dozens): each distinct part is evaluated once per patient, and each answer is read once for all that ask for it.
 * Immutable.
 */
public final class ConditionSet {

    private final Facts facts;
    private final Slot[] slots;
    private final Slot[] slotsByKind;
    private final Slot[][] slotsByFact;
    private final Values silent;
    private final Circuit circuit;
    private final List<Integer> toldFacts;
    private final int[] toldPlaces;
    private final int[] gatesBehindTold;

    ConditionSet(Facts facts, List<Integer> toldFacts, List<Slot> slots, Circuit circuit) {
        this.facts = facts;
        this.slots = slots.toArray(Slot[]::new);
        // One kind after the other, so that a processor can foresee what comes next.
        this.slotsByKind = slots.stream()
                .sorted(comparing(slot -> slot.getClass().getName()))
                .toArray(Slot[]::new);
        this.circuit = circuit;
        this.silent = new Values(circuit.size());
        slots.forEach(slot -> slot.silence(silent));
        this.slotsByFact = IntStream.range(0, facts.size())
                .mapToObj(fact ->
                        slots.stream().filter(slot -> slot.fact() == fact).toArray(Slot[]::new))
                .toArray(Slot[][]::new);
        this.toldFacts = List.copyOf(toldFacts);
        this.toldPlaces =
                IntStream.range(0, facts.size()).map(toldFacts::indexOf).toArray();
        List<Slot> told =
                slots.stream().filter(slot -> toldFacts.contains(slot.fact())).toList();
        this.gatesBehindTold = circuit.gatesBehind(value -> told.stream().anyMatch(slot -> slot.settles(value)));
    }

    /** Lays out what is known of a patient, for {@link #over(AnswerSheet)}. */
    public AnswerSheet sheet(Answers answers) {
        return AnswerSheet.of(facts, slotsByKind, answers);
    }

    /** A pass over one patient's answers; for one thread. */
    public Pass over(AnswerSheet sheet) {
        return new Pass(this, sheet);
    }

    /** All slots in their places. */
    Slot[] slots() {
        return slots;
    }

    Slot slot(Leaf leaf) {
        return slots[leaf.slot()];
    }

    /** The slots that read a fact. */
    Slot[] slotsReading(int fact) {
        return slotsByFact[fact];
    }

    /** Room for what a pass is told. */
    @Nullable
    Reply[] nothingTold() {
        return new @Nullable Reply[toldFacts.size()];
    }

    /** The place in that room for a fact; negative for one that no pass is told. */
    int toldPlace(int fact) {
        return toldPlaces[fact];
    }

    /** The gates whose values depend on what a pass is told, in their order. */
    int[] gatesBehindTold() {
        return gatesBehindTold;
    }

    Circuit circuit() {
        return circuit;
    }

    /** The values when nothing was said, those of the gates not settled yet. */
    Values silent() {
        return silent.copy();
    }
}
