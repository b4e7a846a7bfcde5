package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.Explanations.Plan;
import clinic.quiver.triage.engine.Leaf;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.Pass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explains conditions over one patient's pass; a part that several conditions share is explained once. */
final class Explainer {

    private final Plan[] plans;
    private final Pass pass;
    private final @Nullable Explanation[] known;

    Explainer(Plan[] plans, int shared, Pass pass) {
        this.plans = plans;
        this.pass = pass;
        this.known = new @Nullable Explanation[shared];
    }

    /**
     * Why the node's condition is true, false or not settled, with every part of it.
     *
     * @throws RuntimeException when an answer to any part cannot be read or compared
     */
    Explanation of(Node node) {
        return of(plans[node.place()]);
    }

    private Explanation of(Plan plan) {
        Explanation[] usual = plan.usual();
        if (usual.length > 0) {
            int reply = pass.usualReply(plan.node());
            if (reply < usual.length) {
                return usual[reply];
            }
        }
        return plan.memory() < 0 ? explain(plan) : remembered(plan);
    }

    private Explanation remembered(Plan plan) {
        Explanation explanation = known[plan.memory()];
        if (explanation == null) {
            explanation = explain(plan);
            known[plan.memory()] = explanation;
        }
        return explanation;
    }

    private Explanation explain(Plan plan) {
        return plan.node() instanceof Leaf leaf ? leaf(leaf) : tree(plan);
    }

    private Explanation leaf(Leaf leaf) {
        Truth truth = pass.truth(leaf);
        List<LinkId> open = truth == Truth.UNKNOWN ? pass.unknownBehind(leaf) : List.of();
        return Explanation.leaf(leaf.condition(), truth, new Evidence(pass.item(leaf), pass.reply(leaf), open));
    }

    private Explanation tree(Plan plan) {
        Truth truth = pass.truth(plan.node());
        int[] parts = plan.parts();
        if (parts.length == 2) {
            Explanation one = of(plans[parts[0]]);
            Explanation other = of(plans[parts[1]]);
            return Explanation.tree(plan.node().condition(), truth, one, other);
        }
        Explanation[] explained = new Explanation[parts.length];
        for (int i = 0; i < explained.length; i++) {
            explained[i] = of(plans[parts[i]]);
        }
        return Explanation.tree(plan.node().condition(), truth, explained);
    }
}
