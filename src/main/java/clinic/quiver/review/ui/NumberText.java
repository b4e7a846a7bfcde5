package clinic.quiver.review.ui;

import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number as people of any country write it: a point or a comma stands before the decimals, never between thousands.
 * Every character stays as it was typed; a field that drops the one it does not know makes 8 out of 0.8.
 */
final class NumberText extends TextField {

    private static final Pattern NUMBER = Pattern.compile("(-?\\d{1,9})(?:[.,](\\d{1,6}))?");

    private final int decimals;

    /**
     * An empty field.
     *
     * @param decimals the most digits that may follow the point; more of them may be thousands, and are not read
     */
    NumberText(String label, int decimals) {
        super(label);
        this.decimals = decimals;
        getElement().setAttribute("inputmode", "decimal");
        setAutocomplete(Autocomplete.OFF);
        setManualValidation(true);
        setValueChangeMode(ValueChangeMode.TIMEOUT);
    }

    /** Whether nothing may follow the point. */
    boolean isWhole() {
        return decimals == 0;
    }

    /** What is entered; empty while that is nothing or no number. */
    Optional<BigDecimal> number() {
        Matcher number = NUMBER.matcher(getValue().strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String fraction = Optional.ofNullable(number.group(2)).orElse("");
        return fraction.length() > decimals
                ? Optional.empty()
                : Optional.of(new BigDecimal(fraction.isEmpty() ? number.group(1) : number.group(1) + "." + fraction));
    }
}
