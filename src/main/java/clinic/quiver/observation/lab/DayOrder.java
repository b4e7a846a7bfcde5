package clinic.quiver.observation.lab;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a report writes the day before the month, as far as its other days tell. */
final class DayOrder {

    private static final Pattern PARTS = Pattern.compile("(\\d{1,2})[-/](\\d{1,2})[-/].*");
    private static final int MONTHS = 12;

    private final boolean dayFirst;
    private final boolean monthFirst;

    /** The order in which a text writes its days. */
    DayOrder(String text) {
        List<Matcher> parts = WrittenDay.IN_TEXT
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(PARTS::matcher)
                .filter(Matcher::matches)
                .toList();
        dayFirst = parts.stream().anyMatch(part -> Integer.parseInt(part.group(1)) > MONTHS);
        monthFirst = parts.stream().anyMatch(part -> Integer.parseInt(part.group(2)) > MONTHS);
    }

    /** The moments that a day of this report can mean. */
    Set<LocalDateTime> readings(String day) {
        Set<LocalDateTime> all = WrittenDay.readings(day);
        if (all.size() < 2 || dayFirst == monthFirst) {
            return all;
        }
        List<LocalDateTime> both = List.copyOf(all);
        return Set.of(dayFirst ? both.getFirst() : both.getLast());
    }
}
