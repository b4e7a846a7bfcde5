package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import java.util.List;
import java.util.function.Function;

/**
 * What a slot reads, and for whom.
 *
 * @param slot the place of the slot
 * @param fact the place of the fact that it reads
 * @param item the item or sum behind the fact
 * @param first the place of the first node's value
 * @param nodes the nodes that it settles; their values stand one behind the other
 */
record Reading(int slot, int fact, LinkId item, int first, List<Node> nodes) {

    /** The conditions of those nodes that are leaves. */
    List<Condition> leaves() {
        return nodes.stream()
                .filter(node -> node instanceof Leaf)
                .map(Node::condition)
                .toList();
    }

    /** The values of the nodes for each of these replies, as the logic says. */
    List<byte[]> values(List<Reply> replies, Logic logic) {
        return replies.stream()
                .map(reply -> values(condition -> logic.truth(condition, item -> reply)))
                .toList();
    }

    /** The values of the nodes. */
    byte[] values(Function<Condition, Truth> logic) {
        byte[] values = new byte[nodes.size()];
        for (int node = 0; node < values.length; node++) {
            values[node] = Values.of(logic.apply(nodes.get(node).condition()));
        }
        return values;
    }
}
