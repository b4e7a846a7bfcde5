package clinic.quiver.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A date picker that speaks the language of the page. */
public final class DayField extends DatePicker {

    /** A field with a label. */
    public DayField(String label) {
        super(label);
        Locale locale = getLocale();
        setLocale(locale);
        setI18n(new DatePickerI18n()
                // The one way to write a day in digits that nobody can read in two ways.
                .setDateFormat("yyyy-MM-dd")
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(weekdays(TextStyle.SHORT_STANDALONE, locale))
                .setFirstDayOfWeek(WeekFields.of(locale).getFirstDayOfWeek().getValue() % 7)
                .setToday(getTranslation("shared.today"))
                .setCancel(getTranslation("shared.cancel"))
                .setBadInputErrorMessage(getTranslation("shared.no-such-day")));
    }

    /** Takes no day before this one, and says why. */
    public void takeFrom(LocalDate first, String why) {
        setMin(first);
        getI18n().setMinErrorMessage(why);
    }

    // Vaadin's week begins with Sunday.
    private static List<String> weekdays(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
