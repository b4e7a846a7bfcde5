package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.LinkId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawn body and the list beside it. */
class BodyMapInBrowserTest extends BrowserTest {

    private static final LinkId TWITCH_SITES = LinkId.of("twitch-sites");
    private static final Map<String, Answer> TWITCH =
            Map.of("main-symptom", new Answer.Choices(new TreeSet<>(List.of("twitch"))));

    TabletClinic clinic;

    @BeforeEach
    void aClinicIsOpen() {
        clinic = newClinic();
    }

    @Test
    void what_is_tapped_on_the_picture_is_ticked_in_the_list_said_in_words_and_kept() {
        Page page = browsers.open(1280, 800);
        TabletPatient patient = clinic.patientAt(page, address());
        Visit visit = clinic.stand(patient, clinic.expected("Weaver"), "twitch-sites", TWITCH);

        tap(page, "hand:left");
        assertThat(marked(page)).hasText("You marked: Your left hand");
        tap(page, "foot:left");
        tap(page, "foot:right");
        assertThat(marked(page)).hasText("You marked: Your left hand; Both feet");
        tap(page, "hand:left");
        assertThat(marked(page)).hasText("You marked: Both feet");
        tap(page, "tongue:both");
        list(page).click();

        assertThat(page.getByLabel("Your left foot")).isChecked();
        assertThat(page.getByLabel("Your right foot")).isChecked();
        assertThat(page.getByLabel("Your tongue")).isChecked();
        assertThat(page.getByLabel("Your left hand")).not().isChecked();
        page.getByText("Español").click();
        assertThat(page.getByLabel("Su lengua")).isChecked();
        assertThat(marked(page)).hasText("Usted marcó: Su lengua; Los dos pies");
        patient.goOn();
        assertThat(clinic.responseOf(visit).given().get(TWITCH_SITES))
                .isEqualTo(new Answer.BodySites(
                        new TreeSet<>(List.of(BodySite.ofCode("tongue:both"), BodySite.ofCode("foot:both")))));
    }

    @Test
    void what_is_ticked_with_the_keyboard_is_marked_on_the_picture_and_not_knowing_empties_both() {
        Page page = browsers.open(800, 1280);
        clinic.stand(clinic.patientAt(page, address()), clinic.expected("Weaver"), "twitch-sites", TWITCH);

        list(page).focus();
        page.keyboard().press("Enter");
        page.getByLabel("Your left eyelid").focus();
        page.keyboard().press("Space");
        assertThat(marked(page)).hasText("You marked: Your left eyelid");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        page.getByText("Picture", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(page.locator(".parts .is-marked")).hasCount(1);
        assertThat(page.locator(".parts .is-marked")).hasAttribute("data-place", "eyelid:left");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        page.getByText("I don't know").click();
        assertThat(page.locator(".parts .is-marked")).hasCount(0);
        assertThat(marked(page)).hasText("You have not marked a place yet.");
        tap(page, "calf:right");
        assertThat(page.getByLabel("I don't know")).not().isChecked();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "800, 1280", "320, 640"})
    void every_place_is_large_enough_for_a_shaking_finger(int width, int height) {
        Page page = browsers.open(width, height);
        clinic.stand(clinic.patientAt(page, address()), clinic.expected("Weaver"), "twitch-sites", TWITCH);
        tap(page, "calf:left");
        tap(page, "shoulder:right");

        assertThat(small(page)).isEmpty();
        assertThat(Accessibility.besideTheWindow(page)).isEmpty();
        keepLook(page, "body-map-" + width);
        list(page).click();
        assertThat(page.getByLabel("Your left calf or shin")).isVisible();
        assertThat(Accessibility.besideTheWindow(page)).isEmpty();
        keepLook(page, "body-list-" + width);
    }

    @Test
    void the_clinician_sees_the_marked_picture_beside_the_words() {
        ClinicianAtWork clinician = clinician(1280, 800);

        clinician.review("Raman");
        clinician.look(page -> {
            Locator picture = page.locator(".review-body quiver-body-map").first();
            picture.scrollIntoViewIfNeeded();
            assertThat(picture.locator(".parts .is-marked").first()).isVisible();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/looks/body-review.png")));
        });
    }

    private static void tap(Page page, String place) {
        page.locator(".touch [data-place='" + place + "']").first().click();
    }

    private static Locator list(Page page) {
        return page.getByText("List", new Page.GetByTextOptions().setExact(true));
    }

    private static Locator marked(Page page) {
        return page.locator(".marked-places");
    }

    @SuppressWarnings("unchecked")
    private static List<String> small(Page page) {
        return (List<String>) page.evaluate("""
                () => [...document.querySelectorAll('quiver-body-map .touch [data-place]')].map(cell => {
                  const box = cell.getBoundingClientRect();
                  return [cell.dataset.place, box.width, box.height];
                }).filter(([, width, height]) => width < 60 || height < 60).map(String)""");
    }
}
