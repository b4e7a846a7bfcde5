package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import clinic.quiver.questionnaire.Vocabulary;
import clinic.quiver.triage.DeficiencyScore.Part;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.FirstOf;
import clinic.quiver.triage.Scoring.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;

/** Reads the rules, floors, scores and the choice of sheets, and refuses what could leave a danger unseen. */
public final class RuleBookReader {

    /** The order in which findings are shown. */
    private static final List<String> RULE_FILES = List.of(
            "rules/emergency.yaml",
            "rules/urgent.yaml",
            "rules/soon.yaml",
            "rules/routine.yaml",
            "rules/self-care.yaml",
            "rules/labs.yaml");

    private static final Set<String> RULE_KEYS =
            withProvenance("id", "level", "anchor", "when", "benign-pattern", "examples");
    private static final Set<String> FLOOR_KEYS = withProvenance("id", "level", "items", "counts-not-sure", "examples");
    private static final Set<String> SCORE_KEYS = withProvenance("bands", "defaults", "sums", "conditions", "scores");

    private final Knowledge knowledge;
    private final Questionnaire questionnaire;
    private final ProvenanceReader provenance;
    private final RuleExamplesReader examples;
    private final List<Sum> sums;
    private final List<Named> named = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> ids = new LinkedHashSet<>();

    private RuleBookReader(Knowledge knowledge, Questionnaire questionnaire) {
        this.knowledge = knowledge;
        this.questionnaire = questionnaire;
        this.provenance = new ProvenanceReader(knowledge);
        this.examples = new RuleExamplesReader(questionnaire);
        this.sums = new ArrayList<>(questionnaire.sums());
    }

    /**
     * Reads the rule book of this content.
     *
     * @param questionnaire what its conditions may speak of
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    public static RuleBook read(Knowledge knowledge, Questionnaire questionnaire) {
        return new RuleBookReader(knowledge, questionnaire).read();
    }

    /**
     * A reader for conditions that may use everything a result knows: named conditions, scores and {@code fired U19}.
     * They are evaluated over {@link TriageResult#over}.
     */
    public static ConditionReader conditionsAfter(RuleBook ruleBook, Questionnaire questionnaire) {
        Map<String, Named> byName = new HashMap<>();
        ruleBook.namedConditions().forEach(condition -> byName.put(condition.name(), condition));
        Set<String> ruleIds = new LinkedHashSet<>();
        ruleBook.rules().forEach(rule -> ruleIds.add(rule.id()));
        return new ConditionReader(withScores(questionnaire.vocabulary()), byName).withRules(ruleIds);
    }

    private RuleBook read() {
        readShared();
        List<Named> shared = List.copyOf(named);
        readRules();
        List<Floor> floors = readFloors(knowledge.yaml("floors.yaml"));
        YamlNode scores = knowledge.yaml("scores.yaml").allowingOnly(SCORE_KEYS);
        List<Scoring> scorings = readScorings(scores);
        YamlNode bands = scores.required("bands").allowingOnly(Set.of("moderate", "high"));
        YamlNode choice = knowledge
                .yaml("handout-choice.yaml")
                .allowingOnly(Set.of("conditions", "every-sheet-blocked", "sheets"));
        ConditionReader afterwards = choiceConditions(choice);
        RuleBook.Content content = new RuleBook.Content(
                knowledge.version(),
                shared,
                List.copyOf(rules),
                floors,
                scorings,
                readDefaults(scores.required("defaults")),
                bands.required("moderate").number().intValueExact(),
                bands.required("high").number().intValueExact(),
                provenance.read(scores),
                choice.optional("every-sheet-blocked").map(afterwards::read),
                readSheets(choice.required("sheets"), afterwards));
        return new RuleBook(content, new Logic(sums));
    }

    private void readShared() {
        ConditionReader conditions = new ConditionReader(questionnaire.vocabulary(), Map.of());
        for (YamlNode node : knowledge.yaml("conditions.yaml").list()) {
            conditions = conditions.withNamed(readNamed(node, conditions));
        }
    }

    private Named readNamed(YamlNode node, ConditionReader conditions) {
        node.allowingOnly(Set.of("name", "when"));
        String name = node.required("name").text();
        if (named.stream().anyMatch(condition -> condition.name().equals(name))) {
            throw node.broken("the condition '" + name + "' stands twice");
        }
        Named condition = new Named(name, conditions.read(node.required("when")));
        named.add(condition);
        return condition;
    }

    private ConditionReader withOwnConditions(YamlNode file, ConditionReader start) {
        ConditionReader conditions = start;
        if (file.optional("conditions").isPresent()) {
            for (YamlNode node : file.required("conditions").list()) {
                conditions = conditions.withNamed(readNamed(node, conditions));
            }
        }
        return conditions;
    }

    private void readRules() {
        ConditionReader conditions = new ConditionReader(withScores(questionnaire.vocabulary()), byName());
        Set<String> files = new LinkedHashSet<>(RULE_FILES);
        files.addAll(knowledge.filesIn("rules/"));
        for (String file : files) {
            knowledge.yaml(file).list().forEach(node -> rules.add(readRule(node, conditions)));
        }
    }

    private Rule readRule(YamlNode node, ConditionReader conditions) {
        node.allowingOnly(RULE_KEYS);
        return new Rule(
                newId(node),
                readLevel(node.required("level")),
                node.optional("anchor").map(conditions::read),
                conditions.read(node.required("when")),
                node.optional("benign-pattern").map(YamlNode::bool).orElse(false),
                provenance.read(node),
                examples.read(node.required("examples")));
    }

    private String newId(YamlNode node) {
        YamlNode id = node.required("id");
        if (!id.text().matches("[A-Z]+\\d+")) {
            throw id.broken("'" + id.text() + "' is not a letter and a number, such as U05");
        }
        if (!ids.add(id.text())) {
            throw id.broken("'" + id.text() + "' stands twice");
        }
        return id.text();
    }

    private static TriageLevel readLevel(YamlNode node) {
        return Arrays.stream(TriageLevel.values())
                .filter(level -> level.fileName().equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.broken("'" + node.text() + "' is not a level"));
    }

    private List<Floor> readFloors(YamlNode list) {
        List<Floor> floors = new ArrayList<>();
        for (YamlNode node : list.list()) {
            node.allowingOnly(FLOOR_KEYS);
            List<LinkId> items = new ArrayList<>();
            node.required("items").list().forEach(item -> items.add(readFloorItem(item)));
            floors.add(new Floor(
                    newId(node),
                    readLevel(node.required("level")),
                    items,
                    node.optional("counts-not-sure").map(YamlNode::bool).orElse(false),
                    provenance.read(node),
                    examples.read(node.required("examples"))));
        }
        return floors;
    }

    // An unticked box must never pass for an answer to a safety question.
    private LinkId readFloorItem(YamlNode node) {
        LinkId item = readItem(node);
        Optional<Page> page = questionnaire.pageOf(item);
        if (page.isPresent() && page.get().style() == PageStyle.CHECK_LIST) {
            throw node.broken("'" + item + "' is a safety question and may not stand on the check list '"
                    + page.get().id() + "'");
        }
        return item;
    }

    private LinkId readItem(YamlNode node) {
        LinkId item = LinkId.of(node.text());
        if (questionnaire.find(item).isEmpty()) {
            throw node.broken("there is no item '" + item + "'");
        }
        return item;
    }

    private List<Scoring> readScorings(YamlNode file) {
        List<LinkId> numbers = new ArrayList<>();
        file.optional("sums").ifPresent(list -> list.list().forEach(node -> numbers.add(readSum(node))));
        ConditionReader conditions = withOwnConditions(
                file, new ConditionReader(questionnaire.vocabulary().withNumbers(numbers), byName()));
        List<Scoring> scorings = new ArrayList<>();
        for (YamlNode node : file.required("scores").list()) {
            scorings.add(readScoring(node, conditions));
        }
        for (Nutrient nutrient : Nutrient.values()) {
            if (scorings.stream()
                            .filter(scoring -> scoring.nutrient() == nutrient)
                            .count()
                    != 1) {
                throw file.required("scores").broken("the score of '" + nutrient.code() + "' must stand once");
            }
        }
        return scorings;
    }

    private LinkId readSum(YamlNode node) {
        node.allowingOnly(Set.of("name", "parts"));
        SequencedMap<LinkId, BigDecimal> parts = new LinkedHashMap<>();
        node.required("parts").entries().forEach((name, factor) -> {
            LinkId item = LinkId.of(name);
            if (questionnaire
                    .vocabulary()
                    .term(item)
                    .filter(term -> term.kind() == Vocabulary.Kind.NUMBER)
                    .isEmpty()) {
                throw factor.broken("'" + name + "' is not a number that can be summed");
            }
            parts.put(item, factor.number());
        });
        LinkId name = LinkId.of(node.required("name").text());
        if (questionnaire.vocabulary().term(name).isPresent()) {
            throw node.broken("'" + name + "' stands twice");
        }
        sums.add(new Sum(name, parts));
        return name;
    }

    private static Scoring readScoring(YamlNode node, ConditionReader conditions) {
        node.allowingOnly(Set.of("nutrient", "symptoms", "risks", "diet"));
        YamlNode code = node.required("nutrient");
        Nutrient nutrient = Arrays.stream(Nutrient.values())
                .filter(value -> value.code().equals(code.text()))
                .findFirst()
                .orElseThrow(() -> code.broken("'" + code.text() + "' is not a nutrient"));
        return new Scoring(
                nutrient,
                List.of(
                        readGroup(Part.SYMPTOM, node.required("symptoms"), conditions),
                        readGroup(Part.RISK, node.required("risks"), conditions),
                        readGroup(Part.DIET, node.required("diet"), conditions)));
    }

    private static Group readGroup(Part part, YamlNode node, ConditionReader conditions) {
        node.allowingOnly(Set.of("cap", "features"));
        OptionalInt cap = node.optional("cap")
                .map(value -> OptionalInt.of(value.number().intValueExact()))
                .orElse(OptionalInt.empty());
        List<FirstOf> features = new ArrayList<>();
        for (YamlNode feature : node.required("features").list()) {
            List<YamlNode> alternatives =
                    feature.optional("first-of").map(YamlNode::list).orElse(List.of(feature));
            features.add(new FirstOf(alternatives.stream()
                    .map(alternative -> readAlternative(alternative, conditions))
                    .toList()));
        }
        return new Group(part, cap, features);
    }

    private static Alternative readAlternative(YamlNode node, ConditionReader conditions) {
        node.allowingOnly(Set.of("points", "when"));
        int points = node.required("points").number().intValueExact();
        if (points <= 0) {
            throw node.required("points").broken("points are never subtracted");
        }
        return new Alternative(points, conditions.read(node.required("when")));
    }

    private Map<LinkId, BigDecimal> readDefaults(YamlNode node) {
        Map<LinkId, BigDecimal> defaults = new LinkedHashMap<>();
        node.entries().forEach((name, number) -> {
            if (questionnaire.find(LinkId.of(name)).isEmpty()) {
                throw number.broken("there is no item '" + name + "'");
            }
            defaults.put(LinkId.of(name), number.number());
        });
        return Map.copyOf(defaults);
    }

    private ConditionReader choiceConditions(YamlNode file) {
        Set<String> ruleIds = new LinkedHashSet<>();
        rules.forEach(rule -> ruleIds.add(rule.id()));
        return withOwnConditions(
                file, new ConditionReader(withScores(questionnaire.vocabulary()), byName()).withRules(ruleIds));
    }

    private static List<Sheet> readSheets(YamlNode list, ConditionReader conditions) {
        List<Sheet> sheets = new ArrayList<>();
        for (YamlNode node : list.list()) {
            node.allowingOnly(Set.of("id", "wanted", "blocked"));
            sheets.add(new Sheet(
                    node.required("id").text(),
                    conditions.read(node.required("wanted")),
                    node.optional("blocked").map(conditions::read)));
        }
        return List.copyOf(sheets);
    }

    private Map<String, Named> byName() {
        Map<String, Named> byName = new HashMap<>();
        named.forEach(condition -> byName.put(condition.name(), condition));
        return byName;
    }

    private static Set<String> withProvenance(String... keys) {
        Set<String> all = new LinkedHashSet<>(ProvenanceReader.KEYS);
        all.addAll(List.of(keys));
        return Set.copyOf(all);
    }

    private static Vocabulary withScores(Vocabulary vocabulary) {
        return vocabulary.withNumbers(
                Arrays.stream(Nutrient.values()).map(Nutrient::score).toList());
    }
}
