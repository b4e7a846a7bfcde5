package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives every fact its place, and every way of reading one its slot. */
final class SlotsBuilder {

    private final Logic logic;
    private final List<Fact> facts = new ArrayList<>();
    private final Map<Use, Integer> places = new HashMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<List<Node>> nodes = new ArrayList<>();

    private enum Kind {
        CODE,
        LIST,
        NUMBER
    }

    /** How a fact is read; a sum with its parts. */
    private record Use(Kind kind, Fact fact, List<Fact> parts) {}

    SlotsBuilder(Logic logic) {
        this.logic = logic;
    }

    /** The slot that reads an item's code. */
    int code(LinkId item, Map<LinkId, Reply> defaults) {
        return place(new Use(Kind.CODE, fact(item, defaults), List.of()));
    }

    /** The slot that reads an item's list. */
    int list(LinkId item, Map<LinkId, Reply> defaults) {
        return place(new Use(Kind.LIST, fact(item, defaults), List.of()));
    }

    /** The slot that reads an item's or a sum's number. */
    int number(LinkId item, Map<LinkId, Reply> defaults) {
        List<Fact> parts = new ArrayList<>();
        logic.sum(item).ifPresent(sum -> sum.parts().forEach((part, factor) -> parts.add(fact(part, defaults))));
        return place(new Use(Kind.NUMBER, fact(item, defaults), parts));
    }

    private int place(Use use) {
        Integer known = places.get(use);
        if (known != null && (use.kind() != Kind.LIST || nodes.get(known).size() < ListSlot.MOST_LEAVES)) {
            return known;
        }
        ask(use.fact());
        use.parts().forEach(this::ask);
        nodes.add(new ArrayList<>());
        uses.add(use);
        places.put(use, nodes.size() - 1);
        return nodes.size() - 1;
    }

    /** Whether a slot can settle junctions too: only when each of its marks says it all. */
    boolean settlesJunctions(int slot) {
        Use use = uses.get(slot);
        return use.kind() != Kind.LIST && use.parts().isEmpty();
    }

    /** Adds a node to the slot that settles it. */
    void add(Node node) {
        nodes.get(node.slot()).add(node);
    }

    private static Fact fact(LinkId item, Map<LinkId, Reply> defaults) {
        return new Fact(item, Optional.ofNullable(defaults.get(item)));
    }

    /** The place of a fact, asked for from now on; one with a default comes after the same without. */
    int ask(Fact fact) {
        if (facts.contains(fact)) {
            return facts.indexOf(fact);
        }
        if (fact.byDefault().isPresent()) {
            ask(Fact.of(fact.item()));
        }
        facts.add(fact);
        return facts.size() - 1;
    }

    /** The place of an item's fact without a default; -1 when nothing asks for it. */
    int find(LinkId item) {
        return facts.indexOf(Fact.of(item));
    }

    /** Gives the nodes that slots settle the first values; how many these are. */
    int placeValues() {
        int size = 0;
        for (List<Node> settled : nodes) {
            for (Node node : settled) {
                node.standAt(size++);
            }
        }
        return size;
    }

    /** All slots in their places; the values of their nodes have theirs. */
    List<Slot> build() {
        List<Slot> slots = new ArrayList<>();
        for (Use use : uses) {
            slots.add(slot(use, slots.size()));
        }
        return slots;
    }

    private Slot slot(Use use, int place) {
        List<Node> settled = nodes.get(place);
        Reading reading = new Reading(
                place, ask(use.fact()), use.fact().item(), settled.getFirst().value(), settled);
        return switch (use.kind()) {
            case CODE -> CodeSlot.of(reading, logic);
            case LIST -> ListSlot.of(reading, logic);
            case NUMBER ->
                logic.sum(reading.item())
                        .<Slot>map(sum -> new SumSlot(reading, parts(sum, use.parts()), logic))
                        .orElseGet(() -> new NumberSlot(reading, logic));
        };
    }

    /** All facts that the slots read, in their places. */
    Facts facts() {
        return new Facts(facts);
    }

    private List<SumSlot.Part> parts(Sum sum, List<Fact> facts) {
        List<SumSlot.Part> parts = new ArrayList<>();
        for (Map.Entry<LinkId, BigDecimal> part : sum.parts().entrySet()) {
            Fact fact = facts.get(parts.size());
            parts.add(new SumSlot.Part(part.getKey(), ask(fact), part.getValue()));
        }
        return parts;
    }
}
