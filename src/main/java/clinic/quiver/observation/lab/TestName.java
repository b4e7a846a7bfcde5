package clinic.quiver.observation.lab;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The name of a test, so written that two ways to write the same name look alike. */
final class TestName {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9+%]+");

    private TestName() {}

    /** Without capitals, accents and punctuation. */
    static String plain(String name) {
        String letters =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return BETWEEN_WORDS
                .matcher(letters.toLowerCase(Locale.ROOT))
                .replaceAll(" ")
                .strip();
    }

    /** A plain name without some of its words. */
    static String without(Set<String> words, String plain) {
        return Arrays.stream(plain.split(" ", -1))
                .filter(word -> !words.contains(word))
                .collect(Collectors.joining(" "));
    }
}
