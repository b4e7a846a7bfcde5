package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;

/**
 * Evaluates conditions part by part when an answer of the patient cannot be read or compared. Parts are asked in their
 * order and no further than needed, so that only what needs the broken answer fails.
 */
final class CarefulEvaluation {

    private final Pass pass;

    CarefulEvaluation(Pass pass) {
        this.pass = pass;
    }

    /**
     * Whether the node's condition holds.
     *
     * @throws RuntimeException when it needs an answer that cannot be read or compared
     */
    Truth truth(Node node) {
        if (node instanceof Leaf leaf) {
            return pass.truthOf(leaf);
        }
        return switch (node.condition()) {
            case Condition.All all -> all(node);
            case Condition.Any any -> any(node);
            case Condition.AtLeast atLeast -> atLeast(atLeast.count(), node);
            case Condition.Not not -> truth(node.parts().getFirst()).negated();
            default -> truth(node.parts().getFirst());
        };
    }

    private Truth all(Node node) {
        Truth result = Truth.TRUE;
        for (Node part : node.parts()) {
            result = result.and(truth(part));
            if (result == Truth.FALSE) {
                return result;
            }
        }
        return result;
    }

    private Truth any(Node node) {
        Truth result = Truth.FALSE;
        for (Node part : node.parts()) {
            result = result.or(truth(part));
            if (result == Truth.TRUE) {
                return result;
            }
        }
        return result;
    }

    private Truth atLeast(int count, Node node) {
        int holding = 0;
        int open = 0;
        for (Node part : node.parts()) {
            switch (truth(part)) {
                case TRUE -> holding++;
                case UNKNOWN -> open++;
                case FALSE -> {}
            }
        }
        return Logic.enough(count, holding, open);
    }
}
