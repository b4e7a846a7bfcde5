package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import clinic.quiver.questionnaire.Vocabulary;
import clinic.quiver.triage.DeficiencyScore.Part;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.FirstOf;
import clinic.quiver.triage.Scoring.Group;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;

/** Reads how the deficiency scores are counted. */
final class ScoresReader {

    private static final Set<String> KEYS =
            ProvenanceReader.keysWith("bands", "defaults", "sums", "conditions", "scores");

    private final Questionnaire questionnaire;
    private final NamedConditionsReader named;
    private final List<Sum> sums = new ArrayList<>();

    ScoresReader(Questionnaire questionnaire, NamedConditionsReader named) {
        this.questionnaire = questionnaire;
        this.named = named;
    }

    /**
     * Reads all scores.
     *
     * @throws BrokenKnowledgeException with file and line when they cannot be counted
     */
    List<Scoring> read(YamlNode file) {
        file.allowingOnly(KEYS);
        Vocabulary vocabulary = questionnaire.vocabulary();
        for (YamlNode node : file.optional("sums").map(YamlNode::list).orElse(List.of())) {
            vocabulary = vocabulary.with(readSum(node, vocabulary));
        }
        ConditionReader known = new ConditionReader(vocabulary, named.byName());
        ConditionReader conditions =
                file.optional("conditions").map(list -> named.read(list, known)).orElse(known);
        Map<Nutrient, Scoring> scorings = new LinkedHashMap<>();
        for (YamlNode node : file.required("scores").list()) {
            Scoring scoring = readScoring(node, conditions);
            if (scorings.put(scoring.nutrient(), scoring) != null) {
                throw node.broken("the score of '" + scoring.nutrient().code() + "' stands twice");
            }
        }
        for (Nutrient nutrient : Nutrient.values()) {
            if (!scorings.containsKey(nutrient)) {
                throw file.required("scores").broken("the score of '" + nutrient.code() + "' is missing");
            }
        }
        return List.copyOf(scorings.values());
    }

    /** The sums that only the scores use. */
    List<Sum> sums() {
        return List.copyOf(sums);
    }

    /** The numbers that count when none was given. */
    Map<LinkId, BigDecimal> readDefaults(YamlNode file) {
        Map<LinkId, BigDecimal> defaults = new LinkedHashMap<>();
        file.required("defaults").entries().forEach((name, number) -> {
            refuseUnlessNumber(name, number, questionnaire.vocabulary());
            defaults.put(LinkId.of(name), number.number());
        });
        return Map.copyOf(defaults);
    }

    private Sum readSum(YamlNode node, Vocabulary vocabulary) {
        node.allowingOnly(Set.of("name", "parts"));
        SequencedMap<LinkId, BigDecimal> parts = new LinkedHashMap<>();
        node.required("parts").entries().forEach((name, factor) -> {
            refuseUnlessNumber(name, factor, vocabulary);
            if (factor.number().signum() <= 0) {
                throw factor.broken("'" + name + "' could make the sum smaller");
            }
            parts.put(LinkId.of(name), factor.number());
        });
        LinkId name = LinkId.of(node.required("name").text());
        if (vocabulary.term(name).isPresent()) {
            throw node.broken("'" + name + "' stands twice");
        }
        Sum sum = new Sum(name, parts);
        sums.add(sum);
        return sum;
    }

    private static void refuseUnlessNumber(String name, YamlNode node, Vocabulary vocabulary) {
        if (vocabulary
                .term(LinkId.of(name))
                .filter(term -> term.kind() == Vocabulary.Kind.NUMBER)
                .isEmpty()) {
            throw node.broken("'" + name + "' is not a number that is asked for");
        }
    }

    private static Scoring readScoring(YamlNode node, ConditionReader conditions) {
        node.allowingOnly(Set.of("nutrient", "test-first", "symptoms", "risks", "diet"));
        return new Scoring(
                node.required("nutrient").oneOf(Nutrient.values(), Nutrient::code),
                List.of(
                        readGroup(Part.SYMPTOM, node.required("symptoms"), conditions),
                        readGroup(Part.RISK, node.required("risks"), conditions),
                        readGroup(Part.DIET, node.required("diet"), conditions)),
                conditions.read(node.required("test-first")));
    }

    private static Group readGroup(Part part, YamlNode node, ConditionReader conditions) {
        node.allowingOnly(Set.of("cap", "features"));
        OptionalInt cap =
                node.optional("cap").map(value -> OptionalInt.of(points(value))).orElse(OptionalInt.empty());
        List<FirstOf> features = new ArrayList<>();
        for (YamlNode feature : node.required("features").list()) {
            List<YamlNode> alternatives =
                    feature.optional("first-of").map(YamlNode::list).orElse(List.of(feature));
            features.add(new FirstOf(alternatives.stream()
                    .map(alternative -> readAlternative(alternative, conditions))
                    .toList()));
        }
        return new Group(part, cap, features);
    }

    private static Alternative readAlternative(YamlNode node, ConditionReader conditions) {
        node.allowingOnly(Set.of("points", "when"));
        return new Alternative(points(node.required("points")), conditions.read(node.required("when")));
    }

    private static int points(YamlNode node) {
        int points = node.wholeNumber();
        if (points <= 0) {
            throw node.broken("points are never subtracted");
        }
        return points;
    }
}
