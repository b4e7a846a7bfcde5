package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import java.time.Instant;

/**
 * A clinician has seen a finding.
 *
 * @param words may be empty
 */
public record Acknowledgement(String ruleId, Agreement agreement, String words, Instant at, StaffId by) {

    /** Whether the clinician shares the rule's view of this patient. */
    public enum Agreement {
        SEEN,
        AGREE,
        DISAGREE
    }
}
