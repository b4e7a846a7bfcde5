package clinic.quiver.observation.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number as reports of any country write it: point or comma may stand before decimals or between thousands. */
final class WrittenNumber {

    /** The digits and marks of one number. */
    static final String PATTERN = "\\d{1,12}(?:[.,]\\d{1,12})*";

    private static final Pattern ONE_MARK = Pattern.compile("(\\d+)([.,])(\\d+)");
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:([.,])\\d{3})(?:\\1\\d{3})*");
    private static final Pattern BOTH_MARKS = Pattern.compile("(\\d{1,3}(?:([.,])\\d{3})+)([.,])(\\d+)");
    private static final Pattern ANY = Pattern.compile("(?<![\\d.,/-])" + PATTERN + "(?![\\d/-])");

    private WrittenNumber() {}

    /** The decimal mark of a text, when its numbers leave no doubt. */
    static Optional<Character> decimalMarkOf(String text) {
        List<Character> marks = ANY.matcher(text)
                .results()
                .map(MatchResult::group)
                .flatMap(number -> certainMark(number).stream())
                .distinct()
                .toList();
        return marks.size() == 1 ? Optional.of(marks.getFirst()) : Optional.empty();
    }

    private static Optional<Character> certainMark(String number) {
        Matcher one = ONE_MARK.matcher(number);
        if (one.matches() && !isAmbiguous(one)) {
            return Optional.of(number.charAt(one.start(2)));
        }
        Matcher both = BOTH_MARKS.matcher(number);
        return both.matches() && !both.group(2).equals(both.group(3))
                ? Optional.of(number.charAt(both.start(3)))
                : Optional.empty();
    }

    private static boolean isAmbiguous(Matcher one) {
        return one.group(3).length() == 3
                && one.group(1).length() <= 3
                && !one.group(1).startsWith("0");
    }

    /** What a number can mean: nothing, one thing, or two, of which the first takes the mark as decimal. */
    static List<BigDecimal> readings(String number, Optional<Character> decimalMark) {
        if (number.chars().allMatch(Character::isDigit)) {
            return List.of(new BigDecimal(number));
        }
        Matcher one = ONE_MARK.matcher(number);
        if (one.matches()) {
            return oneMark(one, decimalMark);
        }
        Matcher both = BOTH_MARKS.matcher(number);
        if (both.matches() && !both.group(2).equals(both.group(3))) {
            return List.of(new BigDecimal(digits(both.group(1)) + "." + both.group(4)));
        }
        return THOUSANDS.matcher(number).matches() ? List.of(new BigDecimal(digits(number))) : List.of();
    }

    private static List<BigDecimal> oneMark(Matcher one, Optional<Character> decimalMark) {
        BigDecimal decimal = new BigDecimal(one.group(1) + "." + one.group(3));
        if (!isAmbiguous(one)) {
            return List.of(decimal);
        }
        BigDecimal thousands = new BigDecimal(one.group(1) + one.group(3));
        return decimalMark
                .map(mark -> List.of(mark == one.group(2).charAt(0) ? decimal : thousands))
                .orElseGet(() -> List.of(decimal, thousands));
    }

    private static String digits(String number) {
        return number.replaceAll("[.,]", "");
    }
}
