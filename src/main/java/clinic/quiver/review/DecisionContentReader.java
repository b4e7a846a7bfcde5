package clinic.quiver.review;

import clinic.quiver.handout.HandoutContent;
import clinic.quiver.handout.HandoutTexts;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.review.DecisionContent.Advice;
import clinic.quiver.review.DecisionContent.Order;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Nutrient;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.TriageLevel;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads orders and advice with their words, and refuses what names an unknown rule or has no words. */
final class DecisionContentReader {

    private static final String FILE = "decision.yaml";

    // Kept in one text with spaces between them.
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Knowledge knowledge;
    private final RuleBook ruleBook;
    private final HandoutContent handouts;

    DecisionContentReader(Knowledge knowledge, RuleBook ruleBook, HandoutContent handouts) {
        this.knowledge = knowledge;
        this.ruleBook = ruleBook;
        this.handouts = handouts;
    }

    /**
     * Reads the content.
     *
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException with file and line when it cannot be used
     */
    DecisionContent read() {
        YamlNode file = knowledge.yaml(FILE).allowingOnly(Set.of("orders", "safety-net", "letter-headings"));
        List<Order> orders = new ArrayList<>();
        Set<String> codes = new LinkedHashSet<>();
        for (YamlNode node : file.required("orders").list()) {
            orders.add(order(node, newCode(node, codes)));
        }
        Map<Language, Map<String, String>> names = new EnumMap<>(Language.class);
        Map<Language, Map<String, Advice>> advice = new EnumMap<>(Language.class);
        Map<Language, Map<String, String>> headings = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            YamlNode texts = knowledge
                    .yaml("text/" + language.code() + "/" + FILE)
                    .allowingOnly(Set.of("status", "orders", "safety-net", "letter-headings"));
            names.put(language, names(texts.required("orders"), orders));
            advice.put(language, advice(file.required("safety-net"), texts.required("safety-net"), language));
            headings.put(language, headings(file.required("letter-headings"), texts.required("letter-headings")));
        }
        return new DecisionContent(orders, names, advice, headings);
    }

    private static String newCode(YamlNode node, Set<String> before) {
        YamlNode code = node.required("code");
        if (!CODE.matcher(code.text()).matches()) {
            throw code.broken("'" + code.text() + "' is no code such as panel-ca");
        }
        if (!before.add(code.text())) {
            throw code.broken("the code '" + code.text() + "' stands twice");
        }
        return code.text();
    }

    private Order order(YamlNode node, String code) {
        node.allowingOnly(Set.of("code", "from-level", "rules", "scores"));
        Set<String> rules = new LinkedHashSet<>();
        node.optional("rules").map(YamlNode::list).orElse(List.of()).forEach(rule -> rules.add(known(rule)));
        Map<String, Integer> scores = new LinkedHashMap<>();
        node.optional("scores")
                .map(YamlNode::entries)
                .orElse(Map.of())
                .forEach((nutrient, least) -> scores.put(nutrient(nutrient, least), least.wholeNumber()));
        return new Order(
                code,
                node.optional("from-level").map(level -> level.oneOf(TriageLevel.values(), TriageLevel::name)),
                rules,
                scores);
    }

    private String known(YamlNode rule) {
        return ruleBook.rule(rule.text())
                .orElseThrow(() -> rule.broken("there is no rule '" + rule.text() + "'"))
                .id();
    }

    private static String nutrient(String code, YamlNode at) {
        for (Nutrient nutrient : Nutrient.values()) {
            if (nutrient.code().equals(code)) {
                return code;
            }
        }
        throw at.broken("there is no score '" + code + "'");
    }

    private static Map<String, String> names(YamlNode words, List<Order> orders) {
        Map<String, String> names = new LinkedHashMap<>();
        orders.forEach(
                order -> names.put(order.code(), words.required(order.code()).text()));
        words.allowingOnly(names.keySet());
        return names;
    }

    private Map<String, String> headings(YamlNode rules, YamlNode words) {
        Map<String, String> headings = new LinkedHashMap<>();
        rules.list()
                .forEach(rule ->
                        headings.put(known(rule), words.required(rule.text()).text()));
        words.allowingOnly(headings.keySet());
        return headings;
    }

    private Map<String, Advice> advice(YamlNode list, YamlNode words, Language language) {
        HandoutTexts lines = handouts.texts(language);
        Map<String, Advice> advice = new LinkedHashMap<>();
        Set<String> codes = new LinkedHashSet<>();
        for (YamlNode node : list.list()) {
            node.allowingOnly(Set.of("code", "lines"));
            String code = newCode(node, codes);
            YamlNode text = words.required(code).allowingOnly(Set.of("name", "intro"));
            String points = node.required("lines").list().stream()
                    .map(line -> "\n- " + line(line, lines))
                    .collect(Collectors.joining());
            advice.put(
                    code,
                    new Advice(
                            text.required("name").text(), text.required("intro").text() + points));
        }
        words.allowingOnly(advice.keySet());
        return advice;
    }

    private static String line(YamlNode id, HandoutTexts lines) {
        try {
            return lines.line(id.text());
        } catch (IllegalArgumentException _) {
            throw id.broken("the handouts have no line '" + id.text() + "'");
        }
    }
}
