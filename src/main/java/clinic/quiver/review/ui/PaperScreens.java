package clinic.quiver.review.ui;

import clinic.quiver.intake.PaperEntryService;
import clinic.quiver.intake.PaperState;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.VisitId;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Opens forms on paper for typing in. */
@Component
class PaperScreens {

    private final PaperEntryService papers;
    private final VisitService visits;
    private final PatientService patients;
    private final Questionnaire questionnaire;
    private final Wordings wordings;

    PaperScreens(
            PaperEntryService papers,
            VisitService visits,
            PatientService patients,
            Questionnaire questionnaire,
            Wordings wordings) {
        this.papers = papers;
        this.visits = visits;
        this.patients = patients;
        this.questionnaire = questionnaire;
        this.wordings = wordings;
    }

    /**
     * Opens the form of a visit, which leaves an audit row.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the clinic has no such visit
     */
    PaperScreen open(VisitId visit, Locale locale) {
        PaperState state = papers.open(visit);
        Patient patient = patients.ofVisit(visits.get(visit));
        return new PaperScreen(papers, visit, patient, state, questionnaire, wordings.in(locale));
    }
}
