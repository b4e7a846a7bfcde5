package clinic.quiver.review.ui;

import clinic.quiver.review.FollowUp;
import clinic.quiver.shared.ui.DayField;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;

/** When the patient is looked at again, and what has to be back by then. */
final class FollowUpFields extends Div {

    private final DayField day;
    private final DraftArea expected;

    FollowUpFields(LocalDate today, Runnable changed, Runnable left) {
        addClassName("follow-up-fields");
        day = new DayField(getTranslation("review.decision.follow-up"));
        day.takeFrom(today, getTranslation("review.decision.past-day"));
        day.setClearButtonVisible(true);
        day.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.run();
            }
        });
        expected = new DraftArea(getTranslation("review.decision.expected"), changed, left);
        expected.setHelperText(getTranslation("review.decision.expected.hint"));
        add(day, expected);
    }

    /** Says at the day that it is over. */
    void refusePast() {
        day.setErrorMessage(getTranslation("review.decision.past-day"));
        day.setInvalid(true);
    }

    FollowUp read() {
        return new FollowUp(day.getOptionalValue(), expected.getValue());
    }

    void write(FollowUp followUp) {
        day.setValue(followUp.on().orElse(null));
        expected.setValue(followUp.expected());
    }

    DraftArea expected() {
        return expected;
    }
}
