package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What triage said about a visit at one moment, as it was stored (FHIR: RiskAssessment).
 *
 * @param level soonest of everything that counts
 * @param knowledgeVersion version of the clinical content that said it
 * @param knowledgeHash hash of exactly that content
 */
public record Assessment(
        UUID id,
        VisitId visit,
        TriageLevel level,
        Status status,
        List<StoredFinding> findings,
        List<StoredScore> scores,
        StoredHandoutChoice handout,
        String knowledgeVersion,
        String knowledgeHash,
        Instant assessedAt) {

    public Assessment {
        findings = List.copyOf(findings);
        scores = List.copyOf(scores);
    }

    /** How much of the patient's answers it rests on. */
    public enum Status {
        /** The patient is still answering. */
        SO_FAR,
        /** Everything was handed in. */
        COMPLETE,
        /** A rule could not be evaluated. */
        FAILED
    }

    /** What was known of an item when it counted. */
    public record StoredEvidence(LinkId item, Reply reply) {}

    /** A finding with the evidence that decided it. */
    public record StoredFinding(
            String ruleId, Finding.Kind kind, TriageLevel level, List<StoredEvidence> because, List<LinkId> missing) {}

    /**
     * A deficiency score with the features that counted.
     *
     * @param testFirst what makes it a reason to test and nothing else; empty when nothing does
     */
    public record StoredScore(
            Nutrient nutrient,
            int points,
            DeficiencyScore.Band band,
            int couldBeHigherBy,
            List<StoredFeature> counted,
            List<StoredEvidence> testFirst) {}

    /** A feature that counted, with what made it count. */
    public record StoredFeature(DeficiencyScore.Part part, int points, List<StoredEvidence> because) {}

    /** Which sheets may be handed out. */
    public record StoredHandoutChoice(HandoutChoice.Mode mode, List<String> offered, List<StoredBlock> blocked) {}

    /** A sheet that a safety rule blocks, with what makes it so. */
    public record StoredBlock(String sheet, List<StoredEvidence> because) {}

    /** The findings that a clinician has to acknowledge before signing: everything that counts as URGENT or above. */
    public List<StoredFinding> flags() {
        return findings.stream()
                .filter(finding -> finding.kind().counts() && finding.level().compareTo(TriageLevel.URGENT) <= 0)
                .toList();
    }
}
