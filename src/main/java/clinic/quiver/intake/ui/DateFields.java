package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Day, month and year as three large fields, in the order of the language's own dates. */
final class DateFields extends Div {

    private static final int EARLIEST_YEAR = 1800;

    private final Input day = field("2");
    private final Input month = field("2");
    private final Input year = field("4");

    /**
     * Three empty fields.
     *
     * @param name tells apart the fields of several dates on one page
     * @param typed called whenever something was typed
     */
    DateFields(String name, Runnable typed) {
        addClassName("date");
        boolean monthFirst = getLocale().getLanguage().equals("en");
        Div dayField = labelled(name + "-day", "tablet.day", day);
        Div monthField = labelled(name + "-month", "tablet.month", month);
        add(monthFirst ? monthField : dayField, monthFirst ? dayField : monthField);
        add(labelled(name + "-year", "tablet.year", year));
        Stream.of(day, month, year)
                .forEach(input -> input.addValueChangeListener(event -> {
                    if (!event.getValue().isBlank()) {
                        typed.run();
                    }
                }));
    }

    private static Input field(String characters) {
        Input input = new Input(ValueChangeMode.ON_CHANGE);
        input.addClassName("digits-" + characters);
        input.getElement()
                .setAttribute("inputmode", "numeric")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", characters);
        return input;
    }

    private Div labelled(String id, String key, Input input) {
        input.setId(id);
        NativeLabel label = new NativeLabel(getTranslation(key));
        label.setFor(id);
        return new Div(label, input);
    }

    boolean isEmpty() {
        return values().stream().allMatch(String::isBlank);
    }

    /** The date; empty when the fields name none. */
    Optional<LocalDate> date() {
        try {
            LocalDate date = LocalDate.of(numberOf(year), numberOf(month), numberOf(day));
            return date.getYear() < EARLIEST_YEAR ? Optional.empty() : Optional.of(date);
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int numberOf(Input input) {
        return Integer.parseInt(input.getValue().strip());
    }

    /** What stands in day, month and year. */
    List<String> values() {
        return List.of(day.getValue(), month.getValue(), year.getValue());
    }

    void setValues(List<String> values) {
        day.setValue(values.get(0));
        month.setValue(values.get(1));
        year.setValue(values.get(2));
    }

    void clearValues() {
        setValues(List.of("", "", ""));
    }

    void focusFirst() {
        getElement().executeJs("this.querySelector('input').focus()");
    }

    void markFaulty(boolean faulty) {
        Stream.of(day, month, year)
                .forEach(input -> input.getElement().setAttribute("aria-invalid", String.valueOf(faulty)));
    }
}
