package clinic.quiver.observation.lab;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A day as reports write it, with the time of day if there is one. */
final class WrittenDay {

    private static final String TIME = "(?:[T ,]{1,2}(\\d{1,2}):(\\d{2})(?::\\d{2})?(?: ?([ap]m))?)?";

    private static final String TIME_UNNAMED = TIME.replaceAll("\\((?!\\?)", "(?:");
    private static final String YEAR = "(?:\\d{4}|\\d{2})(?![\\d.,])";

    private static final String DAY = "(?:\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}(?![\\d.,])"
            + "|\\d{1,2}/\\d{1,2}/" + YEAR + "|\\d{1,2}-\\d{1,2}-" + YEAR + "|\\d{1,2}\\.\\d{1,2}\\." + YEAR + ")"
            + TIME_UNNAMED;

    /** A day in digits within a text: the year first, or day and month in either order. */
    static final Pattern IN_TEXT = Pattern.compile("(?<![\\d.,])" + DAY, Pattern.CASE_INSENSITIVE);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})[-/.](\\d{4}|\\d{2})" + TIME, Pattern.CASE_INSENSITIVE);
    private static final Pattern HL7 = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2}))?.*");
    private static final int CENTURY = 2000;

    private WrittenDay() {}

    /** Every moment that a text can mean; with the start of the day where no time is given. */
    static Set<LocalDateTime> readings(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text.strip());
        Set<LocalDateTime> found = new LinkedHashSet<>();
        if (yearFirst.matches()) {
            day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3))
                    .ifPresent(day -> found.add(day.atTime(time(yearFirst, 4))));
            return found;
        }
        Matcher yearLast = YEAR_LAST.matcher(text.strip());
        if (yearLast.matches()) {
            String year = yearLast.group(4);
            day(year, yearLast.group(3), yearLast.group(1)).ifPresent(day -> found.add(day.atTime(time(yearLast, 5))));
            // With points between them the day stands first everywhere.
            if (!yearLast.group(2).equals(".")) {
                day(year, yearLast.group(1), yearLast.group(3))
                        .ifPresent(day -> found.add(day.atTime(time(yearLast, 5))));
            }
        }
        return found;
    }

    /** A moment of an HL7 message, such as 202611200830; empty when it is none. */
    static Optional<LocalDateTime> hl7(String text) {
        Matcher moment = HL7.matcher(text);
        return moment.matches()
                ? day(moment.group(1), moment.group(2), moment.group(3)).map(day -> day.atTime(time(moment, 4)))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            int written = Integer.parseInt(year);
            return Optional.of(LocalDate.of(
                    year.length() == 2 ? CENTURY + written : written, Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static LocalTime time(Matcher matcher, int group) {
        if (matcher.group(group) == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = Integer.parseInt(matcher.group(group));
        int minute = Integer.parseInt(matcher.group(group + 1));
        String half =
                matcher.groupCount() >= group + 2 && matcher.group(group + 2) != null ? matcher.group(group + 2) : "";
        int shifted =
                half.equalsIgnoreCase("pm") && hour < 12 ? hour + 12 : half.equalsIgnoreCase("am") ? hour % 12 : hour;
        return shifted < 24 && minute < 60 ? LocalTime.of(shifted, minute) : LocalTime.MIDNIGHT;
    }
}
