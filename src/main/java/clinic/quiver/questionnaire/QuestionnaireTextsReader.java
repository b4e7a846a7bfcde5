package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.QuestionnaireTexts.ItemWords;
import clinic.quiver.questionnaire.QuestionnaireTexts.PageWords;
import clinic.quiver.questionnaire.QuestionnaireTexts.UnitWords;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the words of one language and refuses a file in which one is missing or left over. */
final class QuestionnaireTextsReader {

    private final Questionnaire questionnaire;

    QuestionnaireTextsReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    Words read(YamlNode root) {
        root.allowingOnly(Set.of("status", "reviewed-by", "sections", "pages", "items", "units", "body-regions"));
        List<String> regions =
                Arrays.stream(BodyRegion.values()).map(BodyRegion::code).toList();
        List<String> sections =
                questionnaire.sections().stream().map(Section::id).toList();
        return new Words(
                readItems(root.required("items")),
                readPages(root.required("pages")),
                texts(root.required("sections"), sections),
                readUnits(root.required("units")),
                texts(root.required("body-regions"), regions));
    }

    private Map<String, UnitWords> readUnits(YamlNode node) {
        Map<String, UnitWords> units = new HashMap<>();
        for (String code : units()) {
            units.put(code, readUnit(node.required(code)));
        }
        refuseLeftOver(node, units.keySet());
        return units;
    }

    private static UnitWords readUnit(YamlNode node) {
        if (node.isText()) {
            return new UnitWords(node.text(), node.text());
        }
        node.allowingOnly(Set.of("one", "other"));
        return new UnitWords(node.required("one").text(), node.required("other").text());
    }

    private List<String> units() {
        return questionnaire.items().stream()
                .flatMap(item -> item.range().flatMap(NumberRange::unit).stream())
                .distinct()
                .toList();
    }

    private Map<LinkId, ItemWords> readItems(YamlNode node) {
        Map<LinkId, ItemWords> items = new HashMap<>();
        for (Item item : questionnaire.items()) {
            items.put(item.linkId(), readItem(node.required(item.linkId().value()), item));
        }
        refuseLeftOver(node, items.keySet().stream().map(LinkId::value).toList());
        return items;
    }

    private static ItemWords readItem(YamlNode node, Item item) {
        node.allowingOnly(
                Set.of("question", "hint", "paper-question", "paper-hint", "row", "short", "options", "search"));
        return new ItemWords(
                node.required("question").text(),
                node.optional("hint").map(YamlNode::text),
                node.optional("paper-question").map(YamlNode::text),
                node.optional("paper-hint").map(YamlNode::text),
                node.optional("row").map(YamlNode::text),
                node.required("short").text(),
                readOptions(node, item),
                readSearch(node, item));
    }

    private static Map<String, String> readOptions(YamlNode node, Item item) {
        if (item.type() == ItemType.BODY_MAP || item.options().isEmpty()) {
            node.optional("options").ifPresent(options -> {
                throw options.broken("'" + item.linkId() + "' has no options of its own");
            });
            return Map.of();
        }
        return texts(node.required("options"), item.options());
    }

    private static Map<String, List<String>> readSearch(YamlNode node, Item item) {
        Optional<YamlNode> search = node.optional("search");
        Map<String, List<String>> names = new HashMap<>();
        search.ifPresent(found -> {
            found.allowingOnly(new HashSet<>(item.options()));
            found.entries().forEach((code, value) -> names.put(code, QuestionnaireTexts.names(value)));
        });
        return Map.copyOf(names);
    }

    private Map<String, PageWords> readPages(YamlNode node) {
        Map<String, PageWords> pages = new HashMap<>();
        for (Page page : questionnaire.pages()) {
            if (page.style() != PageStyle.SINGLE) {
                YamlNode words = node.required(page.id()).allowingOnly(Set.of("title", "hint", "paper-hint"));
                pages.put(
                        page.id(),
                        new PageWords(
                                words.required("title").text(),
                                words.optional("hint").map(YamlNode::text),
                                words.optional("paper-hint").map(YamlNode::text)));
            }
        }
        refuseLeftOver(node, pages.keySet());
        return pages;
    }

    private static Map<String, String> texts(YamlNode node, Collection<String> codes) {
        Map<String, String> texts = new HashMap<>();
        codes.forEach(code -> texts.put(code, node.required(code).text()));
        refuseLeftOver(node, codes);
        return Map.copyOf(texts);
    }

    private static void refuseLeftOver(YamlNode node, Collection<String> codes) {
        node.allowingOnly(new HashSet<>(codes));
    }
}
