package clinic.quiver.handout;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.shared.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The words of all languages; whatever a sheet, a food or a rule says has to stand here in each of them. */
final class KnownTexts {

    private final Map<Language, HandoutTexts> texts = new EnumMap<>(Language.class);

    private KnownTexts() {}

    /**
     * Reads the words.
     *
     * @throws BrokenKnowledgeException when one language has a text that another has not
     */
    static KnownTexts read(Knowledge knowledge) {
        KnownTexts known = new KnownTexts();
        for (Language language : Language.values()) {
            known.texts.put(language, HandoutTexts.read(knowledge, language));
        }
        known.refuseTextsOfOneLanguageOnly();
        return known;
    }

    Map<Language, HandoutTexts> all() {
        return texts;
    }

    boolean has(String key) {
        return texts.values().stream().allMatch(words -> words.has(key));
    }

    void require(YamlNode node, String key) {
        if (!has(key)) {
            throw node.broken("there is no text '" + key + "'");
        }
    }

    /** The id of a line that has its words. */
    String line(YamlNode node) {
        require(node, "lines." + node.text());
        return node.text();
    }

    /** The heading of a part, which has its words. */
    String headingOf(YamlNode node) {
        String heading = node.required("heading").text();
        require(node, "headings." + heading);
        return heading;
    }

    private void refuseTextsOfOneLanguageOnly() {
        Set<String> all = new TreeSet<>();
        texts.values().forEach(language -> all.addAll(language.keys()));
        texts.forEach((language, words) -> all.stream()
                .filter(key -> !words.has(key))
                .findFirst()
                .ifPresent(key -> {
                    throw new BrokenKnowledgeException(words.placeFor(key), "'" + key + "' is missing");
                }));
    }
}
