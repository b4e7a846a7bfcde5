package clinic.quiver.triage.vignette;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswersReader;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.Nutrient;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads example patients. */
public final class VignetteReader {

    private final AnswersReader answers;

    public VignetteReader(Questionnaire questionnaire) {
        this.answers = new AnswersReader(questionnaire);
    }

    /**
     * Reads one example patient.
     *
     * @param file the file's name, for messages
     * @throws BrokenKnowledgeException with file and line when it is not one of this questionnaire
     */
    public Vignette read(String file, String text) {
        YamlNode root = YamlNode.parse(file, text)
                .allowingOnly(Set.of("id", "title", "source", "answers", "observations", "expect"));
        Map<LinkId, Answer> given = new HashMap<>();
        root.optional("answers").ifPresent(node -> readAnswers(node, given));
        root.optional("observations").ifPresent(node -> readAnswers(node, given));
        return new Vignette(
                root.required("id").text(),
                file,
                root.optional("title").map(YamlNode::text).orElse(""),
                given,
                root.optional("expect").map(VignetteReader::readOutcome));
    }

    private void readAnswers(YamlNode node, Map<LinkId, Answer> given) {
        answers.read(node).forEach((item, answer) -> {
            if (given.put(item, answer) != null) {
                throw node.broken("'" + item + "' stands twice");
            }
        });
    }

    private static VignetteOutcome readOutcome(YamlNode node) {
        node.allowingOnly(Set.of("level", "fires", "possible", "floors", "scores", "handout"));
        YamlNode level = node.required("level");
        if (!VignetteOutcome.isLevel(level.text())) {
            throw level.broken("'" + level.text() + "' is not a level");
        }
        YamlNode handout = node.required("handout").allowingOnly(Set.of("mode", "offered", "blocked"));
        return new VignetteOutcome(
                level.text(),
                texts(node, "fires"),
                texts(node, "possible"),
                texts(node, "floors"),
                List.of(),
                readScores(node.required("scores")),
                handout.required("mode").text(),
                texts(handout, "offered"),
                texts(handout, "blocked"));
    }

    private static List<String> texts(YamlNode node, String key) {
        return node.optional(key).map(YamlNode::texts).orElse(List.of());
    }

    private static SequencedMap<String, Integer> readScores(YamlNode node) {
        SequencedMap<String, Integer> scores = new LinkedHashMap<>();
        for (Nutrient nutrient : Nutrient.values()) {
            Optional<YamlNode> points = node.optional(nutrient.code());
            points.ifPresent(value -> scores.put(nutrient.code(), value.number().intValue()));
        }
        return scores;
    }
}
