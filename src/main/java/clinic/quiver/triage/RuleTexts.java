package clinic.quiver.triage;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.shared.Language;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The words of the rule book in every language. */
public final class RuleTexts {

    /** The finding that stands for a rule that could not be evaluated. */
    public static final String FAILED = "X01";

    private final Map<Language, Map<String, RuleText>> rules;
    private final Map<Language, Map<String, String>> conditions;
    private final Map<Language, Map<Nutrient, ScoreText>> scores;

    private RuleTexts(
            Map<Language, Map<String, RuleText>> rules,
            Map<Language, Map<String, String>> conditions,
            Map<Language, Map<Nutrient, ScoreText>> scores) {
        this.rules = rules;
        this.conditions = conditions;
        this.scores = scores;
    }

    /**
     * Reads the words and makes sure that every rule, floor, score and named condition has them.
     *
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException when one is missing
     */
    public static RuleTexts read(Knowledge knowledge, RuleBook ruleBook) {
        Map<Language, Map<String, RuleText>> rules = new EnumMap<>(Language.class);
        Map<Language, Map<String, String>> conditions = new EnumMap<>(Language.class);
        Map<Language, Map<Nutrient, ScoreText>> scores = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            YamlNode file = knowledge
                    .yaml("text/" + language.code() + "/rules.yaml")
                    .allowingOnly(Set.of("status", "rules", "scores", "conditions"));
            rules.put(language, readRules(exactly(file.required("rules"), ruleIds(ruleBook))));
            scores.put(language, readScores(exactly(file.required("scores"), nutrients())));
            conditions.put(language, readConditions(exactly(file.required("conditions"), names(ruleBook))));
        }
        return new RuleTexts(rules, conditions, scores);
    }

    private static Set<String> ruleIds(RuleBook ruleBook) {
        Set<String> ids = new LinkedHashSet<>();
        ruleBook.rules().forEach(rule -> ids.add(rule.id()));
        ruleBook.floors().forEach(floor -> ids.add(floor.id()));
        ids.add(FAILED);
        return ids;
    }

    private static Set<String> names(RuleBook ruleBook) {
        Set<String> names = new LinkedHashSet<>();
        ruleBook.namedConditions().forEach(condition -> names.add(condition.name()));
        return names;
    }

    private static YamlNode exactly(YamlNode words, Set<String> keys) {
        keys.forEach(words::required);
        return words.allowingOnly(keys);
    }

    private static Map<String, RuleText> readRules(YamlNode words) {
        Map<String, RuleText> texts = new LinkedHashMap<>();
        words.entries().forEach((id, node) -> {
            node.allowingOnly(Set.of("name", "sees", "action", "why"));
            texts.put(
                    id,
                    new RuleText(
                            node.required("name").text(),
                            node.required("sees").text(),
                            node.required("action").text(),
                            node.required("why").text()));
        });
        return texts;
    }

    private static Set<String> nutrients() {
        Set<String> codes = new LinkedHashSet<>();
        for (Nutrient nutrient : Nutrient.values()) {
            codes.add(nutrient.code());
        }
        return codes;
    }

    private static Map<Nutrient, ScoreText> readScores(YamlNode words) {
        Map<Nutrient, ScoreText> texts = new EnumMap<>(Nutrient.class);
        for (Nutrient nutrient : Nutrient.values()) {
            YamlNode node = words.required(nutrient.code()).allowingOnly(Set.of("tests", "test-first"));
            texts.put(
                    nutrient,
                    new ScoreText(
                            node.required("tests").text(),
                            node.required("test-first").text()));
        }
        return texts;
    }

    private static Map<String, String> readConditions(YamlNode named) {
        Map<String, String> texts = new LinkedHashMap<>();
        named.entries().forEach((name, node) -> texts.put(name, node.text()));
        return texts;
    }

    /**
     * The words of a rule, a floor or {@link #FAILED}.
     *
     * @throws IllegalArgumentException when there is no such rule
     */
    public RuleText rule(String id, Language language) {
        return find(id, language).orElseThrow(() -> new IllegalArgumentException("no words for rule " + id));
    }

    /** Like {@link #rule}, for a finding that may stem from other content; empty when this content has no such rule. */
    public Optional<RuleText> find(String id, Language language) {
        return Optional.ofNullable(rules.getOrDefault(language, Map.of()).get(id));
    }

    /** The words of a deficiency score. */
    public ScoreText score(Nutrient nutrient, Language language) {
        return Objects.requireNonNull(
                Objects.requireNonNull(scores.get(language)).get(nutrient));
    }

    /** The words of a named condition; its name when there are none. */
    public String condition(String name, Language language) {
        return conditions.getOrDefault(language, Map.of()).getOrDefault(name, name);
    }
}
