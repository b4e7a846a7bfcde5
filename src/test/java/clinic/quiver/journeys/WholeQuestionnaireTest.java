package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestVisits;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleTexts;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every kind of page that a patient meets, looked at and measured; and all of it with the keyboard alone. */
class WholeQuestionnaireTest extends BrowserTest {

    private static final Map<String, String> MUCH_TO_SAY = Map.of(
            "main-symptom",
            "twitch",
            "twitch-sites",
            "eyelid,calf",
            "cramp",
            "yes",
            "wasting",
            "yes",
            "caf-coffee",
            "5");

    @Autowired
    RuleBook ruleBook;

    @Autowired
    RuleTexts ruleTexts;

    TabletClinic clinic;
    String code;

    @BeforeEach
    void aPatientIsAtTheClinic() {
        clinic = newClinic();
        code = clinic.codeOf(clinic.expected("Weaver"));
    }

    @Test
    void every_kind_of_page_is_large_enough_fits_every_window_has_no_barriers_and_says_nothing_of_triage() {
        Page page = browsers.open(800, 1280);
        Received received = new Received(page);
        TabletPatient patient = clinic.patientAt(page, address(), MUCH_TO_SAY);
        List<String> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        look(page, seen, wrong);
        patient.checkIn(code, TestVisits.BORN);

        patient.answerEverything(now -> look(now, seen, wrong));

        assertThat(wrong).isEmpty();
        assertThat(seen).hasSizeGreaterThan(8);
        patient.handIn();
        // Every kind of page was read in both languages.
        List<String> told = received.takeAll();
        assertThat(told).anyMatch(text -> text.contains("Continuar"));
        assertThat(new TabletSpeech(ruleBook, ruleTexts).indiscretions(told)).isEmpty();
    }

    private static void look(Page page, Set<String> seen, List<String> wrong) {
        if (!seen.add(kind(page))) {
            return;
        }
        waitUntilStill(page);
        String name = page.locator("h1").first().innerText();
        measure(page, name, wrong);
        wrong.addAll(named(name, Accessibility.violationsOn(page)));
        press(page, "High contrast", "data-contrast", "high");
        wrong.addAll(named(name + " in high contrast", Accessibility.violationsOn(page)));
        keepLook(page, "contrast-" + seen.size());
        press(page, "Español", "lang", "es");
        wrong.addAll(named(name + " in high contrast and Spanish", Accessibility.violationsOn(page)));
        press(page, "Alto contraste", "data-contrast", "ordinary");
        wrong.addAll(named(name + " in Spanish", Accessibility.violationsOn(page)));
        page.setViewportSize(320, 640);
        measure(page, name + " at 320, Spanish", wrong);
        keepLook(page, "narrow-" + seen.size());
        press(page, "A, letra al 200 por ciento", "data-text", "200");
        wrong.addAll(named(name + " at 320 and 200 %", Accessibility.besideTheWindow(page)));
        page.setViewportSize(800, 1280);
        measure(page, name + " at 200 %", wrong);
        keepLook(page, "large-" + seen.size());
        press(page, "A, letra al 100 por ciento", "data-text", "100");
        press(page, "English", "lang", "en");
        keepLook(page, "page-" + seen.size());
    }

    private static void measure(Page page, String name, List<String> wrong) {
        wrong.addAll(named(name, Targets.tooSmallOrTooClose(page)));
        wrong.addAll(named(name, Accessibility.besideTheWindow(page)));
    }

    private static List<String> named(String name, List<String> findings) {
        return findings.stream().map(finding -> name + ": " + finding).toList();
    }

    // Two pages of the same kind hold the same controls in the same style.
    private static String kind(Page page) {
        return (String) page.evaluate("""
                () => [...new Set([...document.querySelectorAll('main *')]
                    .map(part => part.localName + '.' + (part.type ?? '') + '.' + [...part.classList].sort().join('.'))
                    .filter(part => /fieldset|input|textarea|quiver|rows|numbers|instrument|notice|all-answers/.test(part)))]
                    .sort().join(' ')""");
    }

    /** Presses a button, and waits until the page says of itself that it is so now. */
    private static void press(Page page, String name, String attribute, String value) {
        button(page, name).click();
        assertThat(page.locator("html")).hasAttribute(attribute, value);
        waitUntilStill(page);
    }

    private static void waitUntilStill(Page page) {
        page.waitForFunction("document.getAnimations().every(each => each.playState !== 'running')");
    }

    @Test
    void the_whole_questionnaire_can_be_answered_with_the_keyboard_alone() {
        Page page = browsers.open(1280, 800);
        TabletPatient patient = clinic.patientAt(page, address());
        patient.checkInByKeyboard(code, TestVisits.BORN);
        KeyboardPatient keys = new KeyboardPatient(page);

        for (int pages = 0; !patient.heading().equals("Please look through your answers"); pages++) {
            assertThat(pages).as(patient.heading()).isLessThan(120);
            keys.answerPage();
        }
        keys.pressMainButton();

        assertThat(page.getByText("Thank you. You are done.")).isVisible();
        assertThat(keys.unseen())
                .as("places of the focus that could not be seen")
                .isEmpty();
    }
}
