package clinic.quiver.review.ui;

import clinic.quiver.review.Choice;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.OverrideReason;
import clinic.quiver.triage.TriageLevel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.Optional;

/** Where the patient goes from here; and why, where that is less than the level asks for. */
final class ChoiceFields extends Div {

    private final RadioButtonGroup<Disposition> disposition = new RadioButtonGroup<>();
    private final Select<OverrideReason> reason = new Select<>();
    private final DraftArea words;
    private Optional<TriageLevel> level = Optional.empty();

    ChoiceFields(Runnable changed, Runnable left) {
        addClassName("choice-fields");
        disposition.setLabel(getTranslation("review.decision.disposition"));
        disposition.setItems(Disposition.values());
        disposition.setItemLabelGenerator(each -> getTranslation("review.disposition." + each.name()));
        disposition.addValueChangeListener(event -> {
            showReason();
            if (event.isFromClient()) {
                changed.run();
            }
        });
        reason.setLabel(getTranslation("review.decision.reason"));
        reason.setPlaceholder(getTranslation("review.decision.reason.choose"));
        reason.setEmptySelectionAllowed(true);
        reason.setItems(OverrideReason.values());
        reason.setItemLabelGenerator(each -> each == null ? "" : getTranslation("review.override." + each.name()));
        reason.setManualValidation(true);
        reason.addValueChangeListener(event -> {
            reason.setInvalid(false);
            if (event.isFromClient()) {
                changed.run();
            }
        });
        words = new DraftArea(getTranslation("review.decision.reason.words"), changed, left);
        add(disposition, reason, words);
        showReason();
    }

    /** The level against which the disposition is measured. */
    void measureBy(Optional<TriageLevel> now) {
        level = now;
        showReason();
    }

    Choice read() {
        return new Choice(disposition.getOptionalValue(), reason.getOptionalValue(), words.getValue());
    }

    void write(Choice choice) {
        disposition.setValue(choice.disposition().orElse(null));
        reason.setValue(choice.reason().orElse(null));
        words.setValue(choice.words());
        showReason();
    }

    DraftArea words() {
        return words;
    }

    /** Whether the reason is missing although the disposition needs one; each missing part says so, the first is led to. */
    boolean refuseMissingReason() {
        boolean isBelow = level.filter(read()::isBelow).isPresent();
        boolean lacksCode = isBelow && reason.isEmpty();
        boolean lacksWords = isBelow && words.getValue().isBlank();
        if (lacksCode) {
            reason.setErrorMessage(getTranslation("review.decision.reason.missing"));
            reason.setInvalid(true);
            reason.scrollIntoView();
            reason.focus();
        }
        if (lacksWords) {
            words.setErrorMessage(getTranslation("review.decision.reason.words-missing"));
            words.setInvalid(true);
            if (!lacksCode) {
                words.scrollIntoView();
                words.focus();
            }
        }
        return lacksCode || lacksWords;
    }

    private void showReason() {
        boolean isBelow = level.filter(read()::isBelow).isPresent();
        reason.setInvalid(reason.isInvalid() && isBelow);
        reason.setVisible(isBelow || !reason.isEmpty());
        words.setVisible(isBelow || !words.isEmpty());
        words.setRequiredIndicatorVisible(isBelow);
    }
}
