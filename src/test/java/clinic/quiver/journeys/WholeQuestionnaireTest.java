package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestVisits;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleTexts;
import com.microsoft.playwright.Page;
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

    @Autowired
    Questionnaire questionnaire;

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
        TabletLook look = new TabletLook(page, "question");
        Set<String> seen = new HashSet<>();
        look.atEveryWayOfReading();
        patient.checkIn(code, TestVisits.BORN);

        patient.answerEverything(now -> {
            if (seen.add(kind(now))) {
                look.atEveryWayOfReading();
            }
        });

        assertThat(look.wrong()).isEmpty();
        assertThat(seen).hasSizeGreaterThan(8);
        patient.handIn();
        // Every kind of page was read in both languages.
        List<String> told = received.takeAll();
        assertThat(told).anyMatch(text -> text.contains("Continuar"));
        assertThat(new TabletSpeech(ruleBook, ruleTexts, questionnaire).indiscretions(told))
                .isEmpty();
    }

    // Two pages of the same kind hold the same controls in the same style.
    private static String kind(Page page) {
        return (String) page.evaluate("""
                () => [...new Set([...document.querySelectorAll('main *')]
                    .map(part => part.localName + '.' + (part.type ?? '') + '.' + [...part.classList].sort().join('.'))
                    .filter(part => /fieldset|input|textarea|quiver|rows|numbers|instrument|notice|all-answers/.test(part)))]
                    .sort().join(' ')""");
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
