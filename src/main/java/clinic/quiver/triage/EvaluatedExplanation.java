package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.engine.Leaf;
import clinic.quiver.triage.engine.Node;
import java.util.List;
import java.util.Optional;

/** Reads off the evaluation itself why a condition came out as it did; nothing is evaluated again. */
final class EvaluatedExplanation extends Explanation {

    private final Node node;
    private final Explainer explainer;

    EvaluatedExplanation(Node node, Explainer explainer) {
        this.node = node;
        this.explainer = explainer;
    }

    @Override
    public Condition condition() {
        return node.condition();
    }

    @Override
    public Truth truth() {
        return explainer.pass().truth(node);
    }

    @Override
    public Optional<Evidence> evidence() {
        return node instanceof Leaf leaf ? Optional.of(explainer.evidence(leaf)) : Optional.empty();
    }

    @Override
    public List<Explanation> parts() {
        List<Node> parts = node.parts();
        Explanation[] explained = new Explanation[parts.size()];
        for (int i = 0; i < explained.length; i++) {
            explained[i] = explainer.of(parts.get(i));
        }
        return List.of(explained);
    }
}
