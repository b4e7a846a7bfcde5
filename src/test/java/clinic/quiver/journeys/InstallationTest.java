package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.TabletService;
import clinic.quiver.intake.Screen;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An installation from its first start on, and over a restart. */
@ExtendWith(OutputCaptureExtension.class)
class InstallationTest {

    private static final Pattern LINK = Pattern.compile("/setup/(\\S+)");
    private static final LocalDate BORN = LocalDate.of(1964, 5, 17);

    private final int port = InstalledQuiver.freePort();
    private Browsers browsers;

    @BeforeEach
    void startBrowsers() {
        browsers = new Browsers();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
        assertThat(browsers.complaints()).isEmpty();
    }

    @Test
    void the_link_of_the_first_start_makes_the_clinic_and_its_administrator_once(CapturedOutput output) {
        String database = "quiver_first_" + port;
        Page page = browsers.open(1280, 800);
        String tooOld;
        try (InstalledQuiver first = InstalledQuiver.start(database, port)) {
            tooOld = lastLink(output);
            first.part(JdbcClient.class)
                    .sql("update account_link set expires_at = now() - interval '1 second'")
                    .update();
            page.navigate(first.address() + "/setup/" + tooOld);
            assertThat(heading(page, "This set-up link does not open anything")).isVisible();
        }
        try (InstalledQuiver second = InstalledQuiver.start(database, port)) {
            String link = lastLink(output);
            assertThat(link).isNotEqualTo(tooOld);
            page.navigate(second.address() + "/setup/" + link);
            setUp(page);
            page.waitForURL("**/login**");
            assertThat(page.url()).doesNotContain(link);
            Staff.signIn(page, second.address(), "ada", "a quiet river bends");
            page.waitForURL("**/admin/accounts");

            Page other = browsers.open(1280, 800);
            other.navigate(second.address() + "/setup/" + link);
            assertThat(heading(other, "This set-up link does not open anything"))
                    .isVisible();
            assertThat(output.getAll().split(Pattern.quote(link), -1)).hasSize(2);
            assertThat(trail(second)).isEqualTo("clinic-set-up Willow Clinic");
        }
        try (InstalledQuiver third = InstalledQuiver.start(database, port)) {
            assertThat(LINK.matcher(output.getAll()).results()).hasSize(2);
            page.navigate(third.address() + "/setup/" + tooOld);
            assertThat(heading(page, "This set-up link does not open anything")).isVisible();
        }
    }

    private static void setUp(Page page) {
        Map<String, String> fields = Map.of(
                "Name of the clinic", "Willow Clinic",
                "Phone for patients with a question", "020 7946 0000",
                "Emergency number", "999",
                "Crisis line", "116 123",
                "Poison centre", "111",
                "Username", "ada",
                "New password", "a quiet river bends",
                "The same password again", "a quiet river bends");
        fields.forEach((label, text) -> page.getByLabel(label).first().fill(text));
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Ada Admin");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set up"))
                .click();
    }

    @Test
    void a_patient_goes_on_at_the_same_question_after_a_restart() {
        String database = "quiver_restart_" + port;
        Page page = browsers.open(800, 1280);
        TestClinic clinic;
        TabletPatient patient;
        String question;
        try (InstalledQuiver before = InstalledQuiver.start(database, port)) {
            clinic = new TestClinic(before.part(JdbcClient.class));
            String code = someAnswers(before, clinic);
            patient = new TabletPatient(
                    page, before.part(Questionnaire.class), before.part(QuestionnaireTexts.class), Map.of());
            patient.enrol(before.address(), before.part(TabletService.class).openDemoEnrolment(clinic.id(), "Room 1"));
            patient.checkIn(code, BORN);
            patient.answerPage();
            question = patient.heading();
            // However slowly this machine starts again, the patient was not away for long.
            claimSeen(before, clinic, "now() + interval '10 minutes'");
            page.evaluate("document.querySelector('h1').dataset.before = 'yes'");
        }
        page.locator("label.answer").first().click();
        page.locator(".main-button").click();
        assertThat(page.getByText("The connection is lost").first()).isVisible();

        try (InstalledQuiver after = InstalledQuiver.start(database, port)) {
            assertThat(page.locator("h1:not([data-before])")).hasText(question);
            patient.answerPage();
            String next = patient.heading();
            assertThat(next).isNotEqualTo(question);

            claimSeen(after, clinic, "now() - interval '10 minutes'");
            page.reload();
            assertThat(page.locator("h1")).hasText("Is it still you? When were you born?");
            patient.typeBirthDate(BORN);
            assertThat(page.locator("h1")).hasText(next);
        }
    }

    private static String someAnswers(InstalledQuiver quiver, TestClinic clinic) {
        TestVisits visits = quiver.create(TestVisits.class);
        Visit visit = visits.walkIn(clinic, "Weaver");
        String code = visits.checkIn(clinic, visit);
        Screen screen = visits.open(clinic, code);
        for (int pages = 0; pages < 3; pages++) {
            screen = visits.answer(clinic, (Screen.Asking) screen, Map.of());
        }
        return code;
    }

    private static void claimSeen(InstalledQuiver quiver, TestClinic clinic, String moment) {
        inClinic(quiver, clinic, "update questionnaire_response set claim_seen_at = " + moment);
    }

    private static void inClinic(InstalledQuiver quiver, TestClinic clinic, String sql) {
        clinic.asAdmin(() -> quiver.part(TransactionTemplate.class)
                .execute(status -> quiver.part(JdbcClient.class).sql(sql).update()));
    }

    private static String trail(InstalledQuiver quiver) {
        JdbcClient database = quiver.part(JdbcClient.class);
        return quiver.part(TransactionTemplate.class).execute(status -> {
            database.sql("select set_config('quiver.clinic', id::text, true) from clinic")
                    .query(String.class)
                    .single();
            return database.sql("select detail from audit_event order by seq limit 1")
                    .query(String.class)
                    .single();
        });
    }

    private static com.microsoft.playwright.Locator heading(Page page, String text) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(text));
    }

    private static String lastLink(CapturedOutput output) {
        return LINK.matcher(output.getAll())
                .results()
                .reduce((earlier, later) -> later)
                .map(MatchResult::group)
                .map(found -> found.substring("/setup/".length()))
                .orElseThrow();
    }
}
