package clinic.quiver.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as a reader takes them in: sentences made of words. A label without a full stop is a sentence too. */
public final class Prose {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!:])\\s+");
    // A number or a unit is read as one word; 1.5, 100.4 and 1,5 are one number.
    private static final Pattern WORD = Pattern.compile("\\d+(?:[.,]\\d+)*|\\p{L}+(?:['’]\\p{L}+)*");

    private Prose() {}

    /** The sentences of these texts, each with at least one word. */
    public static List<String> sentences(List<String> texts) {
        List<String> sentences = new ArrayList<>();
        for (String text : texts) {
            for (String sentence : END_OF_SENTENCE.splitAsStream(text.strip()).toList()) {
                if (!words(sentence).isEmpty()) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    /** The words of a text in lower case. */
    public static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    /** The words of a text in lower case, without those that are left out of the measure. */
    public static List<String> words(String text, Set<String> leftOut) {
        return words(text).stream().filter(word -> !leftOut.contains(word)).toList();
    }
}
