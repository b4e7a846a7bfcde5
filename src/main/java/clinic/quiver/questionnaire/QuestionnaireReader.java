package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** Reads {@code questionnaire.yaml} and refuses one that could leave a question unasked. */
public final class QuestionnaireReader {

    private static final String FILE = "questionnaire.yaml";

    private final SequencedMap<LinkId, Item> items = new LinkedHashMap<>();
    private final SequencedMap<LinkId, YamlNode> askedWhen = new LinkedHashMap<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<Sum> sums = new ArrayList<>();

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
        askedWhen.forEach(
                (linkId, node) -> items.computeIfPresent(linkId, (id, item) -> item.askedWhen(conditions.read(node))));
        AskingOrder order = new AskingOrder(items, askedWhen, sums);
        order.refuseCircles();
        List<Page> pages = new PagesReader(items).read(root.required("pages"));
        order.refuseUnreachable(Vocabulary.of(items.values(), sums), pages);
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
            Item item = ItemReader.read(itemNode, id);
            if (items.putIfAbsent(item.linkId(), item) != null) {
                throw itemNode.broken("the item '" + item.linkId() + "' stands twice");
            }
            itemNode.optional(ItemReader.ASKED_WHEN).ifPresent(when -> askedWhen.put(item.linkId(), when));
            linkIds.add(item.linkId());
        }
        sections.add(new Section(id, linkIds));
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
        Optional<BigDecimal> min = item.range().flatMap(NumberRange::min);
        if (node.number().signum() < 0
                || min.filter(least -> least.signum() < 0).isPresent()) {
            throw node.broken("'" + name + "' could make the sum smaller");
        }
        return item.linkId();
    }
}
