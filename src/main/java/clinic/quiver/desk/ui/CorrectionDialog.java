package clinic.quiver.desk.ui;

import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered;
import clinic.quiver.patient.Registered.Fault;
import clinic.quiver.patient.Registration;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;

/** Corrects a patient's details; what somebody else changed meanwhile is shown, not overwritten unseen. */
final class CorrectionDialog extends Dialog {

    private final PatientService patients;
    private final Consumer<Patient> corrected;
    private final RegistrationFields fields;
    private final Div meanwhile = new Div();
    private Patient seen;

    CorrectionDialog(PatientService patients, Patient patient, Consumer<Patient> corrected) {
        this.patients = patients;
        this.seen = patient;
        this.corrected = corrected;
        this.fields = new RegistrationFields(patient.details().language());
        fields.show(patient.details());
        setHeaderTitle(getTranslation("desk.correct.title"));
        setCloseOnOutsideClick(false);
        setCloseOnEsc(false);
        setWidth("44rem");
        meanwhile.addClassName("duplicates");
        meanwhile.getElement().setAttribute("role", "alert");
        meanwhile.setVisible(false);
        add(fields, meanwhile);
        Button save = new Button(
                getTranslation("shared.save"), clicked -> fields.read().ifPresent(this::save));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("shared.cancel"), clicked -> close()), save);
    }

    private void save(Registration details) {
        try {
            switch (patients.correct(seen.id(), details, seen.version())) {
                case Registered.Done done -> {
                    close();
                    corrected.accept(done.patient());
                }
                case Registered.Refused refused -> fields.refuse(refused.faults());
                case Registered.ChangedMeanwhile changed -> show(changed.now());
            }
        } catch (DataIntegrityViolationException _) {
            fields.refuse(Set.of(Fault.RECORD_NUMBER_TAKEN));
        } catch (ObjectOptimisticLockingFailureException _) {
            show(patients.open(seen.id()));
        }
    }

    private void show(Patient now) {
        UnorderedList changes = new UnorderedList();
        PatientWords.differences(seen.details(), now.details()).forEach(words -> changes.add(new ListItem(words)));
        seen = now;
        Button theirs = new Button(getTranslation("desk.meanwhile.theirs"), clicked -> {
            fields.show(now.details());
            meanwhile.setVisible(false);
        });
        Button mine = new Button(getTranslation("desk.meanwhile.mine"), clicked -> meanwhile.setVisible(false));
        meanwhile.removeAll();
        meanwhile.add(
                new H3(getTranslation("desk.meanwhile.title")),
                changes,
                new Paragraph(getTranslation("desk.meanwhile.text")),
                theirs,
                mine);
        meanwhile.setVisible(true);
    }
}
