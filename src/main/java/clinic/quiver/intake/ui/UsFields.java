package clinic.quiver.intake.ui;

import clinic.quiver.intake.UsMeasure;
import clinic.quiver.questionnaire.Answer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Feet and inches, or pounds, in whole numbers. */
final class UsFields extends Div {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    private final UsMeasure measure;
    private final List<Input> fields = new ArrayList<>();

    UsFields(UsMeasure measure, String label, Runnable typed) {
        this.measure = measure;
        addClassName("quantity");
        switch (measure) {
            case HEIGHT -> {
                offer("tablet.unit.feet", label, typed);
                offer("tablet.unit.inches", label, typed);
            }
            case WEIGHT -> offer("tablet.unit.pounds", label, typed);
        }
    }

    private void offer(String unitKey, String label, Runnable typed) {
        String unit = getTranslation(unitKey);
        Input field = new Input(ValueChangeMode.ON_CHANGE);
        field.setAriaLabel(label + " (" + unit + ")");
        field.getElement()
                .setAttribute("inputmode", "numeric")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "4");
        field.addValueChangeListener(event -> {
            if (!event.getValue().isBlank()) {
                typed.run();
            }
        });
        fields.add(field);
        Div part = new Div(field, new Span(unit));
        part.addClassName("with-unit");
        add(part);
    }

    Reading read() {
        List<String> values = values();
        if (values.stream().allMatch(String::isBlank)) {
            return new Reading.Nothing();
        }
        // Six feet are six feet and no inches.
        List<String> whole = values.stream()
                .map(value -> value.isBlank() ? "0" : value.strip())
                .toList();
        if (!whole.stream().allMatch(value -> WHOLE.matcher(value).matches())) {
            return new Reading.Unreadable("tablet.fault.no-number");
        }
        int last = Integer.parseInt(whole.getLast());
        if (measure == UsMeasure.WEIGHT) {
            return Reading.of(new Answer.Quantity(measure.toMetric(last)));
        }
        return last < UsMeasure.FOOT
                ? Reading.of(new Answer.Quantity(
                        measure.toMetric(Integer.parseInt(whole.getFirst()) * UsMeasure.FOOT + last)))
                : new Reading.Unreadable("tablet.fault.inches");
    }

    /** Shows a number of cm or kg. */
    void show(BigDecimal metric) {
        int whole = measure.fromMetric(metric);
        setValues(
                measure == UsMeasure.WEIGHT
                        ? List.of(String.valueOf(whole))
                        : List.of(String.valueOf(whole / UsMeasure.FOOT), String.valueOf(whole % UsMeasure.FOOT)));
    }

    /** What stands in the fields, word for word. */
    List<String> values() {
        return fields.stream().map(Input::getValue).toList();
    }

    void setValues(List<String> values) {
        for (int i = 0; i < fields.size(); i++) {
            fields.get(i).setValue(i < values.size() ? values.get(i) : "");
        }
    }

    void focusFirst() {
        fields.getFirst().focus();
    }

    void markFaulty(boolean faulty) {
        fields.forEach(field -> field.getElement().setAttribute("aria-invalid", String.valueOf(faulty)));
    }
}
