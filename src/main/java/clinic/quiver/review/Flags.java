package clinic.quiver.review;

import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TakenBack;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The red flags of a visit and what clinicians said of them: the one place that says which are settled, for the worklist
 * as for the signature.
 *
 * @param takenBack dangers that the patient reported and took back
 * @param assessment empty until something is known
 * @param said oldest first; the last of a rule counts
 */
record Flags(List<TakenBack> takenBack, Optional<Assessment> assessment, List<Acknowledgement> said) {

    /** The flags that nobody has acknowledged as they stand, those that the patient took back first. */
    List<StoredFinding> open() {
        return all().filter(flag -> !isSettled(flag.ruleId())).toList();
    }

    /** What was last said of each flag that somebody has acknowledged as it stands, oldest first. */
    List<Acknowledgement> settling() {
        return all().map(StoredFinding::ruleId)
                .distinct()
                .flatMap(rule -> wordOn(rule).stream())
                .sorted(Comparator.comparing(Acknowledgement::at))
                .toList();
    }

    /** What was last said of a finding, whatever it stood on then; empty when nothing was. */
    Optional<Acknowledgement> lastWord(String ruleId) {
        return said.reversed().stream()
                .filter(word -> word.ruleId().equals(ruleId))
                .findFirst();
    }

    /** What was last said of a finding, when that counts for what it stands on here. */
    Optional<Acknowledgement> wordOn(String ruleId) {
        return lastWord(ruleId)
                .filter(word -> basisOf(ruleId).filter(word::settles).isPresent());
    }

    /** Whether what was last said of a finding counts for what it stands on here. */
    boolean isSettled(String ruleId) {
        return wordOn(ruleId).isPresent();
    }

    /** What a finding, or a danger that was taken back, stands on here; empty when there is none by that rule. */
    Optional<Basis> basisOf(String ruleId) {
        return Stream.concat(
                        takenBack.stream()
                                .filter(danger -> danger.finding().ruleId().equals(ruleId))
                                .map(Basis::of),
                        assessment.map(Assessment::findings).orElse(List.of()).stream()
                                .filter(finding -> finding.ruleId().equals(ruleId))
                                .map(Basis::of))
                .findFirst();
    }

    private Stream<StoredFinding> all() {
        return Stream.concat(
                takenBack.stream().map(TakenBack::finding),
                assessment.map(Assessment::flags).orElse(List.of()).stream());
    }
}
