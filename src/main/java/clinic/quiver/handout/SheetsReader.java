package clinic.quiver.handout;

import clinic.quiver.handout.SheetPlan.Careful;
import clinic.quiver.handout.SheetPlan.Foods;
import clinic.quiver.handout.SheetPlan.Line;
import clinic.quiver.handout.SheetPlan.Message;
import clinic.quiver.handout.SheetPlan.OwnWords;
import clinic.quiver.handout.SheetPlan.Plate;
import clinic.quiver.handout.SheetPlan.Points;
import clinic.quiver.handout.SheetPlan.Presence;
import clinic.quiver.handout.SheetPlan.Results;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.ConditionReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads how the sheets are built, and what all of them carry. */
final class SheetsReader {

    private static final String SHEETS = "handouts/";
    private static final String COMMON = "handouts/common.yaml";

    private final KnownTexts texts;
    private final Map<String, FoodItem> foods;
    private final ConditionReader conditions;

    SheetsReader(KnownTexts texts, Map<String, FoodItem> foods, ConditionReader conditions) {
        this.texts = texts;
        this.foods = foods;
        this.conditions = conditions;
    }

    /** The sheets by their ids. */
    Map<String, SheetPlan> sheets(Knowledge knowledge) {
        Map<String, SheetPlan> sheets = new LinkedHashMap<>();
        knowledge.filesIn(SHEETS).stream()
                .filter(file -> !file.equals(COMMON))
                .map(knowledge::yaml)
                .forEach(root -> {
                    SheetPlan sheet = readSheet(root);
                    if (sheets.putIfAbsent(sheet.id(), sheet) != null) {
                        throw root.broken("the sheet '" + sheet.id() + "' stands twice");
                    }
                });
        return sheets;
    }

    /** What every sheet carries. */
    CommonParts common(Knowledge knowledge) {
        return readCommon(knowledge.yaml(COMMON));
    }

    private SheetPlan readSheet(YamlNode root) {
        root.allowingOnly(Set.of("id", "notice", "only-when-calm", "blocks"));
        String id = root.required("id").text();
        if (!root.place().file().equals(SHEETS + id + ".yaml")) {
            throw root.required("id").broken("the sheet '" + id + "' stands in a file of another name");
        }
        texts.require(root, "titles." + id);
        boolean notice = root.optional("notice").map(YamlNode::bool).orElse(false);
        boolean calm = root.optional("only-when-calm").map(YamlNode::bool).orElse(false);
        List<SheetPlan.Block> blocks = root.required("blocks").list().stream()
                .map(block -> readBlock(id, block))
                .toList();
        return new SheetPlan(id, notice, calm, blocks);
    }

    private SheetPlan.Block readBlock(String sheet, YamlNode node) {
        node.allowingOnly(
                Set.of("kind", "heading", "intro", "foods", "warnings", "lines", "need", "needs", "now", "limit"));
        return switch (node.required("kind").text()) {
            case "message" -> new Message(readLines(node));
            case "points" -> new Points(texts.headingOf(node), readLines(node));
            case "foods" ->
                new Foods(texts.headingOf(node), texts.line(node.required("intro")), readFoods(node.required("foods")));
            case "careful" ->
                new Careful(texts.headingOf(node), node.optional("warnings").isEmpty(), readLines(node));
            case "plate" -> readPlate(sheet, node);
            case "results" -> new Results(texts.headingOf(node));
            case "own-words" -> new OwnWords(texts.headingOf(node));
            default ->
                throw node.required("kind")
                        .broken("expected message, points, foods, plate, careful, results or own-words");
        };
    }

    private Plate readPlate(String sheet, YamlNode node) {
        Nutrient nutrient = Nutrient.ofSheet(sheet)
                .orElseThrow(() -> node.broken("the sheet '" + sheet + "' is about no nutrient with a daily need"));
        texts.require(node, "labels." + nutrient.label());
        texts.require(node, "labels." + nutrient.unit());
        return new Plate(
                texts.headingOf(node),
                nutrient,
                readLine(node.required("need")),
                readLine(node.required("needs")),
                readLine(node.required("now")),
                node.optional("limit").map(this::readLine));
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
                texts.line(node.required("id")),
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
                texts.headingOf(closing),
                plainLines(closing.required("lines")),
                plainLines(root.required("now")),
                today.getFirst(),
                plainLines(root.required("footer")));
    }

    private List<String> plainLines(YamlNode node) {
        return node.list().stream()
                .map(line -> texts.line(line.allowingOnly(Set.of("id")).required("id")))
                .toList();
    }
}
