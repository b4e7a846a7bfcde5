package clinic.quiver.observation;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.shared.Language;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words of the examination in every language, checked whole at start. */
public final class ExaminationTexts {

    private final Map<Language, Words> byLanguage;

    private ExaminationTexts(Map<Language, Words> byLanguage) {
        this.byLanguage = byLanguage;
    }

    /**
     * Reads {@code text/{en,es}/examination.yaml}.
     *
     * @throws BrokenKnowledgeException with file and line when a text is missing or belongs to nothing
     */
    public static ExaminationTexts read(Knowledge knowledge, ExaminationContent content) {
        Map<Language, Words> byLanguage = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            byLanguage.put(language, words(knowledge.yaml("text/" + language.code() + "/examination.yaml"), content));
        }
        return new ExaminationTexts(byLanguage);
    }

    private static Words words(YamlNode root, ExaminationContent content) {
        root.allowingOnly(Set.of("status", "blocks", "items", "grades"));
        Set<String> blocks = new LinkedHashSet<>();
        content.blocks().forEach(block -> blocks.add(block.id()));
        Set<String> items = new LinkedHashSet<>();
        Map<String, Set<String>> scales = new HashMap<>();
        content.items().forEach(item -> {
            items.add(item.id());
            Set<String> codes = scales.computeIfAbsent(item.scale(), any -> new LinkedHashSet<>());
            item.grades().forEach(grade -> codes.add(grade.code()));
        });
        YamlNode gradesNode = root.required("grades").allowingOnly(scales.keySet());
        Map<String, Map<String, String>> grades = new HashMap<>();
        scales.forEach((scale, codes) -> grades.put(scale, texts(gradesNode.required(scale), codes)));
        return new Words(texts(root.required("blocks"), blocks), texts(root.required("items"), items), grades);
    }

    private static Map<String, String> texts(YamlNode node, Set<String> keys) {
        node.allowingOnly(keys);
        Map<String, String> texts = new HashMap<>();
        keys.forEach(key -> texts.put(key, node.required(key).text()));
        return texts;
    }

    public Words of(Language language) {
        return Optional.ofNullable(byLanguage.get(language))
                .orElseThrow(() -> new IllegalStateException("every language was read at start, also " + language));
    }

    /** The words of one language. */
    public static final class Words {

        private final Map<String, String> blocks;
        private final Map<String, String> items;
        private final Map<String, Map<String, String>> grades;

        Words(Map<String, String> blocks, Map<String, String> items, Map<String, Map<String, String>> grades) {
            this.blocks = blocks;
            this.items = items;
            this.grades = grades;
        }

        public String block(ExaminationBlock block) {
            return blocks.getOrDefault(block.id(), block.id());
        }

        public String item(ExaminationItem item) {
            return items.getOrDefault(item.id(), item.id());
        }

        /** A grade of the item's own scale. */
        public String grade(ExaminationItem item, Grade grade) {
            return grades.getOrDefault(item.scale(), Map.of()).getOrDefault(grade.code(), grade.code());
        }
    }
}
