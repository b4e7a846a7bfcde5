package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.shared.ui.DayField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A field for the answer to one item, of the kind that the item takes. */
final class AnswerField extends Div {

    private final Item item;
    private final AnswerWords words;
    private Input<?> input;

    private record Input<V>(
            HasValue<?, V> field, HasValidationProperties validation, Function<V, Optional<Answer>> reading) {

        Optional<Answer> answer() {
            return field.getOptionalValue().flatMap(reading);
        }
    }

    AnswerField(Item item, AnswerWords words) {
        this.item = item;
        this.words = words;
        this.input = inputOf(words.shortLabel(item.linkId()));
        addClassName("answer-field");
        add((Component) input.field());
    }

    LinkId item() {
        return item.linkId();
    }

    /** What was entered; empty when nothing was. */
    Optional<Answer> answer() {
        return input.answer();
    }

    /** Whether something stands here, readable or not. */
    boolean isInUse() {
        return !input.field().isEmpty() || input.validation().isInvalid();
    }

    /** Whether something stands here that cannot be read; it is said at the field. */
    boolean refuseUnreadable() {
        if (!input.field().isEmpty() && input.answer().isEmpty()) {
            input.validation().setErrorMessage(getTranslation("review.refused.not-a-number"));
            input.validation().setInvalid(true);
        }
        // A day that is none leaves the field empty and says so itself.
        return input.answer().isEmpty() && input.validation().isInvalid();
    }

    void clear() {
        input.field().clear();
        accept();
    }

    void accept() {
        input.validation().setInvalid(false);
    }

    /** Says at the field why the answer was not stored. */
    void refuse(AnswerCheck.Refused refused) {
        input.validation()
                .setErrorMessage(getTranslation(
                        "review.refused." + refused.reason().name(),
                        words.shortLabel(item.linkId()),
                        words.range(item.linkId())));
        input.validation().setInvalid(true);
    }

    private Input<?> inputOf(String label) {
        return switch (item.type()) {
            case YES_NO ->
                select(label, List.of("yes", "no"), this::yesNo, code -> new Answer.YesNo(code.equals("yes")));
            case CHOICE -> select(label, item.options(), this::option, Answer.Choice::new);
            case CHOICES ->
                several(label, item.options(), this::option, codes -> new Answer.Choices(new TreeSet<>(codes)));
            case BODY_MAP -> several(label, places(), words::site, sites -> new Answer.BodySites(new TreeSet<>(sites)));
            case QUANTITY -> number(label);
            case DATE -> {
                DayField day = new DayField(label);
                yield new Input<>(day, day, date -> Optional.of(new Answer.Date(date)));
            }
            case TEXT -> {
                TextArea text = new TextArea(label);
                text.setManualValidation(true);
                text.setValueChangeMode(ValueChangeMode.TIMEOUT);
                yield new Input<>(text, text, words -> Optional.of(new Answer.Text(words)));
            }
        };
    }

    private Input<?> number(String label) {
        NumberText number =
                new NumberText(label, item.range().map(NumberRange::decimals).orElse(0));
        number.setHelperText(words.range(item.linkId()));
        number.setSuffixComponent(new Span(words.unit(item.linkId())));
        return new Input<>(number, number, typed -> number.number().map(Answer.Quantity::new));
    }

    private Input<?> select(
            String label, List<String> codes, Function<String, String> word, Function<String, Answer> reading) {
        Select<String> select = new Select<>();
        select.setLabel(label);
        select.setItems(codes);
        select.setItemLabelGenerator(code -> code == null ? "" : word.apply(code));
        select.setEmptySelectionAllowed(true);
        return new Input<>(select, select, code -> Optional.of(reading.apply(code)));
    }

    private static <T> Input<?> several(
            String label, List<T> options, Function<T, String> word, Function<Set<T>, Answer> reading) {
        MultiSelectComboBox<T> box = new MultiSelectComboBox<>(label);
        box.setItems(options);
        box.setItemLabelGenerator(word::apply);
        return new Input<>(box, box, chosen -> Optional.of(reading.apply(chosen)));
    }

    private String option(String code) {
        return words.option(item.linkId(), code);
    }

    private String yesNo(String code) {
        return getTranslation("review.answer." + code);
    }

    private List<BodySite> places() {
        List<BodySite> places = new ArrayList<>();
        for (String code : item.options()) {
            for (BodySite.Side side : BodySite.Side.values()) {
                places.add(new BodySite(BodyRegion.ofCode(code), side));
            }
        }
        return places;
    }
}
