package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells apart what stands in a cell: numbers, units, ranges, flags, days and other words. */
final class Tokens {

    /** Before a number: less or more than it. */
    static final String BOUND =
            "<=|>=|=<|=>|≤|≥|<|>|up to|less than|more than|greater than|hasta|menor de|menor que|mayor de"
                    + "|mayor que|inferior a|superior a";

    private static final String DASH = "\\s*(?:-|–|—|−|\\.\\.|\\bto\\b|\\ba\\b|\\bhasta\\b)\\s*";
    private static final String FLAG =
            "HH|LL|AA|H|L|N|A|\\*{1,3}|\\+{1,3}|↑{1,2}|↓{1,2}|high|low|normal|abnormal|alto|alta"
                    + "|bajo|baja|elevado|elevada|anormal";

    private static final String IN_A_WORD = "[^\\s\\[\\](){};|=:\"]";

    private final Pattern pattern;

    Tokens(UnitSpellings units) {
        String number = WrittenNumber.PATTERN;
        String unit = "(?:" + units.pattern() + ")(?![\\p{L}\\d/^])";
        pattern = Pattern.compile(
                "(?<day>" + WrittenDay.IN_TEXT + ")"
                        + "|(?<code>(?<![\\d.,])\\d{3,5}-\\d(?![\\d.,]))"
                        + "|(?<unit>" + unit + ")"
                        + "|(?<damaged>" + damaged(number, unit) + ")"
                        + "|(?<range>" + number + DASH + number + ")"
                        + "|(?<number>(?:(?:" + BOUND + ")\\s*)?[-−]?" + number + ")"
                        + "|(?<flag>(?<!\\p{L})(?:" + FLAG + ")(?!\\p{L}))"
                        + "|(?<word>" + IN_A_WORD + "+)",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    // A small l behind a number or a flag before it may as well be a 1; a mark with nothing behind it lost a digit.
    private static String damaged(String number, String unit) {
        String whole = "(?:(?:" + BOUND + ")\\s*)?[-−]?(?>" + number + "(?:" + DASH + number + ")?)";
        String letterBehind = "(?!" + unit + ")(?:(?-i:l{1,2})(?!\\p{L})|(?!(?:" + FLAG + ")(?!\\p{L}))[.,]?\\p{L})";
        String nothingBehind = "[.,][^\\s\\p{L}\\d]*(?=\\s+" + unit + ")";
        String before = "(?<![\\p{L}\\d.,])(?:[hlna]{1,2}|[oisbz])?[.,]?(?<=[\\p{L}.,])\\d";
        return whole + "(?:" + letterBehind + "|" + nothingBehind + ")" + IN_A_WORD + "*"
                + "|^\\d+[.,][^\\s\\p{L}\\d]*\\s*$"
                + "|" + before + IN_A_WORD + "*";
    }

    List<Token> of(String cell, int column) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = pattern.matcher(cell);
        while (matcher.find()) {
            for (Kind kind : Kind.values()) {
                String text = matcher.group(kind.name().toLowerCase(Locale.ROOT));
                if (text != null) {
                    tokens.add(new Token(kind, text.strip(), column));
                    break;
                }
            }
        }
        return tokens;
    }

    /** What a flag says; empty when it does not tell the side. */
    static LabFlag flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT).charAt(0)) {
            case 'h', '+', '↑', 'e' -> LabFlag.HIGH;
            case 'l', 'b', '↓' -> LabFlag.LOW;
            case 'n' -> LabFlag.NORMAL;
            case 'a' -> text.toLowerCase(Locale.ROOT).startsWith("alt") ? LabFlag.HIGH : LabFlag.ABNORMAL;
            default -> LabFlag.ABNORMAL;
        };
    }

    /** The bound that stands before a number, and the number. */
    static BoundedNumber bounded(String token) {
        Matcher bound = Pattern.compile("(" + BOUND + ")\\s*(.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(token);
        return bound.matches()
                ? new BoundedNumber(bound(bound.group(1).toLowerCase(Locale.ROOT)), bound.group(2))
                : new BoundedNumber(Bound.EXACTLY, token);
    }

    /** A bound, and a number as written. */
    record BoundedNumber(Bound bound, String number) {

        boolean isNegative() {
            return number.startsWith("-") || number.startsWith("−");
        }
    }

    private static Bound bound(String sign) {
        return switch (sign) {
            case "<", "less than", "menor de", "menor que", "inferior a" -> Bound.BELOW;
            case ">", "more than", "greater than", "mayor de", "mayor que", "superior a" -> Bound.ABOVE;
            case ">=", "=>", "≥" -> Bound.AT_LEAST;
            default -> Bound.AT_MOST;
        };
    }

    /** The two ends of a range as written; empty when the text is none. */
    static Optional<List<String>> ends(String range) {
        Matcher matcher = Pattern.compile(
                        "(" + WrittenNumber.PATTERN + ")" + DASH + "(" + WrittenNumber.PATTERN + ")",
                        Pattern.CASE_INSENSITIVE)
                .matcher(range);
        return matcher.matches() ? Optional.of(List.of(matcher.group(1), matcher.group(2))) : Optional.empty();
    }
}
