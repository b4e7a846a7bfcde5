package clinic.quiver.desk.ui;

import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered;
import clinic.quiver.patient.Registered.Fault;
import clinic.quiver.patient.Registration;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.FormDialog;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;

/** Registers a new patient; who may already be registered is shown before it is done. */
final class RegistrationDialog extends FormDialog {

    private final PatientService patients;
    private final Consumer<Patient> chosen;
    private final RegistrationFields fields;
    private final List<Object> untouched;
    private final Div duplicates = new Div();

    /**
     * A form, empty.
     *
     * @param usual the language that most patients here speak
     * @param chosen hears who was registered, or who of those already registered it is
     */
    RegistrationDialog(PatientService patients, Language usual, Consumer<Patient> chosen) {
        super(UI.getCurrent().getTranslation("desk.register.title"));
        this.patients = patients;
        this.chosen = chosen;
        this.fields = new RegistrationFields(usual);
        this.untouched = fields.typed();
        setWidth("44rem");
        duplicates.addClassName("duplicates");
        duplicates.getElement().setAttribute("role", "alert");
        duplicates.setVisible(false);
        add(fields, duplicates);
        Button save = new Button(getTranslation("desk.register.submit"), clicked -> submit());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickShortcut(Key.ENTER);
        getFooter().add(cancelButton(), save);
    }

    @Override
    protected boolean wouldLose() {
        return !fields.typed().equals(untouched);
    }

    private void submit() {
        fields.read().ifPresent(details -> {
            List<Patient> alike = patients.likelyDuplicates(details);
            if (alike.isEmpty()) {
                register(details);
            } else {
                show(alike, details);
            }
        });
    }

    private void show(List<Patient> alike, Registration details) {
        duplicates.removeAll();
        duplicates.add(new H3(getTranslation("desk.duplicates.title")));
        duplicates.add(new Paragraph(getTranslation("desk.duplicates.text")));
        alike.forEach(patient -> duplicates.add(line(patient)));
        duplicates.add(new Button(getTranslation("desk.duplicates.somebody-else"), clicked -> register(details)));
        duplicates.setVisible(true);
    }

    private Div line(Patient patient) {
        Button same = new Button(getTranslation("desk.duplicates.same"), clicked -> choose(patient));
        Div line = new Div(new PatientName(patient), same);
        line.addClassName("found-patient");
        return line;
    }

    private void register(Registration details) {
        duplicates.setVisible(false);
        try {
            switch (patients.register(details)) {
                case Registered.Done done -> choose(done.patient());
                case Registered.Refused refused -> fields.refuse(refused.faults());
                case Registered.ChangedMeanwhile _ -> throw new IllegalStateException("a new patient has no past");
            }
        } catch (DataIntegrityViolationException _) {
            // Somebody else took the number in the same moment.
            fields.refuse(Set.of(Fault.RECORD_NUMBER_TAKEN));
        }
    }

    private void choose(Patient patient) {
        close();
        chosen.accept(patient);
    }
}
