package clinic.quiver.questionnaire;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An answer as it is stored: its type and its value. */
public final class AnswerJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private AnswerJson() {}

    /** The answer as an object of its own. */
    public static ObjectNode write(Answer answer) {
        ObjectNode node = MAPPER.createObjectNode();
        write(answer, node);
        return node;
    }

    /** The answer as one text, which {@link #read(String)} reads. */
    public static String text(Answer answer) {
        return write(answer).toString();
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @throws IllegalStateException when it is something else
     */
    public static Answer read(String text) {
        return read(MAPPER.readTree(text));
    }

    /** Puts an answer into an object, beside whatever else stands there. */
    public static void write(Answer answer, ObjectNode node) {
        switch (answer) {
            case Answer.YesNo(boolean yes) -> node.put("type", "yes-no").put("value", yes);
            case Answer.Choice(String code) -> node.put("type", "choice").put("value", code);
            case Answer.Choices(SortedSet<String> codes) -> {
                ArrayNode list = node.put("type", "choices").putArray("value");
                codes.forEach(list::add);
            }
            case Answer.Quantity(BigDecimal value) ->
                node.put("type", "quantity").put("value", value.toPlainString());
            case Answer.Date(LocalDate value) -> node.put("type", "date").put("value", value.toString());
            case Answer.Text(String value) -> node.put("type", "text").put("value", value);
            case Answer.BodySites(SortedSet<BodySite> sites) -> {
                ArrayNode list = node.put("type", "body-sites").putArray("value");
                sites.forEach(site -> list.add(site.code()));
            }
            case Answer.DoesNotKnow() -> node.put("type", "does-not-know");
            case Answer.Declined() -> node.put("type", "declined");
            case Answer.Skipped() -> node.put("type", "skipped");
            case Answer.NotClear() -> node.put("type", "not-clear");
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalStateException when it is something else
     */
    public static Answer read(JsonNode node) {
        String type = node.required("type").asString();
        return switch (type) {
            case "yes-no" -> new Answer.YesNo(node.required("value").asBoolean());
            case "choice" -> new Answer.Choice(node.required("value").asString());
            case "choices" -> new Answer.Choices(codes(node.required("value")));
            case "quantity" ->
                new Answer.Quantity(new BigDecimal(node.required("value").asString()));
            case "date" ->
                new Answer.Date(LocalDate.parse(node.required("value").asString()));
            case "text" -> new Answer.Text(node.required("value").asString());
            case "body-sites" -> new Answer.BodySites(sites(node.required("value")));
            case "does-not-know" -> new Answer.DoesNotKnow();
            case "declined" -> new Answer.Declined();
            case "skipped" -> new Answer.Skipped();
            case "not-clear" -> new Answer.NotClear();
            default -> throw new IllegalStateException("no answer has the type " + type);
        };
    }

    private static SortedSet<String> codes(JsonNode list) {
        SortedSet<String> codes = new TreeSet<>();
        list.forEach(code -> codes.add(code.asString()));
        return codes;
    }

    private static SortedSet<BodySite> sites(JsonNode list) {
        SortedSet<BodySite> sites = new TreeSet<>();
        list.forEach(code -> sites.add(BodySite.ofCode(code.asString())));
        return sites;
    }
}
