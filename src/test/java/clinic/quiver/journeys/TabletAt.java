package clinic.quiver.journeys;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.TabletService;
import clinic.quiver.intake.Screen;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import com.microsoft.playwright.Page;
import java.util.Map;

/** A tablet in a browser that stands at a wanted page; what comes before was answered elsewhere. */
final class TabletAt {

    private final TestClinic clinic;
    private final TestVisits visits;
    private final TabletService tablets;
    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;
    private final String address;

    TabletAt(
            TestClinic clinic,
            TestVisits visits,
            TabletService tablets,
            Questionnaire questionnaire,
            QuestionnaireTexts texts,
            String address) {
        this.clinic = clinic;
        this.visits = visits;
        this.tablets = tablets;
        this.questionnaire = questionnaire;
        this.texts = texts;
        this.address = address;
    }

    /** A patient at a browser that is enrolled as a tablet and asks for a code. */
    TabletPatient enrolled(Page page) {
        TabletPatient patient = new TabletPatient(page, questionnaire, texts, Map.of());
        patient.enrol(address, tablets.openDemoEnrolment(clinic.id(), "Room"));
        return patient;
    }

    /** The patient takes up a new visit whose answers so far are these, or denials, as far as the wanted page. */
    Visit stand(TabletPatient patient, String wanted, Map<String, Answer> given) {
        Visit visit = visits.walkIn(clinic, "Weaver");
        String code = visits.checkIn(clinic, visit);
        Screen screen = visits.open(clinic, code);
        while (screen instanceof Screen.Asking asking && !asking.page().id().equals(wanted)) {
            screen = visits.answer(clinic, asking, given);
        }
        patient.checkIn(code, TestVisits.BORN);
        return visit;
    }
}
