package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import java.util.List;

/**
 * One thing the rule book says about a patient.
 *
 * @param ruleId the rule or floor
 * @param level the level it counts with; of a {@link Kind#NOT_SETTLED} one, the level it would have
 * @param because why
 */
public record Finding(String ruleId, Kind kind, TriageLevel level, Explanation because) {

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

    /** The items whose answers would settle it; none when it is settled. */
    public List<LinkId> missing() {
        return switch (kind) {
            case FIRED, FAILED -> List.of();
            case POSSIBLE, NOT_SETTLED -> because.missing();
            case FLOOR ->
                because.decidingEvidence().stream().map(Evidence::item).toList();
        };
    }
}
