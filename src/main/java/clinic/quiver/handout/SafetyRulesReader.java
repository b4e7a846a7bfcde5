package clinic.quiver.handout;

import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.ConditionReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the safety rules and what each of them does to a sheet. */
final class SafetyRulesReader {

    private final KnownTexts texts;
    private final FoodFilterReader filters;
    private final Map<String, SheetPlan> sheets;
    private final ConditionReader conditions;

    /**
     * A reader.
     *
     * @param conditions a reader that knows the rules and named conditions of the triage
     */
    SafetyRulesReader(
            KnownTexts texts, FoodFilterReader filters, Map<String, SheetPlan> sheets, ConditionReader conditions) {
        this.texts = texts;
        this.filters = filters;
        this.sheets = sheets;
        this.conditions = conditions;
    }

    /** The rules, in the order in which they act. */
    List<SafetyRule> read(YamlNode root) {
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
        node.allowingOnly(Set.of("id", "row", "when", "source", "unknown-covered-by", "absolute", "actions"));
        String id = node.required("id").text();
        texts.require(node, "reasons." + id);
        return new SafetyRule(
                id,
                node.optional("row").map(YamlNode::wholeNumber),
                node.optional("when").map(conditions::read),
                node.required("source").text(),
                node.optional("unknown-covered-by").map(YamlNode::text),
                node.optional("absolute").map(YamlNode::bool).orElse(false),
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
            case "remove-foods" -> new SafetyAction.RemoveFoods(scope, filters.read(node, Set.of()));
            case "remove-lines" -> {
                node.allowingOnly(Set.of("sheets", "tags"));
                yield new SafetyAction.RemoveLines(
                        scope, Set.copyOf(node.required("tags").texts()));
            }
            case "replace" -> {
                node.allowingOnly(Set.of("sheets", "tag", "with"));
                yield new SafetyAction.ReplaceLines(
                        scope, node.required("tag").text(), texts.line(node.required("with")));
            }
            case "warn" -> {
                node.allowingOnly(Set.of("sheets", "line"));
                refuseWarningThatStandsNowhere(node, scope);
                yield new SafetyAction.Warn(scope, texts.line(node.required("line")));
            }
            case "mark-foods" -> {
                String note = node.required("note").text();
                texts.require(node, "food-notes." + note);
                yield new SafetyAction.MarkFoods(scope, filters.read(node, Set.of("note")), note);
            }
            case "foods-last" -> new SafetyAction.FoodsLast(scope, filters.read(node, Set.of()));
            case "day-limit" -> {
                node.allowingOnly(Set.of("sheets", "most"));
                yield new SafetyAction.DayLimit(scope, node.required("most").number());
            }
            case "hide-portions" -> new SafetyAction.HidePortions(only(node, scope));
            case "note" -> new SafetyAction.Note(only(node, scope));
            default -> throw node.broken("there is no action '" + name + "'");
        };
    }

    private void refuseWarningThatStandsNowhere(YamlNode node, SheetScope scope) {
        sheets.values().stream()
                .filter(scope::covers)
                .filter(sheet -> !sheet.takesWarnings())
                .findFirst()
                .ifPresent(sheet -> {
                    throw node.broken("the sheet '" + sheet.id() + "' has no part for warnings");
                });
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
}
