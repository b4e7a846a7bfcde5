package clinic.quiver.bench.tablet;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the server tells a page to do, without the count of messages, which differs from session to session, and without
 * an order among what has none.
 *
 * @param parts by name
 * @param changes how often each change of the page is told
 */
record ServerAnswer(Map<String, JsonNode> parts, Map<JsonNode, Integer> changes) {

    private static final JsonMapper JSON = new JsonMapper();

    static ServerAnswer of(String text) {
        Map<String, JsonNode> parts = new HashMap<>();
        Map<JsonNode, Integer> changes = new HashMap<>();
        for (Map.Entry<String, JsonNode> part : JSON.readTree(text).properties()) {
            switch (part.getKey()) {
                case "syncId", "clientId" -> {}
                case "changes" -> part.getValue().forEach(change -> changes.merge(change, 1, Integer::sum));
                default -> parts.put(part.getKey(), part.getValue());
            }
        }
        return new ServerAnswer(parts, changes);
    }
}
