package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import java.util.List;

/**
 * One thing the rule book says about a patient.
 *
 * @param ruleId the rule or floor
 * @param level the level it counts with; of a {@link Kind#NOT_SETTLED} one, the level it would have
 * @param because why
 * @param missing the items whose answers would settle it; empty when it is settled
 */
public record Finding(String ruleId, Kind kind, TriageLevel level, Explanation because, List<LinkId> missing) {

    /** How a finding came about. */
    public enum Kind {
        /** The rule's condition is true. */
        FIRED,
        /** Not settled, but its anchor is true: counts in full. */
        POSSIBLE,
        /** A safety question is open. */
        FLOOR,
        /** The rule could not be evaluated: "triage could not be completed". */
        FAILED,
        /** Not settled and nothing reported that points to it: shown, counts for nothing. */
        NOT_SETTLED;

        /** Whether the finding raises the level. */
        public boolean counts() {
            return this != NOT_SETTLED;
        }
    }

    public Finding {
        missing = List.copyOf(missing);
    }
}
