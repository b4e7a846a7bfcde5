package clinic.quiver.readability;

import java.util.List;
import java.util.Set;

/**
 * Szigriszt's perspicuity index of Spanish text, read on the INFLESZ scale: from 65 on a text is fairly easy, from 80
 * on very easy, under 55 it is hard.
 */
public final class Szigriszt {

    private Szigriszt() {}

    /**
     * The index of these texts pooled; text without words has index 100.
     *
     * @param leftOut words in lower case that are not measured, such as names of medicines
     */
    public static double index(List<String> texts, Set<String> leftOut) {
        List<String> sentences = Prose.sentences(texts);
        int words = 0;
        int syllables = 0;
        for (String sentence : sentences) {
            for (String word : Prose.words(sentence, leftOut)) {
                words++;
                syllables += SpanishSyllables.in(word);
            }
        }
        return words == 0 ? 100 : 206.835 - 62.3 * syllables / words - (double) words / sentences.size();
    }
}
