package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Collects the conditions of a rule book for a {@link ConditionSet}. */
public final class ConditionSetBuilder {

    private final SlotsBuilder slots;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<NodeKey, Node> known = new HashMap<>();
    private final List<NodeList> lists = new ArrayList<>();
    private final Set<Integer> toldFacts = new LinkedHashSet<>();

    /** Conditions are the same when they are written alike and ask the same: the same slot or the same parts. */
    private record NodeKey(Condition condition, Object asks) {}

    /** An empty collection of conditions whose leaves this logic evaluates. */
    public ConditionSetBuilder(Logic logic) {
        this.slots = new SlotsBuilder(logic);
    }

    /** The node of a condition, added with all its parts when it is new. */
    public Node add(Condition condition) {
        return add(condition, Map.of());
    }

    /**
     * The node of a condition, added with all its parts when it is new.
     *
     * @param defaults what counts for items that were given no answer
     */
    public Node add(Condition condition, Map<LinkId, Reply> defaults) {
        return switch (condition) {
            case Condition.All all -> junction(all, all.parts(), defaults);
            case Condition.Any any -> junction(any, any.parts(), defaults);
            case Condition.AtLeast atLeast -> junction(atLeast, atLeast.parts(), defaults);
            case Condition.Not not -> junction(not, List.of(not.part()), defaults);
            case Condition.Named named -> junction(named, List.of(named.condition()), defaults);
            case Condition.Is is -> leaf(is, slots.code(is.item(), defaults));
            case Condition.OneOf oneOf -> leaf(oneOf, slots.code(oneOf.item(), defaults));
            case Condition.Has has -> leaf(has, slots.list(has.item(), defaults));
            case Condition.Only only -> leaf(only, slots.list(only.item(), defaults));
            case Condition.Compare compare -> leaf(compare, slots.number(compare.item(), defaults));
        };
    }

    /** Nodes of this set that are going to be asked for one after the other. */
    public NodeList list(List<Node> inTheirOrder) {
        NodeList list = new NodeList(inTheirOrder);
        lists.add(list);
        return list;
    }

    /** Items to be asked for one after the other, even when no condition does. */
    public AskedItems ask(List<LinkId> items) {
        return new AskedItems(items.stream().map(this::ask).toList());
    }

    private AskedItem ask(LinkId item) {
        return new AskedItem(item, slots.ask(Fact.of(item)));
    }

    /** An item that a pass is going to be told. */
    public AskedItem tell(LinkId item) {
        AskedItem told = ask(item);
        toldFacts.add(told.fact());
        return told;
    }

    /** An item that a pass is going to be told; empty when no condition added so far asks for it. */
    public Optional<AskedItem> tellIfAsked(LinkId item) {
        return slots.find(item) < 0 ? Optional.empty() : Optional.of(tell(item));
    }

    /** The conditions added so far, ready to be evaluated. */
    public ConditionSet build() {
        Wiring wiring = new Wiring(slots.placeValues());
        List<Node> wired =
                nodes.stream().filter(node -> node.slot() == Node.SEVERAL_SLOTS).toList();
        for (Node node : wired) {
            node.standAt(wiring.wire(
                    node.condition(), node.parts().stream().map(Node::value).toList()));
        }
        Wiring.Order order = wiring.order();
        wired.forEach(node -> node.standAt(order.places().get(node.value())));
        lists.forEach(NodeList::noteValues);
        return new ConditionSet(slots.facts(), List.copyOf(toldFacts), slots.build(), order.circuit());
    }

    private Node junction(Condition condition, List<Condition> parts, Map<LinkId, Reply> defaults) {
        List<Node> partNodes = parts.stream().map(part -> add(part, defaults)).toList();
        int slot = commonSlot(partNodes);
        return node(new NodeKey(condition, partNodes), () -> new Junction(condition, partNodes, slot));
    }

    private Node leaf(Condition condition, int slot) {
        return node(new NodeKey(condition, slot), () -> new Leaf(condition, slot));
    }

    // "not: weakness = yes" is as much about one answer as "weakness = yes".
    private int commonSlot(List<Node> parts) {
        if (parts.isEmpty()) {
            return Node.SEVERAL_SLOTS;
        }
        int slot = parts.getFirst().slot();
        boolean isCommon = parts.stream().allMatch(part -> part.slot() == slot);
        return slot >= 0 && isCommon && slots.settlesJunctions(slot) ? slot : Node.SEVERAL_SLOTS;
    }

    private Node node(NodeKey key, Supplier<Node> maker) {
        Node node = known.get(key);
        if (node == null) {
            node = maker.get();
            nodes.add(node);
            if (node.slot() != Node.SEVERAL_SLOTS) {
                slots.add(node);
            }
            known.put(key, node);
        }
        return node;
    }
}
