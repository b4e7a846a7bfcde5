package clinic.quiver.review.ui;

import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.Doubt;
import clinic.quiver.observation.lab.Interval;
import clinic.quiver.observation.lab.LabFlag;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.observation.lab.LabUnit;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.observation.lab.Plausibility;
import clinic.quiver.observation.lab.TypedAmount;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One result, typed or to be corrected: amount, unit, where it stands, and what is asked about it. */
final class LabField extends Div {

    // In no amount, as its field has one line only.
    private static final String BETWEEN = "\n";

    private final Analyte analyte;
    private final LabPatient patient;
    private final LabWords words;
    private final TextField amount;
    private final Select<LabUnit> unit = new Select<>();
    private final Span standing = new Span();
    private final UnorderedList questions = new UnorderedList();
    private final Checkbox confirm;
    private Optional<LabValue> reported = Optional.empty();
    private List<Doubt> reportedDoubts = List.of();
    private String filled = "";
    private boolean haemolysed;

    LabField(Analyte analyte, LabPatient patient, LabWords words) {
        this.analyte = analyte;
        this.patient = patient;
        this.words = words;
        amount = new TextField(words.name(analyte));
        amount.getElement().setAttribute("inputmode", "text");
        amount.setAutocomplete(Autocomplete.OFF);
        amount.setManualValidation(true);
        amount.setValueChangeMode(ValueChangeMode.LAZY);
        amount.setHelperText(words.rangeAndCode(analyte, patient));
        amount.addValueChangeListener(changed -> judgeAnew());
        unit.setItems(analyte.units());
        unit.setItemLabelGenerator(LabUnit::symbol);
        unit.setAriaLabel(getTranslation("review.labs.unit-of", words.name(analyte)));
        unit.setPlaceholder(getTranslation("review.labs.unit"));
        if (isOneUnit()) {
            unit.setValue(analyte.siUnit());
        }
        unit.addValueChangeListener(changed -> judgeAnew());
        standing.addClassName("lab-standing");
        standing.getElement().setAttribute("role", "status");
        questions.addClassName("lab-questions");
        questions.setVisible(false);
        confirm = new Checkbox(getTranslation("review.labs.confirm"));
        confirm.setAriaLabel(getTranslation("review.labs.confirm-of", words.name(analyte)));
        confirm.setVisible(false);
        addClassName("lab-field");
        Div entry = new Div(amount, unit);
        entry.addClassName("lab-entry");
        add(entry, standing, questions, confirm);
    }

    // Where all units come to the same number, which one is meant makes no difference.
    private boolean isOneUnit() {
        return analyte.units().stream()
                .allMatch(unit -> unit.toSi(BigDecimal.ONE).compareTo(BigDecimal.ONE) == 0);
    }

    /** Puts in what a report says, with what is asked about it. */
    void fill(LabValue value, List<Doubt> doubts) {
        filled = value.amount().bound().sign() + value.amount().number().toPlainString();
        amount.setValue(filled);
        analyte.unit(value.amount().unit()).ifPresent(unit::setValue);
        reported = Optional.of(value);
        reportedDoubts = List.copyOf(doubts);
        judge();
    }

    /** Puts in as much of a result as could be read. */
    void fill(String text, Optional<String> symbol) {
        amount.setValue(text);
        symbol.flatMap(analyte::unit).ifPresent(unit::setValue);
        judge();
    }

    /** What stands here, readable or not, as {@link #putBack} takes it; empty when nothing does. */
    String written() {
        return isInUse()
                ? amount.getValue()
                        + BETWEEN
                        + unit.getOptionalValue().map(LabUnit::symbol).orElse("")
                : "";
    }

    /** Puts back what was {@link #written}; what was confirmed is asked about again. */
    void putBack(String written) {
        String[] parts = written.split(BETWEEN, 2);
        fill(parts[0], Optional.of(parts[parts.length - 1]));
    }

    /** Tells of everything that somebody enters, after a short pause. */
    void whileEntered(Runnable entered) {
        amount.addValueChangeListener(changed -> tell(changed.isFromClient(), entered));
        unit.addValueChangeListener(changed -> tell(changed.isFromClient(), entered));
    }

    private static void tell(boolean byHand, Runnable entered) {
        if (byHand) {
            entered.run();
        }
    }

    void sampleWasHaemolysed(boolean was) {
        haemolysed = was;
        judge();
    }

    /** Whether something stands here, readable or not. */
    boolean isInUse() {
        return !amount.isEmpty();
    }

    /** What stands here; empty when it cannot be read or is impossible. */
    Optional<LabValue> value() {
        return typed().map(TypedAmount::amount)
                .filter(typed -> !new Plausibility(analyte, patient.sex()).isImpossible(typed))
                .map(this::value);
    }

    // What a report said stays as it was read there while nobody changes it.
    private Optional<TypedAmount> typed() {
        return Optional.ofNullable(unit.getValue())
                .flatMap(chosen -> reported.map(LabValue::amount)
                        .filter(known -> known.unit().equals(chosen.symbol())
                                && amount.getValue().equals(filled))
                        .map(known -> new TypedAmount(known, List.of()))
                        .or(() -> TypedAmount.read(amount.getValue(), analyte, chosen)));
    }

    private LabValue value(Amount typed) {
        Optional<LabValue> same = reported.filter(value -> value.amount().unit().equals(typed.unit())
                && value.amount().bound() == typed.bound()
                && value.amount().number().compareTo(typed.number()) == 0);
        Optional<Interval> range = same.flatMap(LabValue::range);
        Optional<LabFlag> flag = same.flatMap(LabValue::flag);
        return new LabValue(
                analyte.key(),
                same.map(LabValue::amount).orElse(typed),
                range,
                flag,
                haemolysed || reported.filter(LabValue::haemolysed).isPresent());
    }

    /** Whether something was asked about it and the clinician has confirmed it. */
    boolean isConfirmed() {
        return confirm.isVisible() && confirm.getValue();
    }

    /** Whether something stands here that cannot be taken as it is; it is said at the field. */
    boolean refuse() {
        judge();
        if (isInUse() && unit.isEmpty()) {
            unit.setErrorMessage(getTranslation("review.labs.choose-unit"));
            unit.setInvalid(true);
        } else if (isInUse() && value().isEmpty() && !amount.isInvalid()) {
            refuseNumber();
        }
        boolean isOpen = isInUse() && value().isPresent() && confirm.isVisible() && !isConfirmed();
        if (isOpen) {
            confirm.setErrorMessage(getTranslation("review.labs.confirm-first"));
            confirm.setInvalid(true);
        }
        return isInUse() && (value().isEmpty() || isOpen);
    }

    void clear() {
        reported = Optional.empty();
        reportedDoubts = List.of();
        amount.clear();
        unit.setValue(isOneUnit() ? analyte.siUnit() : null);
        judge();
    }

    // What was confirmed was another value.
    private void judgeAnew() {
        confirm.setValue(false);
        judge();
    }

    private void judge() {
        amount.setInvalid(false);
        unit.setInvalid(false);
        standing.setText("");
        standing.removeClassNames("is-critical", "is-abnormal");
        Optional<LabUnit> chosen = Optional.ofNullable(unit.getValue());
        Optional<TypedAmount> typed = typed();
        if (isInUse() && chosen.isPresent() && typed.isEmpty()) {
            refuseNumber();
        }
        typed.filter(read -> new Plausibility(analyte, patient.sex()).isImpossible(read.amount()))
                .ifPresent(read -> {
                    amount.setErrorMessage(getTranslation(
                            "review.refused.OUT_OF_RANGE", words.name(analyte), possible(chosen.orElseThrow())));
                    amount.setInvalid(true);
                });
        ask(typed.map(read -> questions(read)).orElse(List.of()), typed.map(TypedAmount::amount));
        value().ifPresent(value -> {
            var found = analyte.classify(value, patient.sex());
            String converted = words.converted(value);
            standing.setText(
                    converted.isEmpty() ? words.standing(found) : "= " + converted + " · " + words.standing(found));
            standing.setClassName("is-critical", found.critical());
            standing.setClassName("is-abnormal", found.isAbnormal());
        });
    }

    private List<Doubt> questions(TypedAmount read) {
        List<Doubt> asked = new ArrayList<>(new Plausibility(analyte, patient.sex()).doubts(value(read.amount())));
        read.doubts().stream().filter(doubt -> !asked.contains(doubt)).forEach(asked::add);
        if (value(read.amount()).equals(reported.orElse(null))) {
            reportedDoubts.stream().filter(doubt -> !asked.contains(doubt)).forEach(asked::add);
        }
        return asked;
    }

    private void ask(List<Doubt> doubts, Optional<Amount> about) {
        List<String> texts = doubts.stream()
                .map(doubt -> words.doubt(doubt, about.orElseThrow()))
                .toList();
        List<String> before =
                questions.getChildren().map(item -> item.getElement().getText()).toList();
        if (!texts.equals(before)) {
            questions.removeAll();
            texts.forEach(text -> questions.add(new ListItem(text)));
            confirm.setValue(false);
        }
        confirm.setInvalid(false);
        questions.setVisible(!texts.isEmpty());
        confirm.setVisible(!texts.isEmpty() && !amount.isInvalid());
    }

    private String possible(LabUnit chosen) {
        Interval possible = analyte.possible().orElseThrow();
        return getTranslation(
                "review.range",
                possible.low().map(end -> rounded(chosen, end)).orElse("0"),
                possible.high().map(end -> rounded(chosen, end)).orElse("…"),
                chosen.symbol());
    }

    private String rounded(LabUnit chosen, Interval.End end) {
        return words.number(chosen.fromSi(end.number()).round(new MathContext(3)));
    }

    private void refuseNumber() {
        amount.setErrorMessage(getTranslation("review.refused.not-a-number"));
        amount.setInvalid(true);
    }
}
