package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.triage.Finding.Kind;
import java.util.ArrayList;
import java.util.List;

/** Collects what the rule book says about one patient, and the level that follows. */
final class Findings {

    private static final int USUAL_SIZE = 20;

    private final List<Finding> found = new ArrayList<>(USUAL_SIZE);
    private TriageLevel level = TriageLevel.SELF_CARE;
    private boolean isBenign;

    void add(Finding finding) {
        found.add(finding);
        if (finding.kind().counts()) {
            level = level.sooner(finding.level());
        }
    }

    /** Adds that a rule or floor could not be evaluated: "triage could not be completed". */
    void addFailed(String id, Condition condition) {
        add(new Finding(id, Kind.FAILED, TriageLevel.URGENT, Explanation.none(condition)));
    }

    /** Notes that a pattern fired that may bring the level down to self-care. */
    void addBenignPattern() {
        isBenign = true;
    }

    /** Everything found, in its order. */
    List<Finding> all() {
        return found;
    }

    /** The soonest level of everything that counts. */
    TriageLevel level() {
        // A lifestyle factor or an open question is no reason to stay at home.
        return level == TriageLevel.SELF_CARE && !isBenign ? TriageLevel.ROUTINE : level;
    }
}
