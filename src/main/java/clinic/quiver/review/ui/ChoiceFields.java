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
        reason.addValueChangeListener(event -> {
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

    private void showReason() {
        boolean isBelow = level.filter(read()::isBelow).isPresent();
        reason.setVisible(isBelow || !reason.isEmpty());
        words.setVisible(isBelow || !words.isEmpty());
        words.setRequiredIndicatorVisible(isBelow);
    }
}
