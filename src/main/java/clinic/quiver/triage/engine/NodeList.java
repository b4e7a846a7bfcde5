package clinic.quiver.triage.engine;

import java.util.List;

/** Conditions that a {@link Pass} is asked for one after the other. */
public final class NodeList {

    private final List<Node> nodes;
    private int[] values = {};

    NodeList(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
    }

    public Node get(int place) {
        return nodes.get(place);
    }

    /** Where their values stand; known once the set is built. */
    int[] values() {
        return values;
    }

    /** Notes where their values stand, when the set is built. */
    void noteValues() {
        values = nodes.stream().mapToInt(Node::value).toArray();
    }
}
