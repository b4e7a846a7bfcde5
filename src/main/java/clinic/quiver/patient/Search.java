package clinic.quiver.patient;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whom somebody of the staff looks for, as far as the text tells. */
public sealed interface Search {

    /** Several days, when it cannot be told whether day or month comes first. */
    record ByBirthDate(List<LocalDate> days) implements Search {}

    record ByNameOrNumber(String words) implements Search {}

    Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-./ ](\\d{1,2})[-./ ](\\d{1,2})");
    Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");

    /** Reads what was typed. */
    static Search of(String text) {
        String words = text.strip();
        List<LocalDate> days = new ArrayList<>();
        Matcher yearFirst = YEAR_FIRST.matcher(words);
        if (yearFirst.matches()) {
            day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3)).ifPresent(days::add);
        }
        Matcher yearLast = YEAR_LAST.matcher(words);
        if (yearLast.matches()) {
            day(yearLast.group(3), yearLast.group(2), yearLast.group(1)).ifPresent(days::add);
            day(yearLast.group(3), yearLast.group(1), yearLast.group(2))
                    .filter(day -> !days.contains(day))
                    .ifPresent(days::add);
        }
        return days.isEmpty() ? new ByNameOrNumber(words) : new ByBirthDate(List.copyOf(days));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
