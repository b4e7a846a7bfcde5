package clinic.quiver.rulebook;

import clinic.quiver.rulebook.Replay.LevelChange;
import clinic.quiver.rulebook.Replay.RuleChange;
import clinic.quiver.triage.TriageLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The lists of a replay as they are stored. */
final class ReplayJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ReplayJson() {}

    static String writeLevels(List<LevelChange> levels) {
        ArrayNode array = JSON.createArrayNode();
        for (LevelChange change : levels) {
            array.addObject()
                    .put("from", change.from().name())
                    .put("to", change.to().name())
                    .put("count", change.count());
        }
        return array.toString();
    }

    static List<LevelChange> readLevels(String json) {
        return map(
                json,
                node -> new LevelChange(
                        TriageLevel.valueOf(node.path("from").asString()),
                        TriageLevel.valueOf(node.path("to").asString()),
                        node.path("count").asInt()));
    }

    static String writeRules(List<RuleChange> rules) {
        ArrayNode array = JSON.createArrayNode();
        for (RuleChange change : rules) {
            array.addObject()
                    .put("rule", change.ruleId())
                    .put("newlyFired", change.newlyFired())
                    .put("noLongerFired", change.noLongerFired())
                    .put("newlyPossible", change.newlyPossible())
                    .put("noLongerPossible", change.noLongerPossible())
                    .put("newlyFailed", change.newlyFailed());
        }
        return array.toString();
    }

    static List<RuleChange> readRules(String json) {
        return map(
                json,
                node -> new RuleChange(
                        node.path("rule").asString(),
                        node.path("newlyFired").asInt(),
                        node.path("noLongerFired").asInt(),
                        node.path("newlyPossible").asInt(),
                        node.path("noLongerPossible").asInt(),
                        node.path("newlyFailed").asInt()));
    }

    private static <T> List<T> map(String json, Function<JsonNode, T> reader) {
        List<T> parts = new ArrayList<>();
        JSON.readTree(json).forEach(node -> parts.add(reader.apply(node)));
        return parts;
    }
}
