package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.TriageLevel;
import java.time.Instant;
import java.util.Optional;

/**
 * A clinician has seen a finding.
 *
 * @param reason how it is dealt with, or why the clinician disagreed; empty when they agreed
 * @param words may be empty
 * @param basis what the finding stood on; empty for a word from before that was kept
 */
public record Acknowledgement(
        String ruleId,
        Agreement agreement,
        Optional<Reason> reason,
        String words,
        Optional<Basis> basis,
        Instant at,
        StaffId by) {

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
        FOR_FOLLOW_UP;

        /** Whether it says why somebody disagrees with a finding. */
        public boolean speaksAgainst() {
            return switch (this) {
                case KNOWN, EXPLAINED_OTHERWISE, ANSWER_MISTAKEN -> true;
                case ACTING_ON_IT, FOR_FOLLOW_UP -> false;
            };
        }
    }

    /** Whether the word counts for a finding that stands on this now; one from before the basis was kept always does. */
    public boolean settles(Basis now) {
        return basis.map(then -> then.covers(now)).orElse(true);
    }

    /** Whether somebody disagrees with a danger and does not say why. */
    boolean lacksReason() {
        return agreement == Agreement.DISAGREE
                && basis.filter(then -> !TriageLevel.URGENT.isSoonerThan(then.level()))
                        .isPresent()
                && reason.filter(Reason::speaksAgainst).isEmpty()
                && words.isBlank();
    }
}
