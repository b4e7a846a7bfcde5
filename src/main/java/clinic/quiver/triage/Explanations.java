package clinic.quiver.triage;

import clinic.quiver.questionnaire.Logic;
import clinic.quiver.triage.engine.ConditionSet;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.Pass;
import java.util.List;

/**
 * Explains the conditions of a set. What can be said in advance is said once and shared by all patients: why a condition
 * over one item is true or false for each of the usual replies.
 */
final class Explanations {

    private static final int NOT_SHARED = -1;

    private final Plan[] plans;
    private final int shared;

    /**
     * How a node is explained.
     *
     * @param usual its explanations for the usual replies; none when it is about several items
     * @param memory where its explanation is kept for others that it is a part of too; negative when there are none
     */
    record Plan(Node node, Explanation[] usual, int memory, int[] parts) {}

    Explanations(ConditionSet conditions, Logic logic) {
        List<Node> nodes = conditions.nodes();
        int[] uses = new int[nodes.size()];
        nodes.forEach(node -> node.parts().forEach(part -> uses[part.place()]++));
        this.plans = new Plan[nodes.size()];
        int next = 0;
        for (Node node : nodes) {
            Explanation[] usual = conditions.usualReplies(node).stream()
                    .map(reply -> Explanation.of(node.condition(), logic, item -> reply))
                    .toArray(Explanation[]::new);
            int[] parts = node.parts().stream().mapToInt(Node::place).toArray();
            plans[node.place()] = new Plan(node, usual, uses[node.place()] > 1 ? next++ : NOT_SHARED, parts);
        }
        this.shared = next;
    }

    /** Explanations over one patient's pass; for one thread. */
    Explainer over(Pass pass) {
        return new Explainer(plans, shared, pass);
    }
}
