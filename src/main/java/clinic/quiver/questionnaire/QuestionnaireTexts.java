package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The words of the questionnaire in every language, checked whole at start. */
public final class QuestionnaireTexts {

    private final Map<Language, Words> byLanguage;

    private QuestionnaireTexts(Map<Language, Words> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * Reads {@code text/{en,es}/questionnaire.yaml}.
     *
     * @throws BrokenKnowledgeException with file and line when a text is missing or belongs to nothing
     */
    public static QuestionnaireTexts read(Knowledge knowledge, Questionnaire questionnaire) {
        Map<Language, Words> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String file = "text/" + language.code() + "/questionnaire.yaml";
            byLanguage.put(language, new QuestionnaireTextsReader(questionnaire).read(knowledge.yaml(file)));
        }
        return new QuestionnaireTexts(byLanguage);
    }

    public Words of(Language language) {
        Words words = byLanguage.get(language);
        if (words == null) {
            throw new IllegalStateException("every language was read at start, also " + language);
        }
        return words;
    }

    /**
     * The words of one item.
     *
     * @param paperQuestion where a pen does something else than a finger; so does {@code paperHint}
     * @param search the names by which an option is found
     */
    record ItemWords(
            String question,
            Optional<String> hint,
            Optional<String> paperQuestion,
            Optional<String> paperHint,
            Optional<String> row,
            String shortLabel,
            Map<String, String> options,
            Map<String, List<String>> search) {}

    /** The words of one page that holds several items. */
    record PageWords(String title, Optional<String> hint, Optional<String> paperHint) {}

    /** A unit as it stands after the number one, and after every other number. */
    record UnitWords(String one, String other) {}

    /** The words of the questionnaire in one language. */
    public static final class Words {

        private final Map<LinkId, ItemWords> items;
        // Made once: a thousand names would be too much for every open tablet.
        private final Map<LinkId, NameSearch> searches;
        private final Map<String, PageWords> pages;
        private final Map<String, String> sections;
        private final Map<String, UnitWords> units;
        private final Map<String, String> bodyRegions;

        Words(
                Map<LinkId, ItemWords> items,
                Map<String, PageWords> pages,
                Map<String, String> sections,
                Map<String, UnitWords> units,
                Map<String, String> bodyRegions) {
            this.items = Map.copyOf(items);
            this.searches = items.entrySet().stream()
                    .filter(item -> !item.getValue().search().isEmpty())
                    .collect(Collectors.toUnmodifiableMap(
                            Map.Entry::getKey,
                            item -> new NameSearch(
                                    item.getValue().options(), item.getValue().search())));
            this.pages = Map.copyOf(pages);
            this.sections = Map.copyOf(sections);
            this.units = Map.copyOf(units);
            this.bodyRegions = Map.copyOf(bodyRegions);
        }

        /** The question as it stands alone on a page. */
        public String question(LinkId item) {
            return wordsOf(item).question();
        }

        public Optional<String> hint(LinkId item) {
            return wordsOf(item).hint();
        }

        /** The question as it stands on paper. */
        public String questionOnPaper(LinkId item) {
            return wordsOf(item).paperQuestion().orElseGet(() -> question(item));
        }

        public Optional<String> hintOnPaper(LinkId item) {
            return wordsOf(item).paperHint().or(() -> hint(item));
        }

        /** The item as one line among others. */
        public String row(LinkId item) {
            return wordsOf(item).row().orElse(wordsOf(item).question());
        }

        /** How staff see the item. */
        public String shortLabel(LinkId item) {
            return wordsOf(item).shortLabel();
        }

        /**
         * An option in words.
         *
         * @throws IllegalArgumentException when the item has no such option
         */
        public String option(LinkId item, String code) {
            return known(wordsOf(item).options(), code);
        }

        /** The names by which an option is found, brand names too; empty for most. */
        public List<String> searchWords(LinkId item, String code) {
            return wordsOf(item).search().getOrDefault(code, List.of());
        }

        /** Finds options by their names; empty where a list is short enough to be looked through. */
        public Optional<NameSearch> search(LinkId item) {
            return Optional.ofNullable(searches.get(item));
        }

        /** A unit that stands alone, or after many. */
        public String unit(String code) {
            return known(units, code).other();
        }

        /** A unit as it stands after a number. */
        public String unit(String code, BigDecimal number) {
            UnitWords unit = known(units, code);
            return number.compareTo(BigDecimal.ONE) == 0 ? unit.one() : unit.other();
        }

        public String sectionTitle(String section) {
            return known(sections, section);
        }

        /** The heading of a page that holds several items; empty for one that holds a single item. */
        public Optional<String> pageTitle(String page) {
            return Optional.ofNullable(pages.get(page)).map(PageWords::title);
        }

        public Optional<String> pageHint(String page) {
            return Optional.ofNullable(pages.get(page)).flatMap(PageWords::hint);
        }

        public Optional<String> pageHintOnPaper(String page) {
            return Optional.ofNullable(pages.get(page))
                    .flatMap(PageWords::paperHint)
                    .or(() -> pageHint(page));
        }

        public String bodyRegion(BodyRegion region) {
            return known(bodyRegions, region.code());
        }

        private ItemWords wordsOf(LinkId item) {
            ItemWords words = items.get(item);
            if (words == null) {
                throw new IllegalArgumentException("there are no words for " + item);
            }
            return words;
        }

        private static <W> W known(Map<String, W> words, String code) {
            W word = words.get(code);
            if (word == null) {
                throw new IllegalArgumentException("there is no word for " + code);
            }
            return word;
        }
    }

    /** A list of names as it stands in the file, divided by commas. */
    static List<String> names(YamlNode node) {
        return Arrays.stream(node.text().split(",")).map(String::strip).toList();
    }
}
