package clinic.quiver.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.readability.FleschKincaid;
import clinic.quiver.readability.ReadingExceptions;
import clinic.quiver.readability.ReadingLevel;
import clinic.quiver.readability.Szigriszt;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Patients read the questionnaire alone, often unwell: every text must be easy, and in both languages whole. */
class ReadingLevelTest {

    private final Knowledge knowledge = Knowledge.builtIn();
    private final YamlNode questionnaire = knowledge.yaml("questionnaire.yaml");
    private final YamlNode english = knowledge.yaml("text/en/questionnaire.yaml");
    private final YamlNode spanish = knowledge.yaml("text/es/questionnaire.yaml");
    private final ReadingExceptions exceptions = ReadingExceptions.load();

    @Test
    void every_english_sentence_item_and_page_asks_for_six_years_of_school_at_most() {
        ReadingLevel level = new ReadingLevel(exceptions.words());
        assertThat(level.tooHardInEnglish(textsOfItems(english))).isEmpty();
        assertThat(level.tooHardInEnglish(textsOfPages(english))).isEmpty();
    }

    @Test
    void every_english_page_asks_for_six_years_of_school_at_most_however_short_it_is() {
        assertThat(outside(
                        textsOfPages(english),
                        texts -> FleschKincaid.grade(texts, exceptions.words()),
                        grade -> grade <= ReadingLevel.HIGHEST_GRADE))
                .isEmpty();
    }

    @Test
    void every_spanish_item_is_fairly_easy_to_read() {
        assertThat(outside(
                        textsOfItems(spanish),
                        texts -> Szigriszt.index(texts, exceptions.words()),
                        index -> index >= ReadingLevel.LOWEST_INDEX))
                .isEmpty();
    }

    @Test
    void every_spanish_page_is_fairly_easy_to_read() {
        assertThat(outside(
                        textsOfPages(spanish),
                        texts -> Szigriszt.index(texts, exceptions.words()),
                        index -> index >= ReadingLevel.LOWEST_INDEX))
                .isEmpty();
    }

    @Test
    void english_and_spanish_hold_the_same_texts() {
        assertThat(keys(spanish, "")).isEqualTo(keys(english, ""));
    }

    @Test
    void every_item_and_option_has_its_words() {
        YamlNode texts = english.required("items");
        for (YamlNode item : items()) {
            String linkId = item.required("link-id").text();
            YamlNode words = texts.required(linkId);
            words.required("question").text();
            words.required("short").text();
            Set<String> codes = item.optional("options")
                    .map(options -> Set.copyOf(options.texts()))
                    .orElse(Set.of());
            assertThat(optionTexts(words).keySet()).as(linkId).isEqualTo(codes);
        }
        assertThat(texts.entries()).hasSameSizeAs(items());
    }

    @Test
    void every_page_of_several_items_has_a_title_and_labels_for_its_lines() {
        for (YamlNode page : questionnaire.required("pages").list()) {
            if (!isOfSeveralItems(page)) {
                continue;
            }
            YamlNode words =
                    english.required("pages").required(page.required("id").text());
            words.required("title").text();
            words.required("hint").text();
            if (!page.required("style").text().equals("instrument")) {
                for (String item : page.required("items").texts()) {
                    english.required("items").required(item).required("row").text();
                }
            }
        }
    }

    @Test
    void every_section_unit_and_body_region_has_its_words() {
        assertThat(english.required("sections").entries().keySet())
                .isEqualTo(questionnaire.required("sections").list().stream()
                        .map(section -> section.required("id").text())
                        .collect(Collectors.toSet()));
        assertThat(english.required("units").entries().keySet())
                .isEqualTo(items().stream()
                        .flatMap(item -> item.optional("unit").stream())
                        .map(YamlNode::text)
                        .collect(Collectors.toSet()));
        for (BodyRegion region : BodyRegion.values()) {
            english.required("body-regions").required(region.code()).text();
        }
    }

    @Test
    void every_medicine_can_be_found_by_the_name_on_its_box() {
        YamlNode meds = english.required("items").required("meds");
        Set<String> codes = new TreeSet<>(optionTexts(meds).keySet());
        codes.removeAll(Set.of("none", "not-sure"));
        assertThat(meds.required("search").entries().keySet()).isEqualTo(codes);
    }

    /** What a patient reads on each page, by the page's name. */
    private Map<String, List<String>> textsOfPages(YamlNode language) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (YamlNode page : questionnaire.required("pages").list()) {
            List<String> onPage = new ArrayList<>();
            if (isOfSeveralItems(page)) {
                YamlNode words =
                        language.required("pages").required(page.required("id").text());
                onPage.add(words.required("title").text());
                onPage.add(words.required("hint").text());
            }
            for (String item : page.required("items").texts()) {
                onPage.addAll(textsOfItem(language.required("items").required(item), isOfSeveralItems(page)));
            }
            texts.put(page.required("id").text(), onPage);
        }
        texts.keySet().removeAll(exceptions.texts());
        return texts;
    }

    /** What a patient reads or hears of each item, by the item's name. */
    private Map<String, List<String>> textsOfItems(YamlNode language) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (YamlNode page : questionnaire.required("pages").list()) {
            for (String item : page.required("items").texts()) {
                YamlNode words = language.required("items").required(item);
                List<String> ofItem = textsOfItem(words, false);
                words.optional("row").ifPresent(row -> ofItem.add(row.text()));
                texts.put(item, ofItem);
            }
        }
        texts.keySet().removeAll(exceptions.texts());
        return texts;
    }

    private static List<String> textsOfItem(YamlNode words, boolean amongOthers) {
        List<String> texts = new ArrayList<>();
        Optional<YamlNode> row = words.optional("row");
        texts.add((amongOthers && row.isPresent() ? row.get() : words.required("question")).text());
        words.optional("hint").ifPresent(hint -> texts.add(hint.text()));
        texts.addAll(optionTexts(words).values());
        return texts;
    }

    private static Map<String, String> optionTexts(YamlNode words) {
        Map<String, String> texts = new LinkedHashMap<>();
        words.optional("options")
                .ifPresent(options -> options.entries().forEach((code, text) -> texts.put(code, text.text())));
        return texts;
    }

    /** The texts whose measure is not allowed, with that measure. */
    private static Map<String, Double> outside(
            Map<String, List<String>> texts, ToDoubleFunction<List<String>> measure, DoublePredicate allowed) {
        Map<String, Double> outside = new LinkedHashMap<>();
        texts.forEach((name, pooled) -> {
            double value = measure.applyAsDouble(pooled);
            if (!allowed.test(value)) {
                outside.put(name, value);
            }
        });
        return outside;
    }

    private static boolean isOfSeveralItems(YamlNode page) {
        return !page.required("style").text().equals("single");
    }

    private List<YamlNode> items() {
        return questionnaire.required("sections").list().stream()
                .flatMap(section -> section.required("items").list().stream())
                .toList();
    }

    private static Set<String> keys(YamlNode node, String path) {
        Set<String> keys = new TreeSet<>();
        if (node.isMapping()) {
            node.entries().forEach((key, value) -> keys.addAll(keys(value, path + "/" + key)));
        } else {
            keys.add(path);
        }
        return keys;
    }
}
