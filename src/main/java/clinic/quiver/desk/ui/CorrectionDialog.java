package clinic.quiver.desk.ui;

import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered;
import clinic.quiver.patient.Registered.Fault;
import clinic.quiver.patient.Registration;
import clinic.quiver.shared.ui.FormDialog;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Corrects a patient's details; what somebody else changed meanwhile is shown, not overwritten unseen. */
final class CorrectionDialog extends FormDialog {

    private final PatientService patients;
    private final Consumer<Patient> corrected;
    private final RegistrationFields fields;
    private final TwoCorrections two;
    private final List<Object> untouched;
    private Patient seen;

    CorrectionDialog(PatientService patients, Patient patient, Consumer<Patient> corrected) {
        super(UI.getCurrent().getTranslation("desk.correct.title"));
        this.patients = patients;
        this.seen = patient;
        this.corrected = corrected;
        this.fields = new RegistrationFields(patient.details().language());
        this.two = new TwoCorrections(fields::show);
        fields.show(patient.details());
        this.untouched = fields.typed();
        setWidth("44rem");
        add(fields, two);
        Button save = new Button(
                getTranslation("shared.save"), clicked -> fields.read().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancelButton(), save);
    }

    @Override
    protected boolean wouldLose() {
        return !fields.typed().equals(untouched);
    }

    private void save(Registration details) {
        try {
            switch (patients.correct(seen.id(), details, seen.version())) {
                case Registered.Done done -> {
                    close();
                    corrected.accept(done.patient());
                }
                case Registered.Refused refused -> fields.refuse(refused.faults());
                case Registered.ChangedMeanwhile changed -> compare(details, changed.now());
            }
        } catch (DataIntegrityViolationException _) {
            fields.refuse(Set.of(Fault.RECORD_NUMBER_TAKEN));
        } catch (ObjectOptimisticLockingFailureException _) {
            compare(details, patients.open(seen.id()));
        }
    }

    private void compare(Registration mine, Patient now) {
        two.show(seen.details(), mine, now.details());
        seen = now;
    }
}
