package clinic.quiver.handout;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.Place;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.shared.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Every word of the handouts in one language: for patients on the sheets, for staff the reasons. */
public final class HandoutTexts {

    private static final Set<String> SECTIONS = Set.of("labels", "titles", "headings", "food-notes", "lines");
    private static final Set<String> REVIEW = Set.of("status", "reviewed-by");

    private final Language language;
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, Place> sections = new HashMap<>();

    private HandoutTexts(Language language) {
        this.language = language;
    }

    /**
     * Reads the texts of a language.
     *
     * @throws BrokenKnowledgeException when a file is missing or not as expected
     */
    static HandoutTexts read(Knowledge knowledge, Language language) {
        HandoutTexts texts = new HandoutTexts(language);
        texts.readHandouts(knowledge.yaml(file(language, "handouts")));
        texts.readReasons(knowledge.yaml(file(language, "safety")));
        texts.readFoods(knowledge.yaml(file(language, "foods")));
        return texts;
    }

    private void readHandouts(YamlNode file) {
        Set<String> known = new HashSet<>(SECTIONS);
        known.addAll(REVIEW);
        file.allowingOnly(known);
        SECTIONS.forEach(section -> readSection(section, file.required(section)));
    }

    private void readReasons(YamlNode file) {
        file.allowingOnly(Set.of("status", "reviewed-by", "reasons"));
        readSection("reasons", file.required("reasons"));
    }

    private void readSection(String section, YamlNode node) {
        sections.put(section, node.place());
        node.entries().forEach((key, text) -> texts.put(section + "." + key, text.text()));
    }

    private void readFoods(YamlNode file) {
        file.allowingOnly(Set.of("status", "reviewed-by", "foods"));
        YamlNode foods = file.required("foods");
        sections.put("foods", foods.place());
        sections.put("portions", foods.place());
        foods.entries().forEach((key, food) -> {
            food.allowingOnly(Set.of("name", "portion"));
            texts.put("foods." + key, food.required("name").text());
            texts.put("portions." + key, food.required("portion").text());
        });
    }

    public Language language() {
        return language;
    }

    /** The title of a sheet, such as that of {@code H-MG}. */
    public String title(String sheet) {
        return text("titles." + sheet);
    }

    /** Why a safety rule acts, for the clinician. */
    public String reason(String ruleId) {
        return text("reasons." + ruleId);
    }

    /** The name of a food. */
    public String food(String foodId) {
        return text("foods." + foodId);
    }

    /** The household measure of a portion. */
    public String portion(String foodId) {
        return text("portions." + foodId);
    }

    String label(String key) {
        return text("labels." + key);
    }

    String heading(String key) {
        return text("headings." + key);
    }

    String foodNote(String key) {
        return text("food-notes." + key);
    }

    /** A line of a sheet as it is written, its places for numbers and names still open. */
    public String line(String lineId) {
        return text("lines." + lineId);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    Set<String> keys() {
        return Set.copyOf(texts.keySet());
    }

    /** Where a text would stand: its section in its file. */
    Place placeFor(String key) {
        String section = key.substring(0, key.indexOf('.'));
        Place place = sections.get(section);
        if (place == null) {
            throw new IllegalArgumentException("there is no section for '" + key + "'");
        }
        return place;
    }

    String text(String key) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text '" + key + "'");
        }
        return text;
    }

    static String file(Language language, String name) {
        return "text/" + language.code() + "/" + name + ".yaml";
    }
}
