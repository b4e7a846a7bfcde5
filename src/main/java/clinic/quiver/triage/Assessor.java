package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.triage.engine.AnswerSheet;
import clinic.quiver.triage.engine.ConditionSet;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Pass;
import java.util.List;

/** Assesses patients by the rules, floors, scores and sheets of one rule book. Immutable and safe for many threads. */
final class Assessor {

    private final Scores scores;
    private final Floors floors;
    private final Rules rules;
    private final SheetChoice sheets;
    private final ConditionSet conditions;

    Assessor(RuleBook.Content content, Logic logic) {
        ConditionSetBuilder builder = new ConditionSetBuilder(logic);
        this.scores = new Scores(content, builder);
        this.floors = new Floors(content.floors(), builder);
        this.sheets = new SheetChoice(content.sheets(), content.everySheetBlocked(), builder);
        this.rules = new Rules(content.rules(), builder);
        this.conditions = builder.build();
    }

    AnswerSheet sheet(Answers answers) {
        return conditions.sheet(answers);
    }

    TriageResult assess(AnswerSheet sheet) {
        Pass pass = conditions.over(sheet);
        Explainer explainer = new Explainer(pass);
        List<DeficiencyScore> scored = scores.over(pass, explainer);
        Findings findings = new Findings();
        floors.find(pass, findings);
        rules.find(pass, explainer, findings);
        if (scored.isEmpty()) {
            scores.takeBack(pass);
        }
        TriageLevel level = findings.level();
        return new TriageResult(level, findings.all(), scored, sheets.at(level, pass, explainer));
    }
}
