package clinic.quiver.readability;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/** Counts the syllables of an English word by its spelling. */
public final class EnglishSyllables {

    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
    // Two vowels side by side that are spoken apart.
    private static final Pattern HIATUS = Pattern.compile(
            "ia(?!n?t?c|nt|l)|io(?!n|us)|iu|ua(?!r)|eo(?!us)|[aeouy]ing|ying|uous|oe(?=r)|ie(?=t)|uity|sual|scious");
    private static final Map<String, Integer> SPOKEN_OTHERWISE = Map.ofEntries(
            entry("caffeine", 2),
            entry("cereal", 3),
            entry("diabetes", 4),
            entry("every", 2),
            entry("people", 2),
            entry("someone", 2),
            entry("something", 2),
            entry("sometimes", 2),
            entry("theophylline", 4),
            entry("tired", 2));

    private EnglishSyllables() {}

    /** The number of syllables, at least 1. A number in digits counts 1: it is read at a glance. */
    public static int in(String word) {
        Integer known = SPOKEN_OTHERWISE.get(word);
        if (known != null) {
            return known;
        }
        String bare = withoutSilentEnding(word.replaceAll("['’].*", ""));
        int syllables = (int) VOWELS.matcher(bare).results().count()
                + (int) HIATUS.matcher(bare).results().count();
        return Math.max(1, syllables);
    }

    private static String withoutSilentEnding(String word) {
        if (word.endsWith("ed") && !word.endsWith("ted") && !word.endsWith("ded")) {
            return withoutEnding(word, 2);
        }
        if (word.endsWith("es") && !word.matches(".*(s|x|z|ch|sh|g|c)es") && !word.matches(".*[bcdfgkptz]les")) {
            return withoutEnding(word, 2);
        }
        if (word.endsWith("e") && !word.matches(".*[bcdfgkptz]le")) {
            return withoutEnding(word, 1);
        }
        return word.replaceAll("e(?=(ly|ful|less|ness|ment)$)", "");
    }

    // The e of "the" or "red" is spoken: no other vowel is left.
    private static String withoutEnding(String word, int letters) {
        String stem = word.substring(0, word.length() - letters);
        return VOWELS.matcher(stem).find() ? stem : word;
    }
}
