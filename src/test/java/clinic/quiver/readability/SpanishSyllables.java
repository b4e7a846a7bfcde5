package clinic.quiver.readability;

import java.util.regex.Pattern;

/** Counts the syllables of a Spanish word: every strong vowel, or a group of weak ones, is the heart of one. */
public final class SpanishSyllables {

    // A stressed í or ú beside a strong vowel is spoken apart; otherwise weak vowels lean on their neighbour.
    private static final Pattern HEART = Pattern.compile("[íú]|[iuü]*[aeoáéó][iuü]*|[iuü]+");

    private SpanishSyllables() {}

    /** The number of syllables, at least 1. A number in digits counts 1: it is read at a glance. */
    public static int in(String word) {
        String spoken = word.replace("que", "ke")
                .replace("qui", "ki")
                .replace("qué", "ké")
                .replace("quí", "kí")
                .replace("gue", "ge")
                .replace("gui", "gi")
                .replace("gué", "gé")
                .replace("guí", "gí")
                .replaceAll("y$", "i")
                .replaceAll("(?<=[aeoáéó])h(?=[iu])", "");
        return Math.max(1, (int) HEART.matcher(spoken).results().count());
    }
}
