package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Logic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditions prepared for being evaluated together. Rules share most of their parts ({@code weakness = yes} stands in
 * dozens): each distinct part is evaluated at most once per patient. Filled while reading the rule book, then only read.
 */
public final class ConditionSet {

    private final Logic logic;
    private final Map<Condition, Node> nodes = new HashMap<>();

    /** An empty set whose leaves this logic evaluates. */
    public ConditionSet(Logic logic) {
        this.logic = logic;
    }

    /** The node of a condition, added with all its parts when it is new. */
    public Node add(Condition condition) {
        if (condition instanceof Condition.Named named) {
            return add(named.condition());
        }
        Node known = nodes.get(condition);
        if (known != null) {
            return known;
        }
        List<Node> parts = partsOf(condition).stream().map(this::add).toList();
        Node node = new Node(nodes.size(), condition, parts);
        nodes.put(condition, node);
        return node;
    }

    /** A pass over one patient's answers; for one thread. */
    public Pass over(Answers answers) {
        return new Pass(logic, answers, nodes.size());
    }

    private static List<Condition> partsOf(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts();
            case Condition.Any any -> any.parts();
            case Condition.AtLeast atLeast -> atLeast.parts();
            case Condition.Not not -> List.of(not.part());
            case Condition.Named named -> List.of(named.condition());
            case Condition.Is is -> List.of();
            case Condition.OneOf oneOf -> List.of();
            case Condition.Has has -> List.of();
            case Condition.Only only -> List.of();
            case Condition.Compare compare -> List.of();
        };
    }
}
