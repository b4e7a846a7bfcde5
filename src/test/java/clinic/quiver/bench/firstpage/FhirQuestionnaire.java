package clinic.quiver.bench.firstpage;

import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.questionnaire.Section;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The patient's questions as a FHIR R4 Questionnaire, for renderers that read nothing else. */
final class FhirQuestionnaire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Questionnaire questionnaire;
    private final QuestionnaireTexts.Words words;
    private int asked;
    private int conditions;
    private int conditionsLeftOut;

    FhirQuestionnaire(Questionnaire questionnaire, QuestionnaireTexts.Words words) {
        this.questionnaire = questionnaire;
        this.words = words;
    }

    /** The document; afterwards it is known how many questions and conditions it holds. */
    String json() {
        ObjectNode document = JSON.createObjectNode()
                .put("resourceType", "Questionnaire")
                .put("status", "active")
                .put("title", "Intake");
        ArrayNode groups = document.putArray("item");
        for (Section section : questionnaire.sections()) {
            List<Item> items = section.items().stream()
                    .map(questionnaire::item)
                    .filter(item -> item.source() == ItemSource.PATIENT)
                    .toList();
            if (!items.isEmpty()) {
                ObjectNode group = groups.addObject()
                        .put("linkId", "section-" + section.id())
                        .put("type", "group")
                        .put("text", words.sectionTitle(section.id()));
                items.forEach(item -> add(item, group.withArray("item")));
            }
        }
        return document.toString();
    }

    int asked() {
        return asked;
    }

    int conditions() {
        return conditions;
    }

    /** Conditions that FHIR's {@code enableWhen} cannot say; what they belong to is always shown. */
    int conditionsLeftOut() {
        return conditionsLeftOut;
    }

    private void add(Item item, ArrayNode items) {
        asked++;
        ObjectNode node = items.addObject()
                .put("linkId", item.linkId().value())
                .put("type", type(item.type()))
                .put("text", words.question(item.linkId()));
        if (item.type() == ItemType.CHOICES || item.type() == ItemType.BODY_MAP) {
            node.put("repeats", true);
        }
        item.options()
                .forEach(code -> node.withArray("answerOption")
                        .addObject()
                        .putObject("valueCoding")
                        .put("code", code)
                        .put("display", display(item, code)));
        item.enableWhen().ifPresent(when -> enable(node, when));
    }

    private String display(Item item, String code) {
        return item.type() == ItemType.BODY_MAP
                ? words.bodyRegion(BodyRegion.ofCode(code))
                : words.option(item.linkId(), code);
    }

    private static String type(ItemType type) {
        return switch (type) {
            case YES_NO -> "boolean";
            case CHOICE, CHOICES, BODY_MAP -> "choice";
            case QUANTITY -> "decimal";
            case DATE -> "date";
            case TEXT -> "text";
        };
    }

    private void enable(ObjectNode item, Condition when) {
        conditions++;
        switch (when) {
            case Condition.All(List<Condition> parts) -> enable(item, parts, "all");
            case Condition.Any(List<Condition> parts) -> enable(item, parts, "any");
            default -> enable(item, List.of(when), "any");
        }
    }

    private void enable(ObjectNode item, List<Condition> parts, String behavior) {
        List<Optional<List<ObjectNode>>> said =
                parts.stream().map(this::comparisons).toList();
        boolean isAny = behavior.equals("any");
        if (said.stream()
                .anyMatch(part -> part.isEmpty() || (!isAny && part.get().size() > 1))) {
            conditionsLeftOut++;
            return;
        }
        ArrayNode comparisons = item.putArray("enableWhen");
        said.stream().flatMap(Optional::stream).flatMap(Collection::stream).forEach(comparisons::add);
        item.put("enableBehavior", behavior);
    }

    /** A leaf as comparisons of which one must hold; empty when FHIR has no words for it. */
    private Optional<List<ObjectNode>> comparisons(Condition part) {
        return switch (part) {
            case Condition.Is(LinkId item, String value) when isAsked(item) -> Optional.of(List.of(equal(item, value)));
            case Condition.OneOf(LinkId item, var values)
            when isAsked(item) -> Optional.of(equal(item, values.stream()));
            case Condition.Has(LinkId item, var codes) when isAsked(item) -> Optional.of(equal(item, codes.stream()));
            case Condition.Compare(LinkId item, Operator operator, BigDecimal bound)
            when isAsked(item) ->
                Optional.of(List.of(JSON.createObjectNode()
                        .put("question", item.value())
                        .put("operator", operator.sign())
                        .put("answerDecimal", bound)));
            default -> Optional.empty();
        };
    }

    private boolean isAsked(LinkId item) {
        return questionnaire
                .find(item)
                .filter(found -> found.source() == ItemSource.PATIENT)
                .isPresent();
    }

    private List<ObjectNode> equal(LinkId item, Stream<String> values) {
        return values.map(value -> equal(item, value)).toList();
    }

    private ObjectNode equal(LinkId item, String value) {
        ObjectNode comparison =
                JSON.createObjectNode().put("question", item.value()).put("operator", "=");
        if (questionnaire.item(item).type() == ItemType.YES_NO) {
            return comparison.put("answerBoolean", value.equals("yes"));
        }
        comparison.putObject("answerCoding").put("code", value);
        return comparison;
    }
}
