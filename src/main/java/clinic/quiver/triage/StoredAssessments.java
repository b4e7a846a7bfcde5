package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment.StoredBlock;
import clinic.quiver.triage.Assessment.StoredEvidence;
import clinic.quiver.triage.Assessment.StoredFeature;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Assessment.StoredHandoutChoice;
import clinic.quiver.triage.Assessment.StoredScore;
import java.time.Instant;
import java.util.List;

/** Turns what the rule book says into what is kept: with the evidence that decided, without the whole tree. */
final class StoredAssessments {

    private final Edition edition;
    private final Answers answers;

    StoredAssessments(Edition edition, Answers answers) {
        this.edition = edition;
        this.answers = answers;
    }

    // Self-care takes everything answered: what is still to come can only make it more.
    Assessment of(VisitId visit, TriageResult result, boolean handedIn, Instant now) {
        return new Assessment(
                RandomIds.next(),
                visit,
                handedIn ? result.level() : result.level().sooner(TriageLevel.ROUTINE),
                statusOf(result, handedIn),
                result.findings().stream().map(StoredAssessments::stored).toList(),
                result.scores().stream().map(this::stored).toList(),
                stored(result.handout()),
                edition.content().version(),
                edition.content().hash(),
                now);
    }

    /** Whether nothing that anybody could see or act on has changed. */
    static boolean saysTheSame(Assessment before, Assessment after) {
        return before.level() == after.level()
                && before.status() == after.status()
                && before.findings().equals(after.findings())
                && before.scores().equals(after.scores())
                && before.handout().equals(after.handout())
                && before.knowledgeHash().equals(after.knowledgeHash());
    }

    private static Assessment.Status statusOf(TriageResult result, boolean handedIn) {
        if (result.isIncomplete()) {
            return Assessment.Status.FAILED;
        }
        return handedIn ? Assessment.Status.COMPLETE : Assessment.Status.SO_FAR;
    }

    private static StoredFinding stored(Finding finding) {
        return new StoredFinding(
                finding.ruleId(), finding.kind(), finding.level(), evidence(finding.because()), finding.missing());
    }

    private StoredScore stored(DeficiencyScore score) {
        List<StoredFeature> counted = score.counted().stream()
                .map(feature -> new StoredFeature(
                        feature.part(),
                        feature.points(),
                        evidence(Explanation.of(
                                feature.condition(), edition.ruleBook().logic(), answers))))
                .toList();
        return new StoredScore(
                score.nutrient(),
                score.points(),
                score.band(),
                score.couldBeHigherBy(),
                counted,
                score.testFirst().map(StoredAssessments::evidence).orElse(List.of()));
    }

    private static StoredHandoutChoice stored(HandoutChoice choice) {
        return new StoredHandoutChoice(
                choice.mode(),
                choice.offered(),
                choice.blocked().stream()
                        .map(blocked -> new StoredBlock(blocked.sheet(), evidence(blocked.because())))
                        .toList());
    }

    private static List<StoredEvidence> evidence(Explanation explanation) {
        return explanation.decidingEvidence().stream()
                .map(evidence -> new StoredEvidence(evidence.item(), evidence.reply()))
                .toList();
    }
}
