package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.HandoutChoice.Mode;
import clinic.quiver.triage.engine.ConditionSet;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.Pass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All rules, floors, scores and the choice of sheets, read once and prepared for fast evaluation (Clinical knowledge
 * base, 2.2). Immutable and safe for many threads.
 */
public final class RuleBook {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private final Content content;
    private final Logic logic;
    private final ConditionSet conditions;
    private final List<PreparedRule> prepared;
    private final Scores scores;

    RuleBook(Content content, Logic logic) {
        this.content = content;
        this.logic = logic;
        this.conditions = new ConditionSet(logic);
        this.prepared = content.rules().stream().map(this::prepare).toList();
        this.scores =
                new Scores(content.scorings(), content.scoreDefaults(), content.moderate(), content.high(), logic);
    }

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

    private record PreparedRule(
            Rule rule, Node when, @Nullable Node anchor) {}

    private PreparedRule prepare(Rule rule) {
        return new PreparedRule(
                rule,
                conditions.add(rule.when()),
                rule.anchor().map(conditions::add).orElse(null));
    }

    /** The version that the clinical content gives itself. */
    public String version() {
        return content.version();
    }

    /** All rules in their order: emergency, urgent, soon, routine, self-care, laboratory. */
    public List<Rule> rules() {
        return content.rules();
    }

    public Optional<Rule> rule(String id) {
        return rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
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
        List<DeficiencyScore> scored = score(answers);
        Answers withScores = withScores(answers, scored);
        List<Finding> findings = new ArrayList<>();
        findFloors(withScores, findings);
        Pass pass = conditions.over(withScores);
        for (PreparedRule rule : prepared) {
            Finding finding = find(rule, pass, withScores);
            if (finding != null) {
                findings.add(finding);
            }
        }
        TriageLevel level = level(findings);
        TriageResult withoutSheets =
                new TriageResult(level, findings, scored, new HandoutChoice(Mode.at(level), List.of(), List.of()));
        return new TriageResult(level, findings, scored, choose(withoutSheets, answers));
    }

    private List<DeficiencyScore> score(Answers answers) {
        try {
            return scores.over(answers);
        } catch (RuntimeException e) {
            LOG.error("The deficiency scores could not be computed", e);
            return List.of();
        }
    }

    // Without scores the rules that ask for one fail, and so say that triage could not be completed.
    private static Answers withScores(Answers answers, List<DeficiencyScore> scored) {
        Map<LinkId, Reply> replies = new HashMap<>();
        for (Nutrient nutrient : Nutrient.values()) {
            replies.put(nutrient.score(), new Given(new Answer.Text("not computed")));
        }
        for (DeficiencyScore score : scored) {
            replies.put(score.nutrient().score(), new Given(new Answer.Quantity(BigDecimal.valueOf(score.points()))));
        }
        return item -> {
            Reply reply = replies.get(item);
            return reply == null ? answers.reply(item) : reply;
        };
    }

    private void findFloors(Answers answers, List<Finding> findings) {
        for (Floor floor : floors()) {
            try {
                Floors.find(floor, answers).ifPresent(findings::add);
            } catch (RuntimeException e) {
                LOG.error("Floor {} could not be evaluated", floor.id(), e);
                findings.add(failed(floor.id(), new Condition.Any(List.of())));
            }
        }
    }

    private @Nullable Finding find(PreparedRule prepared, Pass pass, Answers answers) {
        Rule rule = prepared.rule();
        try {
            return switch (pass.truth(prepared.when())) {
                case FALSE -> null;
                case TRUE -> explained(rule, Kind.FIRED, answers);
                case UNKNOWN -> explained(rule, isAnchored(prepared, pass) ? Kind.POSSIBLE : Kind.NOT_SETTLED, answers);
            };
        } catch (RuntimeException e) {
            LOG.error("Rule {} could not be evaluated", rule.id(), e);
            return failed(rule.id(), rule.when());
        }
    }

    private static boolean isAnchored(PreparedRule rule, Pass pass) {
        return rule.anchor() != null && pass.truth(rule.anchor()) == Truth.TRUE;
    }

    private Finding explained(Rule rule, Kind kind, Answers answers) {
        Explanation because = Explanation.of(rule.when(), logic, answers);
        return new Finding(rule.id(), kind, rule.level(), because, because.missing());
    }

    private static Finding failed(String id, Condition condition) {
        return new Finding(id, Kind.FAILED, TriageLevel.URGENT, Explanation.none(condition), List.of());
    }

    private TriageLevel level(List<Finding> findings) {
        TriageLevel level = TriageLevel.SELF_CARE;
        boolean benign = false;
        for (Finding finding : findings) {
            if (finding.kind().counts()) {
                level = level.sooner(finding.level());
                benign |= finding.kind() == Kind.FIRED && isBenignPattern(finding.ruleId());
            }
        }
        // A lifestyle factor or an open question is no reason to stay at home.
        return level == TriageLevel.SELF_CARE && !benign ? TriageLevel.ROUTINE : level;
    }

    private boolean isBenignPattern(String ruleId) {
        return rule(ruleId).map(Rule::benignPattern).orElse(false);
    }

    private HandoutChoice choose(TriageResult result, Answers answers) {
        Mode mode = Mode.at(result.level());
        Answers withResult = result.over(answers);
        List<String> offered = new ArrayList<>();
        List<HandoutChoice.Blocked> blocked = new ArrayList<>();
        try {
            for (Sheet sheet : sheets()) {
                if (logic.truth(sheet.wanted(), withResult) == Truth.TRUE) {
                    blocking(sheet, withResult)
                            .ifPresentOrElse(
                                    because -> blocked.add(new HandoutChoice.Blocked(sheet.id(), because)),
                                    () -> offered.add(sheet.id()));
                }
            }
            return new HandoutChoice(mode, offered, blocked);
        } catch (RuntimeException e) {
            LOG.error("The sheets could not be chosen", e);
            return new HandoutChoice(mode, List.of(), List.of());
        }
    }

    private Optional<Explanation> blocking(Sheet sheet, Answers answers) {
        return content.everySheetBlocked()
                .flatMap(condition -> unlessFalse(condition, answers))
                .or(() -> sheet.blocked().flatMap(condition -> unlessFalse(condition, answers)));
    }

    private Optional<Explanation> unlessFalse(Condition condition, Answers answers) {
        return logic.truth(condition, answers) == Truth.FALSE
                ? Optional.empty()
                : Optional.of(Explanation.of(condition, logic, answers));
    }
}
