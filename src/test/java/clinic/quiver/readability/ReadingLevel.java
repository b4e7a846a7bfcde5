package clinic.quiver.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How easy a text for patients must be, and what of it is not. */
public final class ReadingLevel {

    /** The highest Flesch-Kincaid grade of an English sentence or page. */
    public static final double HIGHEST_GRADE = 6;

    /** The lowest index of a Spanish page on the INFLESZ scale. */
    public static final double LOWEST_INDEX = 65;

    // The measures say nothing about a label of a few words.
    private static final int SHORTEST_MEASURED_SENTENCE = 5;
    private static final int SHORTEST_MEASURED_PAGE = 10;

    private final Set<String> leftOut;

    /** @param leftOut words in lower case that are not measured, such as names of medicines */
    public ReadingLevel(Set<String> leftOut) {
        this.leftOut = Set.copyOf(leftOut);
    }

    /** English sentences, and pages read as a whole, that ask for more than six years of school. */
    public List<String> tooHardInEnglish(Map<String, List<String>> pages) {
        List<String> tooHard = new ArrayList<>();
        pages.forEach((page, texts) -> {
            for (String sentence : Prose.sentences(texts)) {
                double grade = FleschKincaid.grade(List.of(sentence), leftOut);
                if (Prose.words(sentence).size() >= SHORTEST_MEASURED_SENTENCE && grade > HIGHEST_GRADE) {
                    tooHard.add(String.format(Locale.ROOT, "%s: %.1f %s", page, grade, sentence));
                }
            }
            double pooled = FleschKincaid.grade(texts, leftOut);
            if (isProse(texts) && pooled > HIGHEST_GRADE) {
                tooHard.add(String.format(Locale.ROOT, "%s as a whole: %.1f", page, pooled));
            }
        });
        return tooHard;
    }

    /** Spanish pages that are not fairly easy to read as a whole. */
    public List<String> tooHardInSpanish(Map<String, List<String>> pages) {
        List<String> tooHard = new ArrayList<>();
        pages.forEach((page, texts) -> {
            double index = Szigriszt.index(texts, leftOut);
            if (isProse(texts) && index < LOWEST_INDEX) {
                tooHard.add(String.format(Locale.ROOT, "%s as a whole: %.1f", page, index));
            }
        });
        return tooHard;
    }

    private static boolean isProse(List<String> texts) {
        return texts.stream().mapToInt(text -> Prose.words(text).size()).sum() >= SHORTEST_MEASURED_PAGE;
    }
}
