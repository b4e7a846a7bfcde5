package clinic.quiver.bench.tablet;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.TabletService;
import clinic.quiver.journeys.InstalledQuiver;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A clinic with many tablets and as many patients who wait for one.
 *
 * @param tokens the tablets' secrets
 * @param codes the patients' codes, each for one visit of its own
 */
record TabletLoad(Queue<String> tokens, Queue<String> codes, Questionnaire questionnaire, QuestionnaireTexts texts) {

    /** Lets a clinic that was just installed on a database enrol its tablets and expect its patients. */
    static TabletLoad prepare(String url, int port, int tablets, int patients) {
        try (InstalledQuiver quiver = InstalledQuiver.startAt(url, port)) {
            TestClinic clinic = new TestClinic(quiver.part(JdbcClient.class));
            TabletService enrolments = quiver.part(TabletService.class);
            TestVisits visits = quiver.create(TestVisits.class);
            Queue<String> tokens = new ConcurrentLinkedQueue<>();
            for (int tablet = 1; tablet <= tablets; tablet++) {
                String code = enrolments.openDemoEnrolment(clinic.id(), "Tablet " + tablet);
                tokens.add(enrolments.enrol(code).orElseThrow());
            }
            Queue<String> codes = new ConcurrentLinkedQueue<>();
            for (int patient = 0; patient < patients; patient++) {
                codes.add(visits.codeOfSlip(clinic, "Weaver"));
            }
            return new TabletLoad(
                    tokens, codes, quiver.part(Questionnaire.class), quiver.part(QuestionnaireTexts.class));
        }
    }
}
