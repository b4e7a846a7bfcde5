package clinic.quiver.desk.ui;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A birth date as day, month by its name, and year, so that nobody can take the day for the month. */
final class BirthDateField extends CustomField<@Nullable LocalDate> {

    private final TextField day = number("desk.patient.birth-day", 2);
    private final Select<Month> month = new Select<>();
    private final TextField year = number("desk.patient.birth-year", 4);

    BirthDateField(String label) {
        setLabel(label);
        setManualValidation(true);
        month.setItems(Month.values());
        month.setItemLabelGenerator(one -> one.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()));
        month.setPlaceholder(getTranslation("desk.patient.birth-month"));
        month.setAriaLabel(getTranslation("desk.patient.birth-month"));
        month.addValueChangeListener(changed -> updateValue());
        day.addValueChangeListener(changed -> updateValue());
        year.addValueChangeListener(changed -> updateValue());
        Div line = new Div(day, month, year);
        line.addClassName("birth-date");
        add(line);
    }

    /** Whether nothing at all was entered. */
    boolean isUntouched() {
        return day.isEmpty() && year.isEmpty() && month.isEmpty();
    }

    /** What stands in the three parts, a date or not. */
    List<Object> typed() {
        return List.of(day.getValue(), month.getOptionalValue(), year.getValue());
    }

    @Override
    protected @Nullable LocalDate generateModelValue() {
        if (month.isEmpty()
                || !day.getValue().matches("\\d{1,2}")
                || !year.getValue().matches("\\d{4}")) {
            return null;
        }
        try {
            return LocalDate.of(Integer.parseInt(year.getValue()), month.getValue(), Integer.parseInt(day.getValue()));
        } catch (DateTimeException _) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable LocalDate date) {
        if (date == null) {
            day.clear();
            month.clear();
            year.clear();
        } else {
            day.setValue(Integer.toString(date.getDayOfMonth()));
            month.setValue(date.getMonth());
            year.setValue(Integer.toString(date.getYear()));
        }
    }

    private TextField number(String key, int digits) {
        TextField field = new TextField();
        field.setPlaceholder(getTranslation(key));
        field.setAriaLabel(getTranslation(key));
        field.setMaxLength(digits);
        field.setValueChangeMode(ValueChangeMode.TIMEOUT);
        field.setAllowedCharPattern("[0-9]");
        field.getElement().setAttribute("inputmode", "numeric");
        return field;
    }
}
