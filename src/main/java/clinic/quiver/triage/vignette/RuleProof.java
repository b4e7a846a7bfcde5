package clinic.quiver.triage.vignette;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Place;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.Floor;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleExamples;
import clinic.quiver.triage.RuleExamples.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds every rule and floor against the examples that stand beside it. */
public final class RuleProof {

    private final RuleBook ruleBook;
    private final Questionnaire questionnaire;

    public RuleProof(RuleBook ruleBook, Questionnaire questionnaire) {
        this.ruleBook = ruleBook;
        this.questionnaire = questionnaire;
    }

    /**
     * An example that comes out differently.
     *
     * @param place where it stands
     * @param reason what the rule does and should not, or does not and should
     */
    public record Failure(Place place, String reason) {}

    /** Every example that comes out differently, in the order of the rule book. */
    public List<Failure> failures() {
        List<Failure> failures = new ArrayList<>();
        for (Rule rule : ruleBook.rules()) {
            judge(rule.id(), rule.examples(), Kind.FIRED, failures);
        }
        for (Floor floor : ruleBook.floors()) {
            judge(floor.id(), floor.examples(), Kind.FLOOR, failures);
        }
        return List.copyOf(failures);
    }

    /**
     * Refuses a rule book that contradicts its own examples.
     *
     * @throws BrokenKnowledgeException with file and line of the first example that comes out differently
     */
    public void check() {
        failures().stream().findFirst().ifPresent(failure -> {
            throw new BrokenKnowledgeException(failure.place(), failure.reason());
        });
    }

    private void judge(String id, RuleExamples examples, Kind firing, List<Failure> failures) {
        for (Example example : examples.fires()) {
            if (found(id, example).filter(firing::equals).isEmpty()) {
                failures.add(new Failure(example.place(), id + " does not fire for this patient, although it should"));
            }
        }
        for (Example example : examples.possible()) {
            if (found(id, example).filter(Kind.POSSIBLE::equals).isEmpty()) {
                failures.add(
                        new Failure(example.place(), id + " is not possible for this patient, although it should be"));
            }
        }
        for (Example example : examples.silent()) {
            if (found(id, example).filter(Kind::counts).isPresent()) {
                failures.add(
                        new Failure(example.place(), id + " speaks for this patient, although it should be silent"));
            }
        }
    }

    private Optional<Kind> found(String id, Example example) {
        return ruleBook.assess(new VignetteAnswers(example.given(), questionnaire)).findings().stream()
                .filter(finding -> finding.ruleId().equals(id))
                .map(Finding::kind)
                .findFirst();
    }
}
