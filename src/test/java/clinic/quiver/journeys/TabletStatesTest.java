package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestVisits;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tablet shows beside the questions, looked at as hard as the questions are. */
class TabletStatesTest extends BrowserTest {

    private static final long WARNED_BY_THEN = 61_000;
    private static final long COVERED_BY_THEN = 31_000;

    TabletClinic clinic;
    Page page;
    TabletLook look;

    @BeforeEach
    void aTabletIsBought() {
        clinic = newClinic();
        page = browsers.open(800, 1280);
        page.clock().install();
        look = new TabletLook(page, "state");
    }

    @Test
    void every_page_around_the_questions_is_large_enough_fits_every_window_and_has_no_barriers() {
        TabletPatient patient = clinic.patientAt(page, address(), Map.of("now-check", "breathing-trouble-now"));
        checkIn(patient);
        idle();
        stopping(patient);
        thanks(patient);
        emergency(patient);
        shutOut();

        assertThat(look.wrong()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, Enrolment code, Make this device a tablet",
        "es-ES, Código de alta, Hacer de este aparato una tableta"
    })
    void so_is_the_page_that_makes_a_device_a_tablet(String locale, String code, String enrol) {
        Page device = browsers.openIn(locale, 800, 1280);
        device.navigate(address() + "/tablet/enrol");
        device.getByLabel(code).fill("nonsense");
        button(device, enrol).click();
        device.locator(".error-summary").waitFor();
        TabletLook enrolment = new TabletLook(device, "enrolment-" + locale);

        enrolment.asItStands("enrolment");

        assertThat(enrolment.wrong()).isEmpty();
    }

    private void checkIn(TabletPatient patient) {
        String code = clinic.codeOf(clinic.expected("Weaver"));
        patient.goOn();
        assertThat(page.locator(".error-summary")).containsText("Type the code from the front desk.");
        look.atEveryWayOfReading();
        page.getByLabel("Code").fill("000000");
        patient.goOn();
        patient.goOn();
        assertThat(page.locator(".error-summary")).containsText("Type month, day and year");
        look.atEveryWayOfReading();
        patient.typeBirthDate(TestVisits.BORN);
        assertThat(page.locator("h1")).hasText("We could not find you.");
        look.atEveryWayOfReading();
        patient.goOn();

        page.getByLabel("Code").fill(code);
        patient.goOn();
        patient.typeBirthDate(TestVisits.BORN);
        patient.goOn();
        assertThat(page.locator(".error-summary")).containsText("Type your name, or sign by hand.");
        look.atEveryWayOfReading();
        button(page, "I do not agree").click();
        assertThat(page.locator("h1")).hasText("That is fine.");
        look.atEveryWayOfReading();
        button(page, "Finish").click();

        page.getByLabel("Code").fill(code);
        patient.goOn();
        patient.typeBirthDate(TestVisits.BORN);
        button(page, "Sign by hand").click();
        sign();
        page.getByLabel("If you sign for someone else, type your name too.").fill("Carla Weaver");
        look.atEveryWayOfReading();
        patient.goOn();
        assertThat(page.locator("h1")).hasText("You signed like this. Is it right?");
        look.atEveryWayOfReading();
        patient.goOn();
        assertThat(patient.isAsked()).isTrue();
    }

    private void sign() {
        var pad = page.locator("quiver-signature-pad svg").boundingBox();
        page.mouse().move(pad.x + 60, pad.y + 60);
        page.mouse().down();
        page.mouse().move(pad.x + 200, pad.y + 120);
        page.mouse().up();
    }

    private void idle() {
        page.clock().fastForward(WARNED_BY_THEN);
        button(page, "I am still here").waitFor();
        look.asItStands("idle warning");
        button(page, "I am still here").click();
        button(page, "Español").click();
        assertThat(page.locator("html")).hasAttribute("lang", "es");

        page.clock().fastForward(WARNED_BY_THEN);
        button(page, "Sigo aquí").waitFor();
        look.asItStands("idle warning in Spanish");
        page.clock().fastForward(COVERED_BY_THEN);

        assertThat(page.locator("h1")).hasText("¿Sigue siendo usted? ¿Cuándo nació?");
        button(page, "English").click();
        assertThat(page.locator("h1")).hasText("Is it still you? When were you born?");
        look.atEveryWayOfReading();
        button(page, "I am someone else").click();
        assertThat(page.locator("h1")).hasText("Please type your code");
    }

    private void stopping(TabletPatient patient) {
        clinic.stand(patient, "worry-most");
        button(page, "Stop here").click();
        assertThat(page.locator("h1")).hasText("Do you want to stop here?");
        look.atEveryWayOfReading();
        button(page, "Yes, stop here").click();
        assertThat(page.locator("h1")).hasText("You stopped here. That is fine.");
        look.atEveryWayOfReading();
        button(page, "Finish").click();
        assertThat(page.locator("h1")).hasText("Please type your code");
    }

    private void thanks(TabletPatient patient) {
        clinic.stand(patient, "worry-most");
        patient.answerPage();
        patient.handIn();
        look.atEveryWayOfReading();
        button(page, "Finish").click();
        assertThat(page.locator("h1")).hasText("Please type your code");
    }

    private void emergency(TabletPatient patient) {
        patient.checkIn(clinic.codeOf(clinic.expected("Weaver")), TestVisits.BORN);
        patient.answerUntil("Please tell the reception now.");
        look.atEveryWayOfReading();
    }

    private void shutOut() {
        clinic.revokeAll();
        page.waitForURL("**/tablet/enrol");
        assertThat(page.locator("h1")).hasText("Please go to the reception.");
        look.asItStands("shut out");
        page.getByText("For the team of the clinic").click();
        look.asItStands("shut out, with the way in again");
    }
}
