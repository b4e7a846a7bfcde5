package clinic.quiver.review.ui;

import clinic.quiver.intake.Consent;
import clinic.quiver.intake.PaperBeginning;
import clinic.quiver.intake.PaperBeginning.Fault;
import clinic.quiver.intake.PaperTyped;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.DayField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The head of a form on paper: when it was filled in, in which language, and the name under "I agree". */
final class PaperHeadForm extends Div {

    private final DayField day = new DayField(getTranslation("review.paper.day"));
    private final TimePicker time = new TimePicker(getTranslation("review.paper.time"));
    private final Checkbox atHome = new Checkbox(getTranslation("review.paper.at-home"));
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>(getTranslation("review.paper.language"));
    private final TextField signed = new TextField(getTranslation("review.paper.signed"));
    private final Wording wording;
    private final Function<PaperBeginning, PaperTyped> begin;

    PaperHeadForm(boolean consented, Language reads, Wording wording, Function<PaperBeginning, PaperTyped> begin) {
        this.wording = wording;
        this.begin = begin;
        addClassName("paper-head-form");
        day.setHelperText(getTranslation("review.paper.day-hint"));
        time.setLocale(Locale.UK);
        time.setStep(Duration.ofMinutes(15));
        time.setHelperText(getTranslation("review.paper.time-hint"));
        time.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage(getTranslation("review.paper.fault.NO_TIME")));
        language.setItems(Language.values());
        language.setItemLabelGenerator(each -> getTranslation("shared.language." + each.code()));
        language.setValue(reads);
        signed.setVisible(!consented);
        signed.setHelperText(getTranslation("review.paper.signed-hint"));
        Button go = new Button(getTranslation("review.paper.begin"), clicked -> begin());
        go.addThemeVariants(ButtonVariant.PRIMARY);
        Div when = new Div(day, time);
        when.addClassName("paper-when");
        add(when, atHome, language, signed);
        add(new Paragraph(getTranslation(consented ? "review.paper.consented" : "review.paper.you-say")), go);
    }

    private void begin() {
        boolean isWhole = day.getValue() != null && time.getValue() != null;
        if (!isWhole) {
            refuse(day.getValue() == null, time.getValue() == null);
            return;
        }
        LocalDateTime when = LocalDateTime.of(day.getValue(), time.getValue());
        PaperBeginning head = new PaperBeginning(
                when.atZone(wording.zone()).toInstant(),
                atHome.getValue(),
                language.getValue(),
                signed.getValue(),
                consentWords(language.getValue()));
        if (begin.apply(head) instanceof PaperTyped.Faulty(Set<Fault> faults)) {
            show(faults);
        }
    }

    // Word for word what stands above the name on the paper.
    private String consentWords(Language spoken) {
        return Stream.concat(Stream.of("tablet.consent.title"), Consent.TEXTS.stream())
                .map(key -> getTranslation(spoken.locale(), key))
                .collect(Collectors.joining("\n"));
    }

    private void show(Set<Fault> faults) {
        Set<Fault> ofName = EnumSet.of(Fault.NOT_SIGNED, Fault.UNUSABLE_NAME);
        day.setInvalid(false);
        time.setInvalid(false);
        signed.setInvalid(false);
        for (Fault fault : faults) {
            if (ofName.contains(fault)) {
                signed.setErrorMessage(getTranslation("review.paper.fault." + fault.name()));
                signed.setInvalid(true);
            } else {
                day.setErrorMessage(getTranslation("review.paper.fault." + fault.name()));
                day.setInvalid(true);
            }
        }
    }

    private void refuse(boolean noDay, boolean noTime) {
        day.setErrorMessage(getTranslation("review.paper.fault.NO_DAY"));
        day.setInvalid(noDay);
        time.setErrorMessage(getTranslation("review.paper.fault.NO_TIME"));
        time.setInvalid(noTime);
    }
}
