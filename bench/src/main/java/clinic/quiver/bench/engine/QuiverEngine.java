package clinic.quiver.bench.engine;

import clinic.quiver.bench.patient.Facts;
import clinic.quiver.bench.table.Table;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.triage.DeficiencyScore;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.TriageResult;
import clinic.quiver.triage.engine.AnswerSheet;
import java.util.HashMap;
import java.util.Map;

/** Quiver's own rule book. */
public final class QuiverEngine implements Engine<AnswerSheet> {

    private final RuleBook ruleBook;
    private final Table table;
    private final Map<String, Integer> rules = new HashMap<>();
    private final Map<String, Integer> floors = new HashMap<>();

    public QuiverEngine(RuleBook ruleBook, Table table) {
        this.ruleBook = ruleBook;
        this.table = table;
        table.rules().forEach(rule -> rules.put(rule.id(), rule.place()));
        table.floors().forEach(floor -> floors.put(floor.id(), floor.place()));
    }

    @Override
    public AnswerSheet prepare(Answers answers, Facts facts) {
        return ruleBook.sheet(answers);
    }

    @Override
    public Verdict assess(AnswerSheet answers) {
        TriageResult result = ruleBook.assess(answers);
        Verdict verdict = new Verdict(table);
        for (Finding finding : result.findings()) {
            switch (finding.kind()) {
                case FIRED -> verdict.fired(rules.get(finding.ruleId()));
                case POSSIBLE -> verdict.possible(rules.get(finding.ruleId()));
                case NOT_SETTLED -> verdict.notSettled(rules.get(finding.ruleId()));
                case FLOOR -> verdict.floor(floors.get(finding.ruleId()));
                case FAILED -> throw new IllegalStateException(finding.ruleId() + " could not be evaluated");
            }
        }
        for (DeficiencyScore score : result.scores()) {
            verdict.score(score.nutrient().ordinal(), score.points());
        }
        if (verdict.level() != result.level()) {
            throw new IllegalStateException(
                    "Quiver's level is " + result.level() + ", its findings say " + verdict.level());
        }
        return verdict;
    }
}
