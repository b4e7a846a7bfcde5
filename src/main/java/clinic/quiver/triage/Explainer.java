package clinic.quiver.triage;

import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.engine.Leaf;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.Pass;
import java.util.List;

/** Explains conditions that were evaluated over one patient's answers. */
record Explainer(Pass pass) {

    /**
     * Why the node's condition is true, false or not settled, with every part of it.
     *
     * @throws RuntimeException when an answer to any part cannot be read or compared
     */
    Explanation of(Node node) {
        return pass.isBroken() ? written(node) : new EvaluatedExplanation(node, this);
    }

    // Where an answer cannot be read, the rule that needs it must fail now and not when somebody reads why it fired.
    private Explanation written(Node node) {
        if (node instanceof Leaf leaf) {
            return Explanation.leaf(leaf.condition(), pass.truth(leaf), evidence(leaf));
        }
        return Explanation.tree(
                node.condition(),
                pass.truth(node),
                node.parts().stream().map(this::written).toList());
    }

    /** What is known of the item of a leaf. */
    Evidence evidence(Leaf leaf) {
        return new Evidence(
                pass.item(leaf),
                pass.reply(leaf),
                pass.truth(leaf) == Truth.UNKNOWN ? pass.unknownBehind(leaf) : List.of());
    }
}
