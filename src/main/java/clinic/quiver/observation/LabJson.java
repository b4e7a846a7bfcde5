package clinic.quiver.observation;

import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.Bound;
import clinic.quiver.observation.lab.Interval;
import clinic.quiver.observation.lab.LabFlag;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** How a result was reported, as it is stored. Numbers are texts, so that each keeps its digits. */
final class LabJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private LabJson() {}

    /** A result and how it came. */
    record Reported(LabValue value, Origin origin) {}

    static String write(LabValue value, Origin origin) {
        ObjectNode node = JSON.createObjectNode();
        node.put("bound", value.amount().bound().name());
        node.put("number", value.amount().number().toPlainString());
        node.put("unit", value.amount().unit());
        node.put("origin", origin.name());
        value.range().flatMap(Interval::low).ifPresent(end -> write(node, "low", end));
        value.range().flatMap(Interval::high).ifPresent(end -> write(node, "high", end));
        value.flag().ifPresent(flag -> node.put("flag", flag.name()));
        if (value.haemolysed()) {
            node.put("haemolysed", true);
        }
        return node.toString();
    }

    private static void write(ObjectNode node, String name, Interval.End end) {
        node.put(name, end.number().toPlainString());
        node.put(name + "-included", end.included());
    }

    static Reported read(LinkId analyte, String json) {
        JsonNode node = JSON.readTree(json);
        Optional<Interval.End> low = end(node, "low");
        Optional<Interval.End> high = end(node, "high");
        LabValue value = new LabValue(
                analyte,
                new Amount(
                        Bound.valueOf(node.get("bound").asString()),
                        new BigDecimal(node.get("number").asString()),
                        node.get("unit").asString()),
                low.isPresent() || high.isPresent() ? Optional.of(new Interval(low, high)) : Optional.empty(),
                Optional.ofNullable(node.get("flag")).map(JsonNode::asString).map(LabFlag::valueOf),
                node.has("haemolysed"));
        return new Reported(value, Origin.valueOf(node.get("origin").asString()));
    }

    private static Optional<Interval.End> end(JsonNode node, String name) {
        return Optional.ofNullable(node.get(name))
                .map(number -> new Interval.End(
                        new BigDecimal(number.asString()),
                        node.get(name + "-included").asBoolean()));
    }
}
