package clinic.quiver.questionnaire;

import java.time.LocalDate;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers as they are stored: a JSON object whose one key says what kind of answer it is. */
public final class AnswerJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AnswerJson() {}

    public static ObjectNode write(Answer answer) {
        ObjectNode node = JSON.createObjectNode();
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> node.put("yesNo", yes);
            case Answer.Choice(String code) -> node.put("choice", code);
            case Answer.Choices(SortedSet<String> codes) -> node.set("choices", texts(codes));
            case Answer.Quantity(var value) -> node.put("quantity", value.toPlainString());
            case Answer.Date(LocalDate value) -> node.put("date", value.toString());
            case Answer.Text(String value) -> node.put("text", value);
            case Answer.BodySites(SortedSet<BodySite> sites) ->
                node.set("bodySites", texts(sites.stream().map(BodySite::code).toList()));
            case Answer.DoesNotKnow() -> node.put("unknown", "does-not-know");
            case Answer.Declined() -> node.put("unknown", "declined");
            case Answer.Skipped() -> node.put("unknown", "skipped");
        };
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static Answer read(JsonNode node) {
        String kind = node.propertyNames().stream().findFirst().orElse("");
        JsonNode value = node.path(kind);
        return switch (kind) {
            case "yesNo" -> new Answer.YesNo(value.asBoolean());
            case "choice" -> new Answer.Choice(value.asString());
            case "choices" -> new Answer.Choices(texts(value));
            case "quantity" -> new Answer.Quantity(new java.math.BigDecimal(value.asString()));
            case "date" -> new Answer.Date(LocalDate.parse(value.asString()));
            case "text" -> new Answer.Text(value.asString());
            case "bodySites" -> {
                SortedSet<BodySite> sites = new TreeSet<>();
                texts(value).forEach(code -> sites.add(BodySite.ofCode(code)));
                yield new Answer.BodySites(sites);
            }
            case "unknown" ->
                switch (value.asString()) {
                    case "does-not-know" -> new Answer.DoesNotKnow();
                    case "declined" -> new Answer.Declined();
                    case "skipped" -> new Answer.Skipped();
                    default -> throw new IllegalArgumentException("no stored answer: " + kind);
                };
            default -> throw new IllegalArgumentException("no stored answer: " + kind);
        };
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static SortedSet<String> texts(JsonNode array) {
        SortedSet<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
