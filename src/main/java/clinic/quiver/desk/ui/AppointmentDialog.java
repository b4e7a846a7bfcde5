package clinic.quiver.desk.ui;

import clinic.quiver.patient.Patient;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitService.Planned;
import clinic.quiver.shared.ui.DayField;
import clinic.quiver.shared.ui.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Asks for day and time of an appointment. */
final class AppointmentDialog extends FormDialog {

    private static final Duration STEP = Duration.ofMinutes(15);

    private final VisitService visits;
    private final Patient patient;
    private final DayField day = new DayField(getTranslation("desk.appointment.day"));
    private final TimePicker time = new TimePicker(getTranslation("desk.appointment.time"));

    /**
     * A dialog for a patient.
     *
     * @param planned hears of the appointment that was made
     * @param slip hears of it when the slip is wanted, too
     */
    AppointmentDialog(
            VisitService visits, Patient patient, LocalDate today, Consumer<Visit> planned, Consumer<Visit> slip) {
        super(UI.getCurrent().getTranslation("desk.appointment.title", patient.fullName()));
        this.visits = visits;
        this.patient = patient;
        setWidth("34rem");
        day.setMin(today);
        day.setManualValidation(true);
        time.setStep(STEP);
        time.setLocale(getLocale());
        time.setManualValidation(true);
        Div fields = new Div(day, time);
        fields.addClassName("field-grid");
        add(fields);
        Button plan = new Button(getTranslation("desk.appointment.plan"), clicked -> plan(planned));
        Button withSlip = new Button(getTranslation("desk.appointment.plan-and-slip"), clicked -> plan(slip));
        withSlip.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton(), plan, withSlip);
    }

    @Override
    protected boolean wouldLose() {
        return !day.isEmpty() || !time.isEmpty();
    }

    private void plan(Consumer<Visit> then) {
        refuse("");
        time.setInvalid(time.isEmpty());
        time.setErrorMessage(getTranslation("desk.fault.missing"));
        if (day.isEmpty()) {
            refuse(getTranslation("desk.fault.missing"));
        } else if (!time.isEmpty()) {
            plan(visits.planAppointment(patient.id(), day.getValue(), time.getValue()), then);
        }
    }

    private void plan(Planned outcome, Consumer<Visit> then) {
        switch (outcome) {
            case Planned.Done done -> {
                close();
                then.accept(done.visit());
            }
            case Planned.InThePast _ -> refuse(getTranslation("desk.appointment.in-the-past"));
            case Planned.AlreadyThatDay _ -> refuse(getTranslation("desk.appointment.already"));
        }
    }

    private void refuse(String words) {
        day.setErrorMessage(words);
        day.setInvalid(!words.isEmpty());
    }
}
