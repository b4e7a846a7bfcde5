package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.triage.mutation.Mutant.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The examples that are missing: no more of them than it takes to notice every change. */
final class Suggestions {

    private final Logic logic;
    private final SortedMap<String, List<Verdict.MissingExample>> byRule = new TreeMap<>();

    Suggestions(Logic logic) {
        this.logic = logic;
    }

    /** Keeps the example unless one that was kept before notices the change too. */
    void add(Mutant mutant, Verdict.MissingExample missing) {
        boolean known = mutant.decisions().stream()
                .anyMatch(change -> byRule.getOrDefault(change.ruleId(), List.of()).stream()
                        .anyMatch(example -> notices(change, example)));
        if (!known) {
            byRule.computeIfAbsent(missing.ruleId(), id -> new ArrayList<>()).add(missing);
        }
    }

    /** One line an example: what is expected of which rule, and the patient. */
    List<String> inWords(PatientWords words) {
        List<String> lines = new ArrayList<>();
        byRule.forEach((rule, examples) -> examples.forEach(
                example -> lines.add(rule + " " + example.expected() + " " + words.of(example.given()))));
        return lines;
    }

    private boolean notices(Change change, Verdict.MissingExample example) {
        Answers answers = TellingPatient.answers(example.given());
        return change.after().outcome(logic, answers) != change.before().outcome(logic, answers);
    }
}
