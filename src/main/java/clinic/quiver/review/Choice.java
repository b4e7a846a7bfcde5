package clinic.quiver.review;

import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TriageLevel;
import java.util.List;
import java.util.Optional;

/**
 * The disposition that a clinician chose, with the reason why it is less than the level asks for.
 *
 * @param words in addition to the coded reason; may be empty
 */
public record Choice(Optional<Disposition> disposition, Optional<OverrideReason> reason, String words) {

    private static final String FLOOR_OF_SAFETY_QUESTIONS = "F01";

    /** Whether it is less than the level asks for. */
    public boolean isBelow(TriageLevel level) {
        return disposition.filter(chosen -> chosen.isBelow(level)).isPresent();
    }

    /** Whether it is less than the level asks for and does not say why, by code and in words. */
    boolean lacksReason(TriageLevel level) {
        return isBelow(level) && (reason.isEmpty() || words.isBlank());
    }

    /**
     * The findings that the disposition stays below and that no clinician may go below alone: everything that counts as
     * an emergency, and open safety questions (Clinical knowledge base, 8.4).
     *
     * @return ids of their rules; none when one clinician is enough
     */
    public List<String> overruledAgainst(Assessment assessment) {
        return assessment.findings().stream()
                .filter(finding -> finding.kind().counts() && isProtected(finding))
                .filter(finding -> isBelow(finding.level()))
                .map(StoredFinding::ruleId)
                .toList();
    }

    private static boolean isProtected(StoredFinding finding) {
        return finding.level() == TriageLevel.EMERGENCY || finding.ruleId().equals(FLOOR_OF_SAFETY_QUESTIONS);
    }
}
