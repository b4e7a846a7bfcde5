package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one item of the questionnaire; when it is asked is read later, once all items are known. */
final class ItemReader {

    /** The key under which it stands when an item is asked. */
    static final String ASKED_WHEN = "enable-when";

    private static final Set<String> KEYS = Set.of(
            "link-id",
            "type",
            "options",
            "unit",
            "min",
            "max",
            "soft-max",
            "decimals",
            ASKED_WHEN,
            "source",
            "optional",
            "why");

    private ItemReader() {}

    /**
     * Reads an item.
     *
     * @throws BrokenKnowledgeException with file and line when it is not one
     */
    static Item read(YamlNode node, String section) {
        node.allowingOnly(KEYS);
        LinkId linkId = LinkId.of(node.required("link-id").text());
        if (!linkId.value().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw node.required("link-id").broken("'" + linkId + "' is not lower-case words joined by hyphens");
        }
        ItemType type = node.required("type").oneOf(ItemType.values(), ItemType::code);
        ItemSource source = node.optional("source")
                .map(text -> text.oneOf(ItemSource.values(), ItemSource::code))
                .orElse(ItemSource.PATIENT);
        return new Item(
                linkId,
                section,
                type,
                readOptions(node, type),
                readRange(node, type, source),
                Optional.empty(),
                source,
                node.optional("optional").map(YamlNode::bool).orElse(false),
                node.optional("why").map(YamlNode::text));
    }

    private static List<String> readOptions(YamlNode node, ItemType type) {
        return switch (type) {
            case CHOICE, CHOICES -> readCodes(node.required("options"));
            case BODY_MAP ->
                Arrays.stream(BodyRegion.values()).map(BodyRegion::code).toList();
            case YES_NO, QUANTITY, DATE, TEXT -> {
                refuse(node, type, List.of("options"));
                yield List.of();
            }
        };
    }

    private static List<String> readCodes(YamlNode node) {
        List<String> codes = node.texts();
        if (codes.isEmpty() || new HashSet<>(codes).size() != codes.size()) {
            throw node.broken("the options are empty, or one stands twice");
        }
        if (codes.contains(Answers.UNKNOWN_CODE)) {
            throw node.broken("'" + Answers.UNKNOWN_CODE + "' is no option: every question takes \"I don't know\"");
        }
        return codes;
    }

    private static Optional<NumberRange> readRange(YamlNode node, ItemType type, ItemSource source) {
        if (type == ItemType.TEXT) {
            refuse(node, type, List.of("unit", "min", "soft-max", "decimals"));
            return node.optional("max").map(YamlNode::number).map(NumberRange::upTo);
        }
        if (type != ItemType.QUANTITY) {
            refuse(node, type, List.of("unit", "min", "max", "soft-max", "decimals"));
            return Optional.empty();
        }
        Optional<BigDecimal> min = node.optional("min").map(YamlNode::number);
        Optional<BigDecimal> max = node.optional("max").map(YamlNode::number);
        if (source == ItemSource.PATIENT && (min.isEmpty() || max.isEmpty())) {
            throw node.broken("a number that patients enter needs 'min' and 'max'");
        }
        if (min.isPresent() && max.isPresent() && min.get().compareTo(max.get()) > 0) {
            throw node.required("min").broken("'min' is above 'max'");
        }
        return Optional.of(new NumberRange(
                node.optional("unit").map(YamlNode::text),
                min,
                max,
                node.optional("soft-max").map(YamlNode::number),
                node.optional("decimals").map(YamlNode::wholeNumber).orElse(0)));
    }

    private static void refuse(YamlNode node, ItemType type, List<String> keys) {
        for (String key : keys) {
            node.optional(key).ifPresent(value -> {
                throw value.broken("an item of type " + type.code() + " has no '" + key + "'");
            });
        }
    }
}
