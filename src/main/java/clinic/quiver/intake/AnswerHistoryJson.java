package clinic.quiver.intake;

import clinic.quiver.questionnaire.AnswerJson;
import clinic.quiver.questionnaire.LinkId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The answers of one response as they stand in the database: link id, then its entries, oldest first. */
final class AnswerHistoryJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerHistoryJson() {}

    static String write(SequencedMap<LinkId, List<AnswerEntry>> history) {
        ObjectNode root = MAPPER.createObjectNode();
        history.forEach((item, entries) -> {
            ArrayNode list = root.putArray(item.value());
            entries.forEach(entry -> write(entry, list.addObject()));
        });
        return MAPPER.writeValueAsString(root);
    }

    static SequencedMap<LinkId, List<AnswerEntry>> read(String json) {
        SequencedMap<LinkId, List<AnswerEntry>> history = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> item : MAPPER.readTree(json).properties()) {
            List<AnswerEntry> entries = new ArrayList<>();
            item.getValue().forEach(node -> entries.add(readEntry(node)));
            history.put(LinkId.of(item.getKey()), entries);
        }
        return history;
    }

    private static void write(AnswerEntry entry, ObjectNode node) {
        AnswerJson.write(entry.answer(), node);
        node.put("at", entry.at().toString());
        node.put("by", entry.author());
        if (entry.onPaper()) {
            node.put("paper", true);
        }
        if (entry.anew()) {
            node.put("anew", true);
        }
    }

    private static AnswerEntry readEntry(JsonNode node) {
        return new AnswerEntry(
                AnswerJson.read(node),
                Instant.parse(node.required("at").asString()),
                node.required("by").asString(),
                node.path("paper").asBoolean(false),
                node.path("anew").asBoolean(false));
    }
}
