package clinic.quiver.journeys;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.TabletService;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.intake.Screen;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinic of a test's own whose tablets are browsers, and its patients: men born on {@link TestVisits#BORN}. */
final class TabletClinic {

    private final TestClinic clinic;
    private final TestVisits visits;
    private final TabletService tablets;
    private final IntakeService intake;
    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;

    TabletClinic(
            JdbcClient database,
            TestVisits visits,
            TabletService tablets,
            IntakeService intake,
            Questionnaire questionnaire,
            QuestionnaireTexts texts) {
        this.clinic = new TestClinic(database);
        this.visits = visits;
        this.tablets = tablets;
        this.intake = intake;
        this.questionnaire = questionnaire;
        this.texts = texts;
    }

    /** The clinic's staff. */
    TestClinic clinic() {
        return clinic;
    }

    /** What a device is told to become a tablet of the clinic. */
    String enrolment() {
        return tablets.openDemoEnrolment(clinic.id(), "Room");
    }

    /** Takes every tablet from the clinic. */
    void revokeAll() {
        clinic.asAdmin(() -> {
            tablets.all().forEach(tablet -> tablets.revoke(tablet.id()));
            return true;
        });
    }

    /** A patient at a browser that is enrolled as a tablet, who denies everything and is asked for a code. */
    TabletPatient patientAt(Page page, String address) {
        return patientAt(page, address, Map.of());
    }

    /**
     * The same with something to say.
     *
     * @param address where the tablet reaches the server
     * @param answers link id and the code of its answer, as {@link TabletPatient} takes them
     */
    TabletPatient patientAt(Page page, String address, Map<String, String> answers) {
        TabletPatient patient = new TabletPatient(page, questionnaire, texts, answers);
        patient.enrol(address, enrolment());
        return patient;
    }

    /** A visit of a new patient, who was not given a code yet. */
    Visit expected(String familyName) {
        return visits.walkIn(clinic, familyName);
    }

    /** The code that the desk gives out for a visit. */
    String codeOf(Visit visit) {
        return visits.checkIn(clinic, visit);
    }

    /** The patient stands at the wanted page of a new visit; what comes before was denied on another tablet. */
    Visit stand(TabletPatient patient, String wanted) {
        return stand(patient, expected("Weaver"), wanted, Map.of());
    }

    /** The same with a visit that was not begun yet; what comes before has these answers, or was denied. */
    Visit stand(TabletPatient patient, Visit visit, String wanted, Map<String, Answer> given) {
        String code = codeOf(visit);
        Screen screen = visits.open(clinic, code);
        while (screen instanceof Screen.Asking asking && !asking.page().id().equals(wanted)) {
            screen = visits.answer(clinic, asking, given);
        }
        patient.checkIn(code, TestVisits.BORN);
        return visit;
    }

    /** What the server keeps of the answers of a visit that was begun. */
    QuestionnaireResponse responseOf(Visit visit) {
        return clinic.asClinician(() -> intake.responseOf(visit.id())).orElseThrow();
    }

    /** How a question is worded in English. */
    String question(String item) {
        return texts.of(Language.EN).question(LinkId.of(item));
    }
}
