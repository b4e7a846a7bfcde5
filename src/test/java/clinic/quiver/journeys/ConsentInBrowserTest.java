package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestVisits;
import clinic.quiver.intake.Consent;
import clinic.quiver.intake.ConsentService;
import clinic.quiver.patient.Visit;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Agreeing before the first question, with a name that is typed or drawn. */
class ConsentInBrowserTest extends BrowserTest {

    @Autowired
    ConsentService consents;

    TabletClinic clinic;
    Page page;
    TabletPatient patient;
    Visit visit;

    @BeforeEach
    void aPatientHasTypedCodeAndBirthDate() {
        clinic = newClinic();
        page = browsers.open(800, 1280);
        patient = clinic.patientAt(page, address());
        visit = clinic.expected("Weaver");
        page.getByLabel("Code").fill(clinic.codeOf(visit));
        patient.goOn();
        patient.typeBirthDate(TestVisits.BORN);
    }

    @Test
    void a_typed_name_is_shown_back_before_it_counts_and_another_language_keeps_it() {
        assertThat(patient.heading()).isEqualTo("May we ask you some questions?");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        keepLook(page, "consent");
        patient.goOn();
        assertThat(page.locator(".error-summary")).containsText("Type your name, or sign by hand.");

        page.getByLabel("Your name").fill("Rosa Weaver");
        button(page, "Español").click();
        assertThat(page.getByLabel("Su nombre")).hasValue("Rosa Weaver");
        patient.goOn();
        assertThat(page.locator("h1")).hasText("Usted firmó así. ¿Está bien?");
        assertThat(page.locator(".typed-signature")).hasText("Rosa Weaver");
        assertThat(consent()).isNull();
        button(page, "English").click();
        assertThat(page.locator("h1")).hasText("You signed like this. Is it right?");
        patient.goBack();
        assertThat(page.getByLabel("Your name")).hasValue("Rosa Weaver");
        patient.goOn();
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        patient.goOn();

        assertThat(patient.heading()).isEqualTo("Who is filling in this form?");
        assertThat(consent().signature().name()).isEqualTo("Rosa Weaver");
        assertThat(consent().words()).startsWith("May we ask you some questions?");
    }

    @Test
    void a_drawn_signature_is_kept_as_lines() {
        button(page, "Sign by hand").click();
        draw();
        page.getByLabel("If you sign for someone else, type your name too.").fill("Carla Weaver");
        keepLook(page, "consent-drawn");
        assertThat(Accessibility.violationsOn(page)).isEmpty();

        button(page, "Español").click();
        assertThat(page.locator("h1")).hasText("¿Podemos hacerle unas preguntas?");
        assertThat(page.locator("quiver-signature-pad .ink")).hasAttribute("d", Pattern.compile("M .+ L .+"));
        patient.goOn();
        assertThat(page.locator("quiver-signature-pad[readonly] .ink")).isVisible();
        assertThat(page.locator(".typed-signature")).hasText("Carla Weaver");
        keepLook(page, "consent-back");
        patient.goOn();

        assertThat(patient.heading()).isEqualTo("¿Quién llena este formulario?");
        assertThat(consent().signature().name()).isEqualTo("Carla Weaver");
        assertThat(consent().signature().drawing()).contains(";").matches("[0-9,; ]+");
    }

    @Test
    void a_wiped_pad_holds_no_signature() {
        button(page, "Sign by hand").click();
        draw();
        button(page, "Clear").click();

        patient.goOn();

        assertThat(page.locator(".error-summary")).containsText("Type your name, or sign by hand.");
        button(page, "Type your name, or sign by hand.").click();
        assertThat(page.locator("quiver-signature-pad")).isFocused();
        assertThat(consent()).isNull();
    }

    @Test
    void who_would_rather_not_gives_the_tablet_back_and_nothing_is_kept() {
        button(page, "I do not agree").click();

        assertThat(page.locator("h1")).hasText("That is fine.");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        button(page, "Finish").click();
        assertThat(page.locator("h1")).hasText("Please type your code");
        assertThat(consent()).isNull();
    }

    private void draw() {
        BoundingBox box = page.locator("quiver-signature-pad svg").boundingBox();
        for (int stroke = 0; stroke < 2; stroke++) {
            double left = box.x + 60 + stroke * 220;
            page.mouse().move(left, box.y + box.height / 2);
            page.mouse().down();
            for (int step = 1; step < 30; step++) {
                page.mouse().move(left + step * 6, box.y + box.height / 2 + 50 * Math.sin(step / 2.0));
            }
            page.mouse().up();
        }
    }

    private Consent consent() {
        return clinic.clinic().asClinician(() -> consents.ofVisit(visit.id())).orElse(null);
    }
}
