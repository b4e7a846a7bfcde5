package clinic.quiver.handout;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleBookReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The content of the handouts, read and checked as a whole by {@link HandoutContentReader}. */
public final class HandoutContent {

    private final String version;
    private final Map<String, FoodItem> foods;
    private final Map<String, SheetPlan> sheets;
    private final CommonParts common;
    private final List<SafetyRule> rules;
    private final Map<Language, HandoutTexts> texts;

    HandoutContent(
            String version,
            Map<String, FoodItem> foods,
            Map<String, SheetPlan> sheets,
            CommonParts common,
            List<SafetyRule> rules,
            Map<Language, HandoutTexts> texts) {
        this.version = version;
        this.foods = Map.copyOf(foods);
        this.sheets = Map.copyOf(sheets);
        this.common = common;
        this.rules = List.copyOf(rules);
        this.texts = Map.copyOf(texts);
    }

    /**
     * Reads everything that the handouts take from a content that is not running, and keeps nothing of it.
     *
     * @param edition the same content's questionnaire and rule book
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException with file and line when it cannot be used
     */
    public static void check(Knowledge knowledge, Edition edition) {
        HandoutContent content = read(knowledge, edition.questionnaire(), edition.ruleBook());
        DailyAmounts.read(knowledge);
        AnsweredDiet.read(knowledge, content);
    }

    static HandoutContent read(Knowledge knowledge, Questionnaire questionnaire, RuleBook ruleBook) {
        return HandoutContentReader.read(knowledge, RuleBookReader.conditionsAfter(ruleBook, questionnaire));
    }

    /** The version that the clinical content gives itself; it stands on every sheet. */
    public String version() {
        return version;
    }

    /** The ids of all sheets, such as {@code H-MG}, in the order of their names. */
    public List<String> sheetIds() {
        return sheets.keySet().stream().sorted().toList();
    }

    /** The ids of all safety rules, in the order in which they act. */
    public List<String> safetyRuleIds() {
        return rules.stream().map(SafetyRule::id).toList();
    }

    /** Where a safety rule comes from; empty for a reason that is no rule of the content. */
    public Optional<String> sourceOf(String ruleId) {
        return rules.stream()
                .filter(rule -> rule.id().equals(ruleId))
                .map(SafetyRule::source)
                .findFirst();
    }

    /** A food by its id. */
    public Optional<FoodItem> food(String id) {
        return Optional.ofNullable(foods.get(id));
    }

    /** The words of a language. */
    public HandoutTexts texts(Language language) {
        HandoutTexts words = texts.get(language);
        if (words == null) {
            throw new IllegalStateException("every language has its texts, but not " + language);
        }
        return words;
    }

    /** The ids of the sheets that have a block of this kind, in the order of their names. */
    List<String> sheetsWith(Class<? extends SheetPlan.Block> kind) {
        return sheets.values().stream()
                .filter(sheet -> sheet.has(kind))
                .map(SheetPlan::id)
                .sorted()
                .toList();
    }

    /** Whether a handout holds nothing that was measured of its patient or written for them. */
    boolean isForPhones(Handout handout) {
        return handout.sheets().stream()
                .noneMatch(printed -> sheet(printed.id()).isPersonal(printed) || HandoutEditor.isAddedTo(printed));
    }

    SheetPlan sheet(String id) {
        SheetPlan sheet = sheets.get(id);
        if (sheet == null) {
            throw new IllegalArgumentException("there is no sheet '" + id + "'");
        }
        return sheet;
    }

    CommonParts common() {
        return common;
    }

    List<SafetyRule> rules() {
        return rules;
    }
}
