package clinic.quiver.handout;

import clinic.quiver.handout.SheetPlan.Careful;
import clinic.quiver.handout.SheetPlan.Foods;
import clinic.quiver.handout.SheetPlan.Line;
import clinic.quiver.handout.SheetPlan.Message;
import clinic.quiver.handout.SheetPlan.Points;
import clinic.quiver.handout.SheetPlan.Presence;
import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads foods, sheets, safety rules and their words, and refuses content that could print a gap or miss a rule. */
public final class HandoutContentReader {

    private static final String FOODS = "foods.csv";
    private static final String SHEETS = "handouts/";
    private static final String COMMON = "handouts/common.yaml";
    private static final String SAFETY = "safety.yaml";
    private static final Set<String> NUTRIENTS = Set.of("mg-mg", "ca-mg", "k-mg", "p-mg", "vitd-iu", "vitk-mcg");
    private static final Set<String> FOOD_COLUMNS = Set.of(
            "id",
            "ndb",
            "grams",
            "group",
            "mg-mg",
            "ca-mg",
            "k-mg",
            "p-mg",
            "vitd-iu",
            "vitk-mcg",
            "k-level",
            "p-level",
            "vitk-level",
            "oxalate",
            "allergens",
            "diets",
            "tags",
            "note");
    private static final Set<String> FILTER_KEYS = Set.of(
            "allergens",
            "tags",
            "groups",
            "k-levels",
            "p-levels",
            "vitk-levels",
            "oxalate",
            "lacks-diet",
            "lacks-diet-and-label",
            "label-for-diet");

    private final Knowledge knowledge;
    private final ConditionReader conditions;
    private final Map<String, FoodItem> foods = new LinkedHashMap<>();
    private final Map<String, SheetPlan> sheets = new LinkedHashMap<>();
    private final Map<Language, HandoutTexts> texts = new EnumMap<>(Language.class);

    private HandoutContentReader(Knowledge knowledge, ConditionReader conditions) {
        this.knowledge = knowledge;
        this.conditions = conditions;
    }

    /**
     * Reads the content of the handouts.
     *
     * @param conditions a reader that knows the rules and named conditions of the triage
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    public static HandoutContent read(Knowledge knowledge, ConditionReader conditions) {
        return new HandoutContentReader(knowledge, conditions).read();
    }

    private HandoutContent read() {
        for (Language language : Language.values()) {
            texts.put(language, HandoutTexts.read(knowledge, language));
        }
        refuseTextsOfOneLanguageOnly();
        CsvTable.read(FOODS, knowledge.text(FOODS), FOOD_COLUMNS).forEach(this::readFood);
        knowledge.filesIn(SHEETS).stream()
                .filter(file -> !file.equals(COMMON))
                .map(knowledge::yaml)
                .forEach(this::readSheet);
        CommonParts common = readCommon(knowledge.yaml(COMMON));
        List<SafetyRule> rules = readRules(knowledge.yaml(SAFETY));
        return new HandoutContent(knowledge.version(), foods, sheets, common, rules, texts);
    }

    private void refuseTextsOfOneLanguageOnly() {
        Set<String> all = new TreeSet<>();
        texts.values().forEach(language -> all.addAll(language.keys()));
        texts.forEach((language, words) -> all.stream()
                .filter(key -> !words.has(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new BrokenKnowledgeException(words.placeFor(key), "'" + key + "' is missing");
                }));
    }

    private void readFood(CsvTable.Row row) {
        String id = row.text("id");
        Map<String, BigDecimal> amounts = new HashMap<>();
        NUTRIENTS.forEach(nutrient -> row.number(nutrient).ifPresent(amount -> amounts.put(nutrient, amount)));
        FoodItem food = new FoodItem(
                id,
                row.text("ndb"),
                row.requiredNumber("grams"),
                row.text("group"),
                amounts,
                row.oneOf("k-level", Set.of("L", "M", "H", "VH")),
                row.oneOf("p-level", Set.of("L", "M", "H")),
                row.oneOf("vitk-level", Set.of("L", "M", "H", "U")),
                row.oneOf("oxalate", Set.of("L", "M", "H", "VH", "U")),
                row.words("allergens"),
                row.text("diets"),
                row.words("tags"),
                row.textOrEmpty("note"));
        if (foods.putIfAbsent(id, food) != null) {
            throw row.broken("the food '" + id + "' stands twice");
        }
        if (!hasText("foods." + id)) {
            throw row.broken("the food '" + id + "' has no name");
        }
    }

    private void readSheet(YamlNode root) {
        root.allowingOnly(Set.of("id", "notice", "blocks"));
        String id = root.required("id").text();
        if (!root.place().file().equals(file(id))) {
            throw root.required("id").broken("the sheet '" + id + "' stands in a file of another name");
        }
        requireText(root, "titles." + id);
        boolean notice = root.optional("notice").map(YamlNode::bool).orElse(false);
        List<SheetPlan.Block> blocks =
                root.required("blocks").list().stream().map(this::readBlock).toList();
        if (sheets.putIfAbsent(id, new SheetPlan(id, notice, blocks)) != null) {
            throw root.broken("the sheet '" + id + "' stands twice");
        }
    }

    private static String file(String sheet) {
        return SHEETS + sheet + ".yaml";
    }

    private SheetPlan.Block readBlock(YamlNode node) {
        node.allowingOnly(Set.of("kind", "heading", "intro", "foods", "warnings", "lines"));
        return switch (node.required("kind").text()) {
            case "message" -> new Message(readLines(node));
            case "points" -> new Points(readHeading(node), readLines(node));
            case "foods" ->
                new Foods(readHeading(node), lineId(node.required("intro")), readFoods(node.required("foods")));
            case "careful" ->
                new Careful(readHeading(node), node.optional("warnings").isEmpty(), readLines(node));
            default -> throw node.required("kind").broken("expected message, points, foods or careful");
        };
    }

    private String readHeading(YamlNode node) {
        String heading = node.required("heading").text();
        requireText(node, "headings." + heading);
        return heading;
    }

    private List<FoodItem> readFoods(YamlNode node) {
        List<FoodItem> list = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlNode entry : node.list()) {
            FoodItem food = foods.get(entry.text());
            if (food == null || !seen.add(food.id())) {
                throw entry.broken("'" + entry.text() + "' is no food of the table, or stands twice");
            }
            list.add(food);
        }
        return List.copyOf(list);
    }

    private List<Line> readLines(YamlNode node) {
        return node.required("lines").list().stream().map(this::readLine).toList();
    }

    private Line readLine(YamlNode node) {
        node.allowingOnly(Set.of("id", "tags", "with-lab", "without-lab", "with-number"));
        return new Line(
                lineId(node.required("id")),
                node.optional("tags").map(tags -> Set.copyOf(tags.texts())).orElse(Set.of()),
                readPresence(node));
    }

    private Presence readPresence(YamlNode node) {
        if (node.optional("with-lab").isPresent()) {
            return new Presence.WithLab(conditions.readNumber(node.required("with-lab")));
        }
        if (node.optional("without-lab").isPresent()) {
            return new Presence.WithoutLab(conditions.readNumber(node.required("without-lab")));
        }
        if (node.optional("with-number").isPresent()) {
            return new Presence.WithNumber(conditions.readNumber(node.required("with-number")));
        }
        return new Presence.Always();
    }

    private CommonParts readCommon(YamlNode root) {
        root.allowingOnly(Set.of(
                "foods-shown",
                "foods-shown-large",
                "foods-least",
                "from-one-group",
                "general-tips",
                "closing",
                "now",
                "today",
                "footer"));
        YamlNode closing = root.required("closing");
        List<String> today = plainLines(root.required("today"));
        if (today.size() != 1) {
            throw root.required("today").broken("expected one line");
        }
        return new CommonParts(
                root.required("foods-shown").wholeNumber(),
                root.required("foods-shown-large").wholeNumber(),
                root.required("foods-least").wholeNumber(),
                root.required("from-one-group").wholeNumber(),
                plainLines(root.required("general-tips")),
                readHeading(closing),
                plainLines(closing.required("lines")),
                plainLines(root.required("now")),
                today.getFirst(),
                plainLines(root.required("footer")));
    }

    private List<String> plainLines(YamlNode node) {
        return node.list().stream()
                .map(line -> lineId(line.allowingOnly(Set.of("id")).required("id")))
                .toList();
    }

    private List<SafetyRule> readRules(YamlNode root) {
        List<SafetyRule> rules = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : root.list()) {
            SafetyRule rule = readRule(node);
            if (!ids.add(rule.id())) {
                throw node.broken("the safety rule '" + rule.id() + "' stands twice");
            }
            rules.add(rule);
        }
        for (SafetyRule rule : rules) {
            rule.unknownCoveredBy().filter(other -> !ids.contains(other)).ifPresent(other -> {
                throw root.broken("there is no safety rule '" + other + "' to cover '" + rule.id() + "'");
            });
        }
        return rules;
    }

    private SafetyRule readRule(YamlNode node) {
        node.allowingOnly(Set.of("id", "row", "when", "source", "unknown-covered-by", "actions"));
        String id = node.required("id").text();
        requireText(node, "reasons." + id);
        return new SafetyRule(
                id,
                node.optional("row").map(YamlNode::wholeNumber),
                node.optional("when").map(conditions::read),
                node.required("source").text(),
                node.optional("unknown-covered-by").map(YamlNode::text),
                node.required("actions").list().stream().map(this::readAction).toList());
    }

    private SafetyAction readAction(YamlNode node) {
        if (node.entries().size() != 1) {
            throw node.broken("an action has exactly one name");
        }
        Map.Entry<String, YamlNode> entry = node.entries().entrySet().iterator().next();
        return readAction(entry.getKey(), entry.getValue());
    }

    private SafetyAction readAction(String name, YamlNode node) {
        SheetScope scope = readScope(node);
        return switch (name) {
            case "block" -> {
                node.allowingOnly(Set.of("sheets", "instead"));
                yield new SafetyAction.Block(scope, node.optional("instead").map(this::sheetId));
            }
            case "lab-first" -> {
                node.allowingOnly(Set.of("sheets", "lab", "below", "days"));
                yield new SafetyAction.LabFirst(
                        scope,
                        conditions.readNumber(node.required("lab")),
                        node.required("below").number(),
                        node.required("days").wholeNumber());
            }
            case "hold" -> new SafetyAction.Hold(only(node, scope));
            case "remove-foods" -> new SafetyAction.RemoveFoods(scope, readFilter(node, Set.of()));
            case "remove-lines" -> {
                node.allowingOnly(Set.of("sheets", "tags"));
                yield new SafetyAction.RemoveLines(
                        scope, Set.copyOf(node.required("tags").texts()));
            }
            case "replace" -> {
                node.allowingOnly(Set.of("sheets", "tag", "with"));
                yield new SafetyAction.ReplaceLines(scope, node.required("tag").text(), lineId(node.required("with")));
            }
            case "warn" -> {
                node.allowingOnly(Set.of("sheets", "line"));
                yield new SafetyAction.Warn(scope, lineId(node.required("line")));
            }
            case "mark-foods" -> {
                String note = node.required("note").text();
                requireText(node, "food-notes." + note);
                yield new SafetyAction.MarkFoods(scope, readFilter(node, Set.of("note")), note);
            }
            case "foods-last" -> new SafetyAction.FoodsLast(scope, readFilter(node, Set.of()));
            case "hide-portions" -> new SafetyAction.HidePortions(only(node, scope));
            case "note" -> new SafetyAction.Note(only(node, scope));
            default -> throw node.broken("there is no action '" + name + "'");
        };
    }

    private static SheetScope only(YamlNode node, SheetScope scope) {
        node.allowingOnly(Set.of("sheets"));
        return scope;
    }

    private SheetScope readScope(YamlNode node) {
        Optional<YamlNode> named = node.optional("sheets");
        if (named.isEmpty() || named.get().isText()) {
            named.filter(text -> !text.text().equals("all")).ifPresent(text -> {
                throw text.broken("expected all, or a list of sheets");
            });
            return new SheetScope(Set.of());
        }
        return new SheetScope(
                Set.copyOf(named.get().list().stream().map(this::sheetId).toList()));
    }

    private String sheetId(YamlNode node) {
        if (!sheets.containsKey(node.text())) {
            throw node.broken("there is no sheet '" + node.text() + "'");
        }
        return node.text();
    }

    private FoodFilter readFilter(YamlNode node, Set<String> otherKeys) {
        Set<String> allowed = new HashSet<>(FILTER_KEYS);
        allowed.addAll(otherKeys);
        allowed.add("sheets");
        node.allowingOnly(allowed);
        FoodFilter filter = new FoodFilter(
                words(node, "allergens"),
                words(node, "tags"),
                words(node, "groups"),
                words(node, "k-levels"),
                words(node, "p-levels"),
                words(node, "vitk-levels"),
                words(node, "oxalate"),
                node.optional("lacks-diet").map(YamlNode::text),
                node.optional("lacks-diet-and-label").map(YamlNode::text),
                node.optional("label-for-diet").map(YamlNode::text));
        refuseWordsNoFoodHas(node);
        return filter;
    }

    // A misspelt tag would silently match nothing. Shellfish stands in no food, which is as it should be.
    private void refuseWordsNoFoodHas(YamlNode node) {
        for (String tag : words(node, "tags")) {
            if (foods.values().stream().noneMatch(food -> food.tags().contains(tag))) {
                throw node.broken("no food has the tag '" + tag + "'");
            }
        }
        for (String group : words(node, "groups")) {
            if (foods.values().stream().noneMatch(food -> food.group().equals(group))) {
                throw node.broken("no food is of the group '" + group + "'");
            }
        }
        for (String allergen : words(node, "allergens")) {
            if (!allergen.equals("shellfish") && foods.values().stream().noneMatch(food -> food.carries(allergen))) {
                throw node.broken("no food carries '" + allergen + "'");
            }
        }
    }

    private static Set<String> words(YamlNode node, String key) {
        return node.optional(key).map(words -> Set.copyOf(words.texts())).orElse(Set.of());
    }

    private String lineId(YamlNode node) {
        requireText(node, "lines." + node.text());
        return node.text();
    }

    private void requireText(YamlNode node, String key) {
        if (!hasText(key)) {
            throw node.broken("there is no text '" + key + "'");
        }
    }

    private boolean hasText(String key) {
        return texts.values().stream().allMatch(words -> words.has(key));
    }
}
