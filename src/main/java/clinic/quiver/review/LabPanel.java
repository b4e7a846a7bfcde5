package clinic.quiver.review;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Nutrient;
import clinic.quiver.triage.TriageLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Laboratory tests that belong to a suspected cause (Clinical knowledge base, 3.1).
 *
 * @param level from which on it is suggested to everybody
 * @param findings rules each of which suggests it
 * @param scores points from which on a deficiency suggests it
 * @param besides what is no laboratory test; empty when nothing is
 */
public record LabPanel(
        String id,
        Map<Language, String> names,
        Optional<TriageLevel> level,
        Set<String> findings,
        Map<Nutrient, Integer> scores,
        List<LinkId> tests,
        Map<Language, String> besides) {

    public LabPanel {
        names = Map.copyOf(names);
        findings = Set.copyOf(findings);
        scores = Map.copyOf(scores);
        tests = List.copyOf(tests);
        besides = Map.copyOf(besides);
    }

    /** Whether what triage found asks for these tests. */
    boolean isSuggestedBy(Assessment assessment) {
        return level.filter(from -> assessment.level().compareTo(from) <= 0).isPresent()
                || assessment.findings().stream()
                        .anyMatch(finding -> finding.kind().counts() && findings.contains(finding.ruleId()))
                || assessment.scores().stream()
                        .anyMatch(score -> score.points() >= scores.getOrDefault(score.nutrient(), Integer.MAX_VALUE));
    }
}
