package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.TabletService;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Screen;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What only a real browser shows of the tablet: its address, its history, its keyboard, its sessions. */
class TabletAtHandTest extends BrowserTest {

    private static final LocalDate BORN = LocalDate.of(1964, 5, 17);
    private static final LinkId WORRY = LinkId.of("worry-most");

    @Autowired
    JdbcClient database;

    @Autowired
    TabletService tablets;

    @Autowired
    TestVisits visits;

    @Autowired
    IntakeService intake;

    @Autowired
    Questionnaire questionnaire;

    @Autowired
    QuestionnaireTexts texts;

    TestClinic clinic;
    Page page;
    TabletPatient patient;

    @BeforeEach
    void aTabletIsEnrolled() {
        clinic = new TestClinic(database);
        page = browsers.open(800, 1280);
        patient = new TabletPatient(page, questionnaire, texts, Map.of());
        patient.enrol(address(), tablets.openDemoEnrolment(clinic.id(), "Room"));
    }

    @Test
    void an_enrolled_tablet_keeps_no_code_and_back_leads_to_no_enrolment() {
        assertThat(page).hasURL(address() + "/tablet");

        page.goBack();
        assertThat(page.url()).doesNotContain("enrol");
        Response again = page.navigate(address() + "/tablet/enrol/1234123412341234");

        assertThat(page).hasURL(address() + "/tablet");
        assertThat(again.status()).isEqualTo(200);
        assertThat(patient.heading()).isEqualTo("Please type your code");
    }

    @Test
    void a_stranger_to_a_page_reads_calm_words_and_finds_the_way_back() {
        Response response = page.navigate(address() + "/worklist");

        assertThat(response.status()).isEqualTo(404);
        assertThat(page.getByText("There is nothing here")).isVisible();
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Seguir"))
                .click();
        assertThat(page.getByText("Please type your code")).isVisible();
    }

    @Test
    void a_tablet_that_is_shut_out_sends_the_patient_to_the_reception_and_is_enrolled_again_there() {
        Visit visit = visits.walkIn(clinic, "Weaver");
        patient.checkIn(visits.checkIn(clinic, visit), BORN);
        revokeAll();

        page.locator("label.answer").first().click();
        page.locator(".main-button").click();

        assertThat(page.locator("h1")).hasText("Please go to the reception.");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        for (String path : List.of("/login", "/desk", "/worklist", "/admin/tablets", "/setup/x", "/nothing-here")) {
            page.navigate(address() + path);
            assertThat(page.locator("h1")).hasText("Please go to the reception.");
            assertThat(page.getByText("Sign in")).hasCount(0);
        }
        page.getByText("For the team of the clinic").click();
        page.getByLabel("Enrolment code").fill(tablets.openDemoEnrolment(clinic.id(), "Room"));
        page.getByText("Make this device a tablet").last().click();

        assertThat(page.locator("h1")).hasText("Please type your code");
        assertThat(page).hasURL(address() + "/tablet");
    }

    @Test
    void no_address_typed_on_a_tablet_leads_to_the_words_of_staff() {
        for (String path : List.of("/login", "/desk", "/worklist", "/admin/tablets", "/setup/x", "/invitation/x")) {
            page.navigate(address() + path);
            assertThat(page.locator("h1").first())
                    .hasText(Pattern.compile("Please type your code|There is nothing here"));
            assertThat(page.getByText("Sign in")).hasCount(0);
        }
    }

    private void revokeAll() {
        clinic.asAdmin(() -> {
            tablets.all().forEach(tablet -> tablets.revoke(tablet.id()));
            return true;
        });
    }

    @Test
    void reload_back_and_a_new_session_lead_to_the_same_question() {
        Visit visit = visits.walkIn(clinic, "Weaver");
        patient.checkInByKeyboard(visits.checkIn(clinic, visit), BORN);
        patient.answerPage();
        patient.answerPage();
        String question = patient.heading();
        assertThat(question).isEqualTo(questionOf("main-symptom"));

        page.reload();
        assertThat(page.locator("h1")).hasText(question);

        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        page.reload();
        assertThat(page.locator("h1")).hasText(question);

        page.goBack();
        page.goForward();
        assertThat(page.locator("h1")).hasText(question);
        patient.answerPage();
        assertThat(patient.heading()).isNotEqualTo(question);
    }

    @Test
    void a_number_in_letters_is_said_in_either_language_and_stays_typed() {
        standAt("tummy");
        patient.type("vomiting-days", "two");
        patient.type("diarrhoea-days", "0");

        patient.goOn();
        assertThat(page.locator(".error-summary")).containsText("Type a number");
        page.getByText("Español").click();

        assertThat(page.locator(".error-summary")).containsText("Escriba un número");
        assertThat(page.locator(".quantity input").first()).hasValue("two");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
    }

    @Test
    void too_long_a_text_is_said_and_stays_and_emoji_and_right_to_left_words_are_kept() {
        String text = "Twitching 💪🏽 since Ramadan — عضلة ترتعش، שריר רוטט";
        Visit visit = standAt("worry-most");
        page.locator("textarea").fill("ten kB ".repeat(1463));

        patient.goOn();
        assertThat(page.locator(".error-summary")).containsText("This is too long.");
        assertThat(page.locator("textarea").inputValue()).hasSize(10_241);
        page.locator("textarea").fill(text);
        patient.goOn();

        assertThat(page.locator("h1")).hasText("Please look through your answers");
        assertThat(given(visit)).containsEntry(WORRY, new Answer.Text(text));
        patient.goBack();
        assertThat(page.locator("textarea")).hasValue(text);
    }

    // Answered on another tablet as far as the page, and taken over by the one at hand.
    private Visit standAt(String wanted) {
        Visit visit = visits.walkIn(clinic, "Weaver");
        String code = visits.checkIn(clinic, visit);
        Screen screen = visits.open(clinic, code);
        while (screen instanceof Screen.Asking asking && !asking.page().id().equals(wanted)) {
            screen = visits.answer(clinic, asking, Map.of());
        }
        patient.checkIn(code, BORN);
        return visit;
    }

    private String questionOf(String item) {
        return texts.of(Language.EN).question(LinkId.of(item));
    }

    private Map<LinkId, Answer> given(Visit visit) {
        return Objects.requireNonNull(clinic.asClinician(() -> intake.responseOf(visit.id())))
                .orElseThrow()
                .given();
    }
}
