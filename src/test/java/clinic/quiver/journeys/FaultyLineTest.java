package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestVisits;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.journeys.ChaosProxy.Line;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.LinkId;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A tablet whose line to the server fails while a patient answers. */
class FaultyLineTest extends BrowserTest {

    private static final String WORDS = "kazoochords at night";
    private static final long COVERED_BY_THEN = 91_000;

    ChaosProxy line;
    TabletClinic clinic;
    Page page;
    TabletPatient patient;

    @BeforeEach
    void aTabletIsEnrolled() {
        line = new ChaosProxy(port);
        clinic = newClinic();
        page = browsers.open(800, 1280);
        page.clock().install();
        patient = clinic.patientAt(page, line.address());
    }

    @AfterEach
    void close() {
        line.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = Line.class,
            names = {"CUT", "DEAF", "SILENT"})
    void an_answer_given_while_the_line_fails_arrives_once_and_the_patient_goes_on_by_themselves(Line fault) {
        Visit visit = standAt("main-symptom");
        page.evaluate("document.querySelector('h1').dataset.before = 'yes'");
        page.locator("label.answer").first().click();

        line.become(fault);
        page.locator(".main-button").first().click();
        page.waitForTimeout(Boolean.getBoolean("faults.long") ? 60_000 : 5_000);
        TabletLook look = new TabletLook(page, "line");
        if (fault == Line.CUT) {
            assertThat(page.getByText("The connection is lost").first()).isVisible();
            assertThat(Accessibility.violationsOf(page, "vaadin-connection-indicator"))
                    .isEmpty();
            look.asItStands("line down");
        } else {
            assertThat(page.locator("still-trying")).hasText("Still trying … Please wait a moment.");
            if (fault == Line.SILENT) {
                look.asItStands("still trying");
            }
        }
        assertThat(look.wrong()).isEmpty();
        line.become(Line.WHOLE);

        assertThat(page.locator("h1:not([data-before])")).isVisible();
        assertThat(page.locator("still-trying")).isEmpty();
        assertThat(patient.heading()).isNotEqualTo(clinic.question("main-symptom"));
        isStoredOnce(visit, "main-symptom");
        String next = patient.heading();
        patient.answerPage();
        // Right after a fault the next answer may take its time.
        assertThat(page.locator("h1")).not().hasText(next);
    }

    @Test
    void that_the_line_is_down_is_said_in_the_language_that_the_patient_chose() {
        standAt("main-symptom");
        button(page, "Español").click();
        assertThat(page.locator("html")).hasAttribute("lang", "es");

        line.become(Line.CUT);
        page.locator("label.answer").first().click();
        page.locator(".main-button").first().click();

        assertThat(page.getByText("Se ha perdido la conexión").first()).isVisible();
        line.become(Line.WHOLE);
    }

    @Test
    void a_double_tap_on_a_slow_line_answers_one_page() {
        Visit visit = standAt("main-symptom");
        int answeredBefore = clinic.responseOf(visit).given().size();
        line.become(Line.SLOW);
        page.locator("label.answer").first().click();

        page.locator(".main-button").first().dblclick();

        assertThat(page.locator("h1")).not().hasText(clinic.question("main-symptom"));
        page.waitForTimeout(1_000);
        isStoredOnce(visit, "main-symptom");
        assertThat(clinic.responseOf(visit).given()).hasSize(answeredBefore + 1);
    }

    @Test
    void a_tablet_that_is_left_while_the_line_is_cut_covers_itself_and_forgets() {
        standAt("worry-most");
        page.locator("textarea").fill(WORDS);
        line.become(Line.CUT);

        page.clock().fastForward(COVERED_BY_THEN);
        page.clock().fastForward(COVERED_BY_THEN);

        assertThat(page.getByText("This page is covered").first()).isVisible();
        page.waitForFunction(
                "words => ![...document.querySelectorAll('textarea')].some(area => area.value.includes(words))"
                        + " && !document.body.innerHTML.includes(words)",
                WORDS);
        assertThat(page.content()).doesNotContain(clinic.question("worry-most"));
        TabletLook look = new TabletLook(page, "cover");
        look.asItStands("cover");
        assertThat(look.wrong()).isEmpty();

        line.become(Line.WHOLE);
        assertThat(page.locator("h1")).hasText("Is it still you? When were you born?");
        assertThat(page.locator("vaadin-connection-indicator[reconnecting]")).hasCount(0);
        patient.typeBirthDate(TestVisits.BORN);
        assertThat(page.locator("h1")).hasText(clinic.question("worry-most"));
    }

    private Visit standAt(String wanted) {
        Visit visit = clinic.stand(patient, wanted);
        assertThat(page.locator("h1")).hasText(clinic.question(wanted));
        return visit;
    }

    private void isStoredOnce(Visit visit, String item) {
        QuestionnaireResponse response = clinic.responseOf(visit);
        assertThat(response.given()).containsKey(LinkId.of(item));
        assertThat(response.earlier()).isEmpty();
    }
}
