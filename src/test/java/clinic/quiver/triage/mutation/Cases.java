package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.Floor;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleExamples.Example;
import clinic.quiver.triage.mutation.Mutant.RuleChange;
import clinic.quiver.triage.vignette.Vignette;
import clinic.quiver.triage.vignette.VignetteAnswers;
import clinic.quiver.triage.vignette.VignetteOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is expected of the rule book: of whole example patients, and of single rules for an example. */
final class Cases {

    private final Questionnaire questionnaire;
    private final RuleBook book;
    private final List<Patient> patients = new ArrayList<>();
    private final List<AtFloor> floors = new ArrayList<>();
    private final Map<String, List<Expected>> byRule = new HashMap<>();

    private record Patient(Answers answers, VignetteOutcome expected) {}

    private record AtFloor(String floor, Answers answers, boolean speaks) {}

    private record Expected(Answers answers, Outcome outcome) {}

    Cases(Questionnaire questionnaire, RuleBook book) {
        this.questionnaire = questionnaire;
        this.book = book;
    }

    /** An example patient with everything that is expected. */
    void add(Vignette vignette) {
        VignetteOutcome expected = vignette.expected().orElseThrow();
        VignetteAnswers answers = new VignetteAnswers(vignette.given(), questionnaire);
        patients.add(new Patient(answers, expected));
        Answers known = book.assess(answers).over(answers);
        for (Rule rule : book.rules()) {
            expect(rule.id(), known, outcome(rule.id(), expected));
        }
    }

    /** The examples that stand beside the rules and floors. */
    void addExamples() {
        for (Rule rule : book.rules()) {
            rule.examples().fires().forEach(example -> add(rule, example, Outcome.FIRES));
            rule.examples().possible().forEach(example -> add(rule, example, Outcome.POSSIBLE));
            rule.examples().silent().forEach(example -> add(rule, example, Outcome.SILENT));
        }
        for (Floor floor : book.floors()) {
            floor.examples().fires().forEach(example -> add(floor, example, true));
            floor.examples().silent().forEach(example -> add(floor, example, false));
        }
    }

    private void add(Rule rule, Example example, Outcome expected) {
        VignetteAnswers answers = new VignetteAnswers(example.given(), questionnaire);
        expect(rule.id(), book.assess(answers).over(answers), expected);
    }

    private void add(Floor floor, Example example, boolean speaks) {
        floors.add(new AtFloor(floor.id(), new VignetteAnswers(example.given(), questionnaire), speaks));
    }

    private void expect(String ruleId, Answers answers, Outcome outcome) {
        byRule.computeIfAbsent(ruleId, id -> new ArrayList<>()).add(new Expected(answers, outcome));
    }

    private static Outcome outcome(String ruleId, VignetteOutcome expected) {
        if (expected.fires().contains(ruleId)) {
            return Outcome.FIRES;
        }
        return expected.possible().contains(ruleId) ? Outcome.POSSIBLE : Outcome.SILENT;
    }

    /** What the unchanged book says otherwise than expected; empty when all is well. */
    List<String> contradicted() {
        List<String> found = new ArrayList<>();
        for (Rule rule : book.rules()) {
            if (notice(new RuleChange(rule, rule))) {
                found.add(rule.id());
            }
        }
        if (isNoticedByAnyPatient(book)) {
            found.add("an example patient");
        }
        return found;
    }

    int size() {
        return byRule.values().stream().mapToInt(List::size).sum();
    }

    /** Whether a case comes out differently than expected when the book is changed like this. */
    boolean notice(Mutant mutant) {
        if (noticedByRule(mutant)) {
            return true;
        }
        RuleBook changed = mutant.book().get();
        return isNoticedByAnyPatient(changed) || isNoticedAtFloor(changed);
    }

    /** Whether a rule changed like this says something else than expected. */
    boolean noticedByRule(Mutant mutant) {
        return mutant.rules().stream().anyMatch(this::notice);
    }

    private boolean notice(RuleChange change) {
        Logic logic = book.logic();
        Decision after = Decision.of(change.after());
        return byRule.getOrDefault(change.after().id(), List.of()).stream()
                .anyMatch(expected -> after.outcome(logic, expected.answers()) != expected.outcome());
    }

    private boolean isNoticedAtFloor(RuleBook changed) {
        return !changed.floors().equals(book.floors())
                && floors.stream()
                        .anyMatch(expected -> expected.speaks()
                                != changed.assess(expected.answers())
                                        .ruleIds(Kind.FLOOR)
                                        .contains(expected.floor()));
    }

    private boolean isNoticedByAnyPatient(RuleBook changed) {
        return patients.stream()
                .anyMatch(patient -> !patient.expected()
                        .differencesTo(VignetteOutcome.of(changed.assess(patient.answers())))
                        .isEmpty());
    }
}
