package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import java.util.List;

/** A condition with its place in a {@link ConditionSet}; equal conditions share one node. */
public final class Node {

    private final int place;
    private final Condition condition;
    private final List<Node> parts;

    Node(int place, Condition condition, List<Node> parts) {
        this.place = place;
        this.condition = condition;
        this.parts = parts;
    }

    public Condition condition() {
        return condition;
    }

    int place() {
        return place;
    }

    List<Node> parts() {
        return parts;
    }
}
