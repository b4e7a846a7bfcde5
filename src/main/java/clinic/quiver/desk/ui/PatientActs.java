package clinic.quiver.desk.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.ui.Notice;
import org.springframework.stereotype.Component;

/** What the desk can do with a patient, each in a form of its own. */
@Component
class PatientActs {

    private final PatientService patients;
    private final VisitService visits;
    private final ClinicService clinics;
    private final VisitActs visitActs;

    PatientActs(PatientService patients, VisitService visits, ClinicService clinics, VisitActs visitActs) {
        this.patients = patients;
        this.visits = visits;
        this.clinics = clinics;
        this.visitActs = visitActs;
    }

    void register(DeskView desk) {
        new RegistrationDialog(patients, clinics.current().settings().defaultLanguage(), desk::choose).open();
    }

    void correct(Patient patient, DeskView desk) {
        new CorrectionDialog(patients, patient, corrected -> {
                    Notice.show(desk.getTranslation("shared.saved"));
                    desk.refresh();
                })
                .open();
    }

    void plan(Patient patient, DeskView desk) {
        new AppointmentDialog(
                        visits,
                        patient,
                        clinics.today(),
                        planned -> desk.refresh(),
                        planned -> visitActs.slip(planned, desk))
                .open();
    }
}
