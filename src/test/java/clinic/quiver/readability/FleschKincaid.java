package clinic.quiver.readability;

import java.util.List;
import java.util.Set;

/** The Flesch-Kincaid grade of English text: the years of school in the United States that it asks for. */
public final class FleschKincaid {

    private FleschKincaid() {}

    /**
     * The grade of these texts pooled; text without words has grade 0.
     *
     * @param leftOut words in lower case that are not measured, such as names of medicines
     */
    public static double grade(List<String> texts, Set<String> leftOut) {
        List<String> sentences = Prose.sentences(texts);
        int words = 0;
        int syllables = 0;
        for (String sentence : sentences) {
            for (String word : Prose.words(sentence, leftOut)) {
                words++;
                syllables += EnglishSyllables.in(word);
            }
        }
        return words == 0 ? 0 : 0.39 * words / sentences.size() + 11.8 * syllables / words - 15.59;
    }
}
