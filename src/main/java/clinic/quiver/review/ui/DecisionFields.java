package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import clinic.quiver.review.Disposition;
import clinic.quiver.shared.ui.DayField;
import clinic.quiver.triage.TriageLevel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The fields of a decision: note, disposition, why it is less than the level asks for, follow-up. */
final class DecisionFields extends Div {

    private static final int PAUSE_MILLIS = 1_000;

    private final Runnable left;
    private final TextArea note;
    private final RadioButtonGroup<Disposition> disposition = new RadioButtonGroup<>();
    private final TextArea reason;
    private final DayField followUp;
    private Optional<TriageLevel> level = Optional.empty();
    private boolean isBeingWritten;

    /**
     * Empty fields.
     *
     * @param changed hears of every change that the clinician made
     * @param left hears when the clinician leaves a text
     */
    DecisionFields(LocalDate today, Runnable changed, Runnable left) {
        this.left = left;
        addClassName("decision-fields");
        note = area("review.decision.note");
        note.setMinRows(4);
        reason = area("review.decision.reason");
        disposition.setLabel(getTranslation("review.decision.disposition"));
        disposition.setItems(Disposition.values());
        disposition.setItemLabelGenerator(each -> getTranslation("review.disposition." + each.name()));
        followUp = new DayField(getTranslation("review.decision.follow-up"));
        followUp.takeFrom(today, getTranslation("review.decision.past-day"));
        followUp.setClearButtonVisible(true);
        tellOf(note, changed);
        tellOf(disposition, () -> {
            showReason();
            changed.run();
        });
        tellOf(reason, changed);
        tellOf(followUp, changed);
        add(note, disposition, reason, followUp);
        showReason();
    }

    /** The level against which the disposition is measured. */
    void measureBy(Optional<TriageLevel> now) {
        level = now;
        showReason();
    }

    /** Whether the clinician stands in a text, so that the newest words may still be on their way here. */
    boolean isBeingWritten() {
        return isBeingWritten;
    }

    /** Whether a text cannot be stored, which is said at it. */
    boolean refuseUnfit() {
        for (TextArea area : List.of(note, reason)) {
            area.setInvalid(!Decision.isFit(area.getValue()));
            area.setErrorMessage(
                    area.getValue().length() > Decision.LONGEST
                            ? getTranslation(
                                    "review.refused.length", area.getValue().length(), Decision.LONGEST)
                            : getTranslation("review.refused.BAD_CHARACTERS"));
        }
        return note.isInvalid() || reason.isInvalid();
    }

    /** Says at the follow-up that its day is over. */
    void refuseFollowUp() {
        followUp.setErrorMessage(getTranslation("review.decision.past-day"));
        followUp.setInvalid(true);
    }

    /** What stands in the fields. */
    Decision read() {
        return new Decision(
                note.getValue(), disposition.getOptionalValue(), reason.getValue(), followUp.getOptionalValue());
    }

    void write(Decision decision) {
        note.setValue(decision.note());
        disposition.setValue(decision.disposition().orElse(null));
        reason.setValue(decision.reason());
        followUp.setValue(decision.followUpOn().orElse(null));
        showReason();
    }

    private void showReason() {
        boolean isBelow = level.flatMap(
                        wanted -> disposition.getOptionalValue().filter(chosen -> chosen.isBelow(wanted)))
                .isPresent();
        reason.setVisible(isBelow || !reason.isEmpty());
        reason.setRequiredIndicatorVisible(isBelow);
    }

    private TextArea area(String key) {
        TextArea area = new TextArea(getTranslation(key));
        // No limit in the browser: it would cut what is pasted without a word.
        area.setManualValidation(true);
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValueChangeTimeout(PAUSE_MILLIS);
        area.addFocusListener(event -> isBeingWritten = true);
        area.addBlurListener(event -> {
            isBeingWritten = false;
            left.run();
        });
        return area;
    }

    private static void tellOf(HasValue<?, ?> field, Runnable changed) {
        field.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
    }
}
