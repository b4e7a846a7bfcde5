package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.AnswerJson;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.shared.ui.DayField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** A field for the answer to one item, of the kind that the item takes. */
final class AnswerField extends Div {

    private static final String NOT_CLEAR = "?";

    private final Item item;
    private final AnswerWords words;
    private final List<Answer> besides;
    private Input<?> input;

    private record Input<V>(
            HasValue<?, V> field,
            HasValidationProperties validation,
            Function<V, Optional<Answer>> reading,
            Function<Answer, Optional<V>> writing) {

        Optional<Answer> answer() {
            return field.getOptionalValue().flatMap(reading);
        }

        void show(Answer answer) {
            writing.apply(answer).ifPresentOrElse(field::setValue, field::clear);
        }
    }

    AnswerField(Item item, AnswerWords words) {
        this(item, words, words.shortLabel(item.linkId()), List.of());
    }

    /**
     * A field as a form on paper needs it: its options are numbered as they are printed.
     *
     * @param besides answers that can be chosen beside those of the item, where it has single options
     */
    AnswerField(Item item, AnswerWords words, String label, List<Answer> besides) {
        this.item = item;
        this.words = words;
        this.besides = besides;
        this.input = inputOf(label);
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

    /** Whether what stands here was refused or cannot be read. */
    boolean isRefused() {
        return input.validation().isInvalid();
    }

    /** Whether something stands here, readable or not. */
    boolean isInUse() {
        return !input.field().isEmpty() || input.validation().isInvalid();
    }

    /** Whether something stands here that cannot be read; it is said at the field. */
    boolean refuseUnreadable() {
        if (!input.field().isEmpty() && input.answer().isEmpty()) {
            boolean isWhole = input.field() instanceof NumberText number && number.isWhole();
            refuse(getTranslation(isWhole ? "review.refused.not-a-whole-number" : "review.refused.not-a-number"));
        }
        // A day that is none leaves the field empty and says so itself.
        return input.answer().isEmpty() && input.validation().isInvalid();
    }

    /** Shows an answer; nothing when the field has no place for it. */
    void show(Answer answer) {
        input.show(answer);
        accept();
    }

    /** What stands here, readable or not, as {@link #putBack} takes it; empty when nothing does. */
    String written() {
        return input.field() instanceof TextField typed
                ? typed.getValue()
                : answer().map(AnswerJson::text).orElse("");
    }

    /** Puts back what was {@link #written}, as far as the field still has a place for it. */
    void putBack(String written) {
        if (input.field() instanceof TextField typed) {
            typed.setValue(written);
        } else {
            show(AnswerJson.read(written));
        }
    }

    /** Tells of everything that somebody enters, of a text once it is whole. */
    void whenEntered(Runnable entered) {
        listen(ValueChangeMode.ON_CHANGE, entered);
    }

    /** Tells of everything that somebody enters, of what is being typed after a short pause. */
    void whileEntered(Runnable entered) {
        listen(ValueChangeMode.LAZY, entered);
    }

    private void listen(ValueChangeMode mode, Runnable entered) {
        if (input.field() instanceof HasValueChangeMode typed) {
            typed.setValueChangeMode(mode);
            typed.setValueChangeTimeout(DraftArea.PAUSE_MILLIS);
        }
        input.field().addValueChangeListener(changed -> {
            if (changed.isFromClient()) {
                entered.run();
            }
        });
    }

    /** Does something when Enter is pressed in a field of one line; elsewhere Enter opens a list or begins a line. */
    void onEnter(Runnable act) {
        if (input.field() instanceof NumberText line) {
            line.addKeyDownListener(Key.ENTER, pressed -> act.run());
        }
    }

    /** Says something under the field. */
    void help(String words) {
        if (input.field() instanceof HasHelper helped) {
            helped.setHelperText(words);
        }
    }

    void focus() {
        if (input.field() instanceof Focusable<?> focusable) {
            focusable.focus();
        }
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
        refuse(getTranslation(
                "review.refused." + refused.reason().name(),
                words.shortLabel(item.linkId()),
                words.range(item.linkId())));
    }

    /** Says at the field why the answer was not stored. */
    void refuse(String why) {
        input.validation().setErrorMessage(why);
        input.validation().setInvalid(true);
    }

    private Input<?> inputOf(String label) {
        return switch (item.type()) {
            case YES_NO -> select(label, List.of(new Answer.YesNo(true), new Answer.YesNo(false)));
            case CHOICE ->
                select(label, item.options().stream().map(Answer.Choice::new).toList());
            case CHOICES ->
                several(
                        label,
                        item.options(),
                        this::option,
                        codes -> new Answer.Choices(new TreeSet<>(codes)),
                        answer -> answer instanceof Answer.Choices(var codes) ? codes : Set.of());
            case BODY_MAP ->
                several(
                        label,
                        places(),
                        words::site,
                        sites -> new Answer.BodySites(new TreeSet<>(sites)),
                        answer -> answer instanceof Answer.BodySites(var sites) ? sites : Set.of());
            case QUANTITY -> number(label);
            case DATE -> {
                DayField day = new DayField(label);
                yield new Input<>(
                        day,
                        day,
                        date -> Optional.of(new Answer.Date(date)),
                        answer -> answer instanceof Answer.Date(var date) ? Optional.of(date) : Optional.empty());
            }
            case TEXT -> {
                TextArea text = new TextArea(label);
                text.setManualValidation(true);
                text.setValueChangeMode(ValueChangeMode.TIMEOUT);
                yield new Input<>(
                        text,
                        text,
                        words -> Optional.of(new Answer.Text(words)),
                        answer -> answer instanceof Answer.Text(var words) ? Optional.of(words) : Optional.empty());
            }
        };
    }

    private Input<?> number(String label) {
        NumberText number =
                new NumberText(label, item.range().map(NumberRange::decimals).orElse(0));
        number.setHelperText(words.range(item.linkId()));
        number.setSuffixComponent(new Span(words.unit(item.linkId())));
        return new Input<>(
                number,
                number,
                typed -> isNotClear(typed)
                        ? Optional.of(new Answer.NotClear())
                        : number.number().map(Answer.Quantity::new),
                answer -> switch (answer) {
                    case Answer.Quantity(var value) -> Optional.of(value.toPlainString());
                    case Answer.NotClear() -> Optional.of(NOT_CLEAR);
                    default -> Optional.empty();
                });
    }

    private boolean isNotClear(String typed) {
        return besides.contains(new Answer.NotClear()) && typed.strip().equals(NOT_CLEAR);
    }

    private Input<?> select(String label, List<? extends Answer> own) {
        List<Answer> options = new ArrayList<>(own);
        options.addAll(besides);
        Select<Answer> select = new Select<>();
        select.setLabel(label);
        select.setItems(options);
        select.setItemLabelGenerator(answer -> answer == null ? "" : worded(options, answer));
        select.setEmptySelectionAllowed(true);
        return new Input<>(
                select, select, Optional::of, answer -> Optional.of(answer).filter(options::contains));
    }

    // A digit chooses the option whose words begin with it, so that nobody has to open the list.
    private String worded(List<Answer> options, Answer answer) {
        String said = words.answer(item.linkId(), answer);
        return besides.isEmpty() ? said : (options.indexOf(answer) + 1) + " " + said;
    }

    private static <T> Input<?> several(
            String label,
            List<T> options,
            Function<T, String> word,
            Function<Set<T>, Answer> reading,
            Function<Answer, Set<T>> writing) {
        MultiSelectComboBox<T> box = new MultiSelectComboBox<>(label);
        box.setItems(options);
        box.setItemLabelGenerator(word::apply);
        return new Input<>(
                box, box, chosen -> Optional.of(reading.apply(chosen)), answer -> Optional.of(writing.apply(answer)));
    }

    private String option(String code) {
        return words.option(item.linkId(), code);
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
