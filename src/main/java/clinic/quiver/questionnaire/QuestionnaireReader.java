package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code questionnaire.yaml} and refuses one that could leave a question unasked. */
public final class QuestionnaireReader {

    private static final String FILE = "questionnaire.yaml";
    private static final int LONGEST_CHECK_LIST = 8;
    private static final Set<String> ITEM_KEYS = Set.of(
            "link-id",
            "type",
            "options",
            "unit",
            "min",
            "max",
            "soft-max",
            "decimals",
            "enable-when",
            "source",
            "optional",
            "why");

    private final SequencedMap<LinkId, Item> items = new LinkedHashMap<>();
    private final Map<LinkId, YamlNode> enableWhen = new HashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();
    private final List<Page> pages = new ArrayList<>();
    private final Map<LinkId, String> pageOfItem = new HashMap<>();

    private QuestionnaireReader() {}

    /**
     * Reads the questionnaire of this content.
     *
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    public static Questionnaire read(Knowledge knowledge) {
        return new QuestionnaireReader().read(knowledge.yaml(FILE));
    }

    private Questionnaire read(YamlNode root) {
        root.allowingOnly(Set.of("sums", "sections", "pages"));
        root.required("sections").list().forEach(this::readSection);
        root.optional("sums").ifPresent(node -> node.list().forEach(this::readSum));
        ConditionReader conditions = new ConditionReader(Vocabulary.of(items.values(), sums), Map.of());
        enableWhen.forEach((item, node) -> items.put(item, asked(item(item), conditions.read(node))));
        refuseCircles();
        root.required("pages").list().forEach(this::readPage);
        refuseItemsWithoutPage(root);
        return new Questionnaire(sections, items, pages, sums);
    }

    private void readSection(YamlNode node) {
        node.allowingOnly(Set.of("id", "items"));
        String id = node.required("id").text();
        if (sections.stream().anyMatch(section -> section.id().equals(id))) {
            throw node.broken("the section '" + id + "' stands twice");
        }
        List<LinkId> linkIds = new ArrayList<>();
        for (YamlNode itemNode : node.required("items").list()) {
            Item item = readItem(itemNode, id);
            if (items.putIfAbsent(item.linkId(), item) != null) {
                throw itemNode.broken("the item '" + item.linkId() + "' stands twice");
            }
            linkIds.add(item.linkId());
        }
        sections.add(new Section(id, linkIds));
    }

    private Item readItem(YamlNode node, String section) {
        node.allowingOnly(ITEM_KEYS);
        LinkId linkId = LinkId.of(node.required("link-id").text());
        if (!linkId.value().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw node.broken("'" + linkId + "' is not lower-case words joined by hyphens");
        }
        ItemType type = ofCode(node.required("type"), ItemType.values(), ItemType::code);
        ItemSource source = node.optional("source")
                .map(text -> ofCode(text, ItemSource.values(), ItemSource::code))
                .orElse(ItemSource.PATIENT);
        node.optional("enable-when").ifPresent(condition -> enableWhen.put(linkId, condition));
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
        Optional<YamlNode> options = node.optional("options");
        return switch (type) {
            case CHOICE, CHOICES -> readCodes(node.required("options"));
            case BODY_MAP ->
                Arrays.stream(BodyRegion.values()).map(BodyRegion::code).toList();
            case YES_NO, QUANTITY, DATE, TEXT -> {
                if (options.isPresent()) {
                    throw options.get().broken("an item of type " + type.code() + " has no options");
                }
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
            throw node.broken("'min' is above 'max'");
        }
        int decimals = node.optional("decimals")
                .map(value -> value.number().intValue())
                .orElse(0);
        return Optional.of(new NumberRange(
                node.optional("unit").map(YamlNode::text),
                min,
                max,
                node.optional("soft-max").map(YamlNode::number),
                decimals));
    }

    private static void refuse(YamlNode node, ItemType type, List<String> keys) {
        for (String key : keys) {
            Optional<YamlNode> value = node.optional(key);
            if (value.isPresent()) {
                throw value.get().broken("an item of type " + type.code() + " has no '" + key + "'");
            }
        }
    }

    private void readSum(YamlNode node) {
        node.allowingOnly(Set.of("name", "parts"));
        LinkId name = LinkId.of(node.required("name").text());
        if (items.containsKey(name) || sums.stream().anyMatch(sum -> sum.name().equals(name))) {
            throw node.broken("'" + name + "' stands twice");
        }
        SequencedMap<LinkId, BigDecimal> parts = new LinkedHashMap<>();
        node.required("parts").entries().forEach((part, factor) -> parts.put(partOfSum(part, factor), factor.number()));
        sums.add(new Sum(name, parts));
    }

    private LinkId partOfSum(String name, YamlNode node) {
        Item item = items.get(LinkId.of(name));
        if (item == null || !(item.type() == ItemType.QUANTITY || item.isScored())) {
            throw node.broken("'" + name + "' is not an item that can be summed");
        }
        // A lower bound needs parts that only count upwards.
        if (node.number().signum() < 0
                || item.range()
                        .flatMap(NumberRange::min)
                        .filter(min -> min.signum() < 0)
                        .isPresent()) {
            throw node.broken("'" + name + "' could make the sum smaller");
        }
        return item.linkId();
    }

    private void readPage(YamlNode node) {
        node.allowingOnly(Set.of("id", "style", "items"));
        String id = node.required("id").text();
        if (pages.stream().anyMatch(page -> page.id().equals(id))) {
            throw node.broken("the page '" + id + "' stands twice");
        }
        PageStyle style = ofCode(node.required("style"), PageStyle.values(), PageStyle::code);
        List<LinkId> linkIds = new ArrayList<>();
        for (YamlNode item : node.required("items").list()) {
            linkIds.add(itemOfPage(item, id, style));
        }
        refuseWrongNumber(node, style, linkIds.size());
        pages.add(new Page(id, style, linkIds));
    }

    private LinkId itemOfPage(YamlNode node, String page, PageStyle style) {
        LinkId linkId = LinkId.of(node.text());
        Item item = items.get(linkId);
        if (item == null || item.source() != ItemSource.PATIENT) {
            throw node.broken("'" + linkId + "' is not an item that patients are asked");
        }
        String other = pageOfItem.putIfAbsent(linkId, page);
        if (other != null) {
            throw node.broken("'" + linkId + "' already stands on the page '" + other + "'");
        }
        boolean fits = switch (style) {
            case SINGLE -> true;
            case ROWS, CHECK_LIST -> item.type() == ItemType.YES_NO;
            case NUMBERS -> item.type() == ItemType.QUANTITY;
            case INSTRUMENT -> item.isScored();
        };
        if (!fits) {
            throw node.broken("'" + linkId + "' does not fit a page of style " + style.code());
        }
        return linkId;
    }

    private static void refuseWrongNumber(YamlNode node, PageStyle style, int count) {
        if (count == 0 || (style == PageStyle.SINGLE && count != 1)) {
            throw node.broken("a page of style " + style.code() + " cannot have " + count + " items");
        }
        if (style == PageStyle.CHECK_LIST && count > LONGEST_CHECK_LIST) {
            throw node.broken("a check list has at most " + LONGEST_CHECK_LIST + " items");
        }
    }

    private void refuseItemsWithoutPage(YamlNode root) {
        for (Item item : items.values()) {
            if (item.source() == ItemSource.PATIENT && !pageOfItem.containsKey(item.linkId())) {
                throw root.required("pages").broken("'" + item.linkId() + "' stands on no page and is never asked");
            }
        }
    }

    private void refuseCircles() {
        Logic logic = new Logic(sums);
        Set<LinkId> settled = new HashSet<>();
        enableWhen.keySet().forEach(item -> refuseCircle(item, logic, settled, new HashSet<>()));
    }

    private void refuseCircle(LinkId linkId, Logic logic, Set<LinkId> settled, Set<LinkId> path) {
        if (settled.contains(linkId)) {
            return;
        }
        if (!path.add(linkId)) {
            YamlNode node = enableWhen.get(linkId);
            throw node == null
                    ? new IllegalStateException("an item without condition cannot stand in a circle")
                    : node.broken("whether '" + linkId + "' is asked depends on itself");
        }
        item(linkId)
                .enableWhen()
                .ifPresent(condition ->
                        logic.itemsOf(condition).forEach(next -> refuseCircle(next, logic, settled, path)));
        path.remove(linkId);
        settled.add(linkId);
    }

    private Item item(LinkId linkId) {
        Item item = items.get(linkId);
        if (item == null) {
            throw new IllegalStateException("conditions speak of known items only, not of " + linkId);
        }
        return item;
    }

    private static Item asked(Item item, Condition when) {
        return new Item(
                item.linkId(),
                item.section(),
                item.type(),
                item.options(),
                item.range(),
                Optional.of(when),
                item.source(),
                item.optional(),
                item.why());
    }

    private static <T> T ofCode(YamlNode node, T[] values, Function<T, String> code) {
        return Arrays.stream(values)
                .filter(value -> code.apply(value).equals(node.text()))
                .findFirst()
                .orElseThrow(() -> node.broken("'" + node.text() + "' is none of "
                        + Arrays.stream(values).map(code).toList()));
    }
}
