package clinic.quiver.triage;

import clinic.quiver.questionnaire.AnswerJson;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.triage.Assessment.StoredBlock;
import clinic.quiver.triage.Assessment.StoredEvidence;
import clinic.quiver.triage.Assessment.StoredFeature;
import clinic.quiver.triage.Assessment.StoredHandoutChoice;
import clinic.quiver.triage.Assessment.StoredScore;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The parts of an assessment as they are stored. */
final class AssessmentJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AssessmentJson() {}

    static String writeEvidence(List<StoredEvidence> evidence) {
        return evidenceArray(evidence).toString();
    }

    static List<StoredEvidence> readEvidence(String json) {
        return evidenceOf(JSON.readTree(json));
    }

    static String writeScores(List<StoredScore> scores) {
        ArrayNode array = JSON.createArrayNode();
        for (StoredScore score : scores) {
            ObjectNode node = array.addObject()
                    .put("nutrient", score.nutrient().name())
                    .put("points", score.points())
                    .put("band", score.band().name())
                    .put("couldBeHigherBy", score.couldBeHigherBy());
            ArrayNode counted = node.putArray("counted");
            for (StoredFeature feature : score.counted()) {
                counted.addObject()
                        .put("part", feature.part().name())
                        .put("points", feature.points())
                        .set("because", evidenceArray(feature.because()));
            }
            node.set("testFirst", evidenceArray(score.testFirst()));
        }
        return array.toString();
    }

    static List<StoredScore> readScores(String json) {
        return map(
                JSON.readTree(json),
                node -> new StoredScore(
                        Nutrient.valueOf(node.path("nutrient").asString()),
                        node.path("points").asInt(),
                        DeficiencyScore.Band.valueOf(node.path("band").asString()),
                        node.path("couldBeHigherBy").asInt(),
                        map(
                                node.path("counted"),
                                feature -> new StoredFeature(
                                        DeficiencyScore.Part.valueOf(
                                                feature.path("part").asString()),
                                        feature.path("points").asInt(),
                                        evidenceOf(feature.path("because")))),
                        evidenceOf(node.path("testFirst"))));
    }

    static String writeHandout(StoredHandoutChoice choice) {
        ObjectNode node = JSON.createObjectNode().put("mode", choice.mode().name());
        ArrayNode offered = node.putArray("offered");
        choice.offered().forEach(offered::add);
        ArrayNode blocked = node.putArray("blocked");
        for (StoredBlock block : choice.blocked()) {
            blocked.addObject().put("sheet", block.sheet()).set("because", evidenceArray(block.because()));
        }
        return node.toString();
    }

    static StoredHandoutChoice readHandout(String json) {
        JsonNode node = JSON.readTree(json);
        return new StoredHandoutChoice(
                HandoutChoice.Mode.valueOf(node.path("mode").asString()),
                map(node.path("offered"), JsonNode::asString),
                map(
                        node.path("blocked"),
                        block -> new StoredBlock(block.path("sheet").asString(), evidenceOf(block.path("because")))));
    }

    private static ArrayNode evidenceArray(List<StoredEvidence> evidence) {
        ArrayNode array = JSON.createArrayNode();
        for (StoredEvidence known : evidence) {
            ObjectNode node = array.addObject().put("item", known.item().value());
            switch (known.reply()) {
                case Reply.Given(var answer) -> node.set("answer", AnswerJson.write(answer));
                case Reply.Denied() -> node.put("denied", true);
                case Reply.NotShown() -> node.put("notShown", true);
            }
        }
        return array;
    }

    private static List<StoredEvidence> evidenceOf(JsonNode array) {
        return map(array, node -> new StoredEvidence(LinkId.of(node.path("item").asString()), replyOf(node)));
    }

    private static Reply replyOf(JsonNode node) {
        if (node.has("answer")) {
            return new Reply.Given(AnswerJson.read(node.path("answer")));
        }
        return node.has("denied") ? new Reply.Denied() : new Reply.NotShown();
    }

    private static <T> List<T> map(JsonNode array, Function<JsonNode, T> reader) {
        List<T> parts = new ArrayList<>();
        array.forEach(node -> parts.add(reader.apply(node)));
        return parts;
    }
}
