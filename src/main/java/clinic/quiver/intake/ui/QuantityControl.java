package clinic.quiver.intake.ui;

import clinic.quiver.intake.Measures;
import clinic.quiver.intake.UsMeasure;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A number with its unit, typed or stepped. */
final class QuantityControl extends ItemControl {

    // No exponents: nobody means one, and a short text would become a number with a million digits.
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,8}(\\.\\d{1,8})?");

    private static final String TOLD_IN_US = "us";

    private final NumberRange range;
    private final Input input = new Input(ValueChangeMode.ON_CHANGE);
    private final Span unit = new Span();
    private final Words words;
    private final Optional<Escapes> escapes;
    private final Div line;
    private final Optional<UsFields> usFields;

    QuantityControl(String group, Item item, Words words, WaysOut waysOut, String label) {
        this.words = words;
        range = item.range().orElseThrow();
        escapes = waysOut.notKnowing()
                ? Optional.of(new Escapes(group, waysOut.declining(), this::empty))
                : Optional.empty();
        String units = range.unit().map(words::unit).orElse("");
        unit.setText(units);
        input.setAriaLabel(units.isEmpty() ? label : label + " (" + units + ")");
        input.getElement()
                .setAttribute("inputmode", range.decimals() > 0 ? "decimal" : "numeric")
                .setAttribute("autocomplete", "off")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "8");
        input.addValueChangeListener(event -> {
            if (!event.getValue().isBlank()) {
                escapes.ifPresent(Escapes::clear);
            }
            sayUnit();
        });
        NativeButton less = stepper("−", "tablet.less", label, -1);
        NativeButton more = stepper("+", "tablet.more", label, 1);
        Div steps = new Div(less, input, more);
        steps.addClassName("steps");
        line = new Div(steps, unit);
        line.addClassName("quantity");
        add(line);
        usFields = UsMeasure.of(item)
                .map(measure -> new UsFields(measure, label, () -> escapes.ifPresent(Escapes::clear)));
        usFields.ifPresent(fields -> {
            fields.setVisible(false);
            add(fields);
        });
        escapes.ifPresent(this::add);
    }

    private void empty() {
        input.setValue("");
        usFields.ifPresent(fields -> fields.setValues(List.of()));
    }

    /** Whether it is told in feet, inches or pounds now. */
    private boolean inUs() {
        return usFields.filter(UsFields::isVisible).isPresent();
    }

    /** Asks for the number in these units from now on; what was typed goes along where it is a number. */
    void measureIn(Measures measures) {
        boolean wanted = measures == Measures.US && usFields.isPresent();
        if (wanted == inUs()) {
            return;
        }
        Reading typed = read();
        line.setVisible(!wanted);
        usFields.ifPresent(fields -> fields.setVisible(wanted));
        if (typed instanceof Reading.Given(Answer.Quantity(BigDecimal metric))) {
            show(metric);
        } else if (typed instanceof Reading.Nothing) {
            empty();
        }
    }

    private void show(BigDecimal metric) {
        usFields.filter(UsFields::isVisible)
                .ifPresentOrElse(
                        fields -> fields.show(metric),
                        () -> input.setValue(metric.stripTrailingZeros().toPlainString()));
    }

    private void sayUnit() {
        range.unit()
                .map(code -> number().map(value -> words.unit(code, value)).orElseGet(() -> words.unit(code)))
                .ifPresent(unit::setText);
    }

    private NativeButton stepper(String sign, String key, String label, int step) {
        NativeButton button = new NativeButton(sign, click -> step(step));
        button.addClassName("stepper");
        button.setAriaLabel(getTranslation(key) + ": " + label);
        return button;
    }

    private void step(int step) {
        BigDecimal lowest = range.min().orElse(BigDecimal.ZERO);
        BigDecimal next = number().map(value -> value.add(BigDecimal.valueOf(step)))
                .orElse(step < 0 ? lowest : lowest.add(BigDecimal.ONE));
        BigDecimal bounded = next.max(lowest).min(range.max().orElse(next));
        escapes.ifPresent(Escapes::clear);
        input.setValue(bounded.stripTrailingZeros().toPlainString());
    }

    private Optional<BigDecimal> number() {
        String text = input.getValue().strip().replace(',', '.');
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** Puts 0 into the field when nothing stands there and no way out was taken. */
    void zeroIfEmpty() {
        if (read() instanceof Reading.Nothing) {
            input.setValue("0");
        }
    }

    @Override
    Reading read() {
        Optional<Answer> escape = escapes.flatMap(Escapes::answer);
        if (escape.isPresent()) {
            return Reading.of(escape.get());
        }
        if (inUs()) {
            return usFields.orElseThrow().read();
        }
        if (input.getValue().isBlank()) {
            return new Reading.Nothing();
        }
        return number().<Reading>map(value -> Reading.of(new Answer.Quantity(value)))
                .orElseGet(() -> new Reading.Unreadable("tablet.fault.no-number"));
    }

    @Override
    List<String> draft() {
        List<String> escape = escapes.map(Escapes::draft).orElse(List.of());
        if (!escape.isEmpty()) {
            return escape;
        }
        return inUs()
                ? Stream.concat(Stream.of(TOLD_IN_US), usFields.orElseThrow().values().stream())
                        .toList()
                : List.of(input.getValue());
    }

    @Override
    void restore(List<String> draft) {
        escapes.ifPresent(found -> found.restore(draft));
        if (draft.isEmpty() || Escapes.isTaken(draft)) {
            empty();
        } else if (draft.getFirst().equals(TOLD_IN_US)) {
            usFields.ifPresent(fields -> fields.setValues(draft.subList(1, draft.size())));
        } else {
            input.setValue(draft.getFirst());
        }
    }

    @Override
    void focusFirst() {
        usFields.filter(UsFields::isVisible).ifPresentOrElse(UsFields::focusFirst, input::focus);
    }

    @Override
    void markFaulty(boolean faulty) {
        input.getElement().setAttribute("aria-invalid", String.valueOf(faulty));
        usFields.ifPresent(fields -> fields.markFaulty(faulty));
    }
}
