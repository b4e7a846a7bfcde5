package clinic.quiver.triage.vignette;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.Floor;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleExamples;
import clinic.quiver.triage.RuleExamples.Example;
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
     * Refuses a rule book that contradicts its own examples.
     *
     * @throws BrokenKnowledgeException with file and line of the first example that comes out differently
     */
    public void check() {
        for (Rule rule : ruleBook.rules()) {
            check(rule.id(), rule.examples(), Kind.FIRED);
        }
        for (Floor floor : ruleBook.floors()) {
            check(floor.id(), floor.examples(), Kind.FLOOR);
        }
    }

    private void check(String id, RuleExamples examples, Kind firing) {
        for (Example example : examples.fires()) {
            if (found(id, example).filter(firing::equals).isEmpty()) {
                throw new BrokenKnowledgeException(
                        example.place(), id + " does not fire for this patient, although it should");
            }
        }
        for (Example example : examples.possible()) {
            if (found(id, example).filter(Kind.POSSIBLE::equals).isEmpty()) {
                throw new BrokenKnowledgeException(
                        example.place(), id + " is not possible for this patient, although it should be");
            }
        }
        for (Example example : examples.silent()) {
            if (found(id, example).filter(Kind::counts).isPresent()) {
                throw new BrokenKnowledgeException(
                        example.place(), id + " speaks for this patient, although it should be silent");
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
