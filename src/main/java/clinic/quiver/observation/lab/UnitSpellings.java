package clinic.quiver.observation.lab;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The ways in which reports write units. */
final class UnitSpellings {

    private final Map<String, String> symbols = new HashMap<>();

    /** Adds a way to write a unit; whether it stands for no other unit yet. */
    boolean add(String spelling, String symbol) {
        String before = symbols.putIfAbsent(plain(spelling), symbol);
        return before == null || before.equals(symbol);
    }

    /** The symbol of the unit that a text names and nothing else. */
    Optional<String> symbolOf(String text) {
        return Optional.ofNullable(symbols.get(plain(text)));
    }

    /** A pattern of every spelling, the longest first; spaces may stand between its letters. */
    String pattern() {
        return symbols.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(UnitSpellings::loosely)
                .collect(Collectors.joining("|"));
    }

    // A unit that begins with a digit must not begin in the midst of a number.
    private static String loosely(String plain) {
        String start = Character.isDigit(plain.charAt(0)) ? "(?<![\\d.,])" : "(?<!\\p{L})";
        return start
                + plain.codePoints()
                        .mapToObj(letter -> Pattern.quote(Character.toString(letter)))
                        .collect(Collectors.joining("\\s?"));
    }

    /** Without capitals and spaces, with one letter for micro and for each raised digit. */
    static String plain(String unit) {
        return oneLetterForMicro(unit).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /** A text with one letter for micro, plain digits for raised ones and plain spaces. */
    static String oneLetterForMicro(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('μ', 'u')
                .replace('×', 'x');
    }
}
