package clinic.quiver.desk.ui;

import clinic.quiver.intake.CheckInService.IssuedCode;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.VisitId;
import clinic.quiver.shared.ui.TimeLeft;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;

/** Shows the six digits, large enough to be read across the desk. */
final class CodeDialog extends Dialog {

    private static final int HALF = 3;

    private final VisitId visit;

    /**
     * A code for a patient.
     *
     * @param left until it can no longer be used
     * @param undo takes the check-in back
     */
    CodeDialog(VisitId visit, String patientName, IssuedCode issued, Duration left, Runnable undo) {
        this.visit = visit;
        setHeaderTitle(getTranslation("desk.code.title", patientName));
        setWidth("34rem");
        Div digits =
                new Div(issued.code().substring(0, HALF) + " " + issued.code().substring(HALF));
        digits.addClassName("code-digits");
        // A screen reader says six digits, not two numbers.
        digits.getElement().setAttribute("role", "img");
        digits.getElement()
                .setAttribute("aria-label", String.join(" ", issued.code().split("")));
        add(
                new Paragraph(getTranslation("desk.code.give")),
                digits,
                new TimeLeft(left, getTranslation("shared.time-left"), getTranslation("desk.code.over")));
        Button wrong = new Button(getTranslation("desk.code.wrong-patient"), clicked -> {
            close();
            undo.run();
        });
        wrong.addThemeVariants(ButtonVariant.TERTIARY);
        Button done = new Button(getTranslation("shared.done"), clicked -> close());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.setAutofocus(true);
        getFooter().add(wrong, done);
    }

    /** Goes away by itself as soon as the patient is at the tablet. */
    void closeIfUsed(Visit now) {
        if (now.id().equals(visit) && now.status() != VisitStatus.CHECKED_IN) {
            close();
        }
    }
}
