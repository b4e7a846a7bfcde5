package clinic.quiver.triage;

import clinic.quiver.access.ContentVersion;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding.Kind;
import java.util.List;
import java.util.Set;

/**
 * What another version of the clinical content says otherwise about the same answers. Rules are named in the order of
 * the rule book that names them; an open safety question (a floor) counts as a rule that fired.
 *
 * @param newlyFailed rules that could not be evaluated with the content after
 */
public record AssessmentDifference(
        ContentVersion before,
        ContentVersion after,
        TriageLevel from,
        TriageLevel to,
        List<String> newlyFired,
        List<String> noLongerFired,
        List<String> newlyPossible,
        List<String> noLongerPossible,
        List<String> newlyFailed) {

    private static final Set<Kind> FIRED = Set.of(Kind.FIRED, Kind.FLOOR);

    public AssessmentDifference {
        newlyFired = List.copyOf(newlyFired);
        noLongerFired = List.copyOf(noLongerFired);
        newlyPossible = List.copyOf(newlyPossible);
        noLongerPossible = List.copyOf(noLongerPossible);
        newlyFailed = List.copyOf(newlyFailed);
    }

    /** What the second assessment of a visit says otherwise than the first. */
    public static AssessmentDifference between(Assessment before, Assessment after) {
        return new AssessmentDifference(
                contentOf(before),
                contentOf(after),
                before.level(),
                after.level(),
                inFirstOnly(after, before, FIRED),
                inFirstOnly(before, after, FIRED),
                inFirstOnly(after, before, Set.of(Kind.POSSIBLE)),
                inFirstOnly(before, after, Set.of(Kind.POSSIBLE)),
                inFirstOnly(after, before, Set.of(Kind.FAILED)));
    }

    /** Whether level and rules are the same after all. */
    public boolean isNone() {
        return from == to
                && newlyFired.isEmpty()
                && noLongerFired.isEmpty()
                && newlyPossible.isEmpty()
                && noLongerPossible.isEmpty()
                && newlyFailed.isEmpty();
    }

    private static ContentVersion contentOf(Assessment assessment) {
        return new ContentVersion(assessment.knowledgeVersion(), assessment.knowledgeHash());
    }

    private static List<String> inFirstOnly(Assessment first, Assessment second, Set<Kind> kinds) {
        List<String> known = rules(second, kinds);
        return rules(first, kinds).stream()
                .filter(rule -> !known.contains(rule))
                .toList();
    }

    private static List<String> rules(Assessment assessment, Set<Kind> kinds) {
        return assessment.findings().stream()
                .filter(finding -> kinds.contains(finding.kind()))
                .map(StoredFinding::ruleId)
                .toList();
    }
}
