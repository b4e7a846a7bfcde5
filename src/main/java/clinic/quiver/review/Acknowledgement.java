package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import java.time.Instant;
import java.util.Optional;

/**
 * A clinician has seen a finding.
 *
 * @param reason how it is dealt with; empty when the clinician agreed or disagreed
 * @param words may be empty
 */
public record Acknowledgement(
        String ruleId, Agreement agreement, Optional<Reason> reason, String words, Instant at, StaffId by) {

    /** Whether the clinician shares the rule's view of this patient. */
    public enum Agreement {
        SEEN,
        AGREE,
        DISAGREE
    }

    /** How a finding that was seen is dealt with. */
    public enum Reason {
        ACTING_ON_IT,
        /** Known before this visit, and looked after. */
        KNOWN,
        /** Something else explains it. */
        EXPLAINED_OTHERWISE,
        /** The patient was asked again and meant something else. */
        ANSWER_MISTAKEN,
        FOR_FOLLOW_UP
    }
}
