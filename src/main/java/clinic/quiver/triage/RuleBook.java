package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.triage.engine.AnswerSheet;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules, floors, scores and the choice of sheets, read once and prepared for fast evaluation (Clinical knowledge
 * base, 2.2). Immutable and safe for many threads.
 */
public final class RuleBook {

    private final Content content;
    private final Logic logic;
    private final Map<String, Rule> rulesById = new HashMap<>();
    private final Assessor assessor;

    RuleBook(Content content, Logic logic) {
        this.content = content;
        this.logic = logic;
        content.rules().forEach(rule -> rulesById.put(rule.id(), rule));
        this.assessor = new Assessor(content, logic);
    }

    /** What it is made of. */
    Content content() {
        return content;
    }

    /** What a rule book is made of, as read. */
    record Content(
            String version,
            List<Condition.Named> namedConditions,
            List<Rule> rules,
            List<Floor> floors,
            List<Scoring> scorings,
            Map<LinkId, BigDecimal> scoreDefaults,
            int moderate,
            int high,
            Provenance scoreProvenance,
            Optional<Condition> everySheetBlocked,
            List<Sheet> sheets) {}

    /** The version that the clinical content gives itself. */
    public String version() {
        return content.version();
    }

    /** All rules in their order: emergency, urgent, soon, routine, self-care, laboratory. */
    public List<Rule> rules() {
        return content.rules();
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rulesById.get(id));
    }

    public List<Floor> floors() {
        return content.floors();
    }

    /** The conditions that rules use by name, in the order of the content. */
    public List<Condition.Named> namedConditions() {
        return content.namedConditions();
    }

    public List<Scoring> scorings() {
        return content.scorings();
    }

    /** Where the features and points of the scores come from, and who answers for them. */
    public Provenance scoreProvenance() {
        return content.scoreProvenance();
    }

    /** The points from which on a deficiency is moderately likely; below it is unlikely. */
    public int moderateFrom() {
        return content.moderate();
    }

    /** The points from which on a deficiency is likely. */
    public int highFrom() {
        return content.high();
    }

    /** The numbers that the scores count with where none was given. */
    public Map<LinkId, BigDecimal> scoreDefaults() {
        return content.scoreDefaults();
    }

    /** What blocks every sheet when true or not settled; empty when nothing does. */
    public Optional<Condition> everySheetBlocked() {
        return content.everySheetBlocked();
    }

    public List<Sheet> sheets() {
        return content.sheets();
    }

    /** The logic that the rules are evaluated with. */
    public Logic logic() {
        return logic;
    }

    /**
     * Assesses one patient. Never fails: a rule that cannot be evaluated becomes a finding of its own at level URGENT.
     */
    public TriageResult assess(Answers answers) {
        return assess(sheet(answers));
    }

    /**
     * A patient's answers laid out for this rule book, to be assessed more than once or at a time that is measured.
     * Nothing is compared or decided yet.
     */
    public AnswerSheet sheet(Answers answers) {
        return assessor.sheet(answers);
    }

    /** Like {@link #assess(Answers)}, for answers that this very rule book laid out. */
    public TriageResult assess(AnswerSheet sheet) {
        return assessor.assess(sheet);
    }
}
