package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a page is read: text size, contrast, motion, language, direction, and aloud. */
class ComfortInBrowserTest extends BrowserTest {

    private static final Pattern PHYSICAL = Pattern.compile(
            "(margin|padding|border|inset)?-?(left|right)\\s*:|(float|clear|text-align)\\s*:\\s*(left|right)");

    // Letters that are written from right to left, a third more of them, as another language may need.
    private static final String WRITE_FROM_RIGHT_TO_LEFT = """
            () => {
              document.documentElement.dir = 'rtl';
              const texts = document.createTreeWalker(document.querySelector('.tablet'), NodeFilter.SHOW_TEXT);
              for (let text = texts.nextNode(); text; text = texts.nextNode()) {
                text.data = text.data.replace(/[a-z]/gi, letter =>
                    String.fromCharCode(0x05d0 + letter.toLowerCase().charCodeAt(0) % 27))
                    .replace(/(\\S{3})(?=\\S)/g, '$1א');
              }
            }""";

    TabletClinic clinic;

    @BeforeEach
    void aClinicIsOpen() {
        clinic = newClinic();
    }

    @Test
    void what_one_patient_needs_for_reading_goes_with_them_and_never_to_the_next() {
        Page page = browsers.open(800, 1280);
        TabletPatient patient = clinic.patientAt(page, address());
        button(page, "A, text at 150 percent").click();
        button(page, "High contrast").click();
        assertThat(page.locator("html")).hasAttribute("data-text", "150");

        clinic.stand(patient, "main-symptom");
        button(page, "Less motion").click();
        page.waitForTimeout(300);
        page.reload();

        assertThat(page.locator("html")).hasAttribute("data-text", "150");
        assertThat(page.locator("html")).hasAttribute("data-contrast", "high");
        assertThat(page.locator("html")).hasAttribute("data-motion", "less");
        assertThat(button(page, "Less motion")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("h1")).hasCSS("color", "rgb(255, 255, 255)");

        visits.open(clinic.clinic(), clinic.codeOf(clinic.expected("Potter")));
        Page other = browsers.open(800, 1280);
        clinic.stand(clinic.patientAt(other, address()), "main-symptom");
        assertThat(other.locator("html")).hasAttribute("data-text", "100");
        assertThat(other.locator("html")).hasAttribute("data-contrast", "ordinary");
    }

    @Test
    void whoever_chooses_by_keyboard_stays_at_the_button() {
        Page page = browsers.open(800, 1280);
        clinic.patientAt(page, address());
        button(page, "High contrast").focus();

        page.keyboard().press("Enter");

        assertThat(button(page, "High contrast")).hasAttribute("aria-pressed", "true");
        assertThat(button(page, "High contrast")).isFocused();
    }

    @Test
    void neither_another_language_nor_another_size_loses_a_text_that_is_half_typed() {
        Page page = browsers.open(800, 1280);
        clinic.stand(clinic.patientAt(page, address()), "worry-most");
        page.locator("textarea").pressSequentially("I worry th");

        button(page, "A, text at 200 percent").click();
        button(page, "Español").click();
        assertThat(page.locator("html")).hasAttribute("lang", "es");
        assertThat(page.locator("textarea")).hasValue("I worry th");
        button(page, "Alto contraste").click();
        button(page, "English").click();

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator("textarea")).hasValue("I worry th");
        assertThat(page.locator("html")).hasAttribute("data-text", "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"now-check", "coffee-tea", "meds", "onset-date"})
    void a_language_from_right_to_left_needs_texts_only(String wanted) {
        Page page = browsers.open(320, 640);
        clinic.stand(clinic.patientAt(page, address()), wanted);

        page.evaluate(WRITE_FROM_RIGHT_TO_LEFT);

        assertThat(Accessibility.besideTheWindow(page)).isEmpty();
        assertThat((Boolean) page.evaluate("""
                () => [...document.querySelectorAll('.tablet .answer')].filter(line => line.checkVisibility()).every(line =>
                    line.querySelector('input').getBoundingClientRect().left
                    > line.querySelector('span').getBoundingClientRect().left)"""))
                .as("each box stands to the right of its words")
                .isTrue();
        keepLook(page, "rtl-" + wanted);
    }

    @Test
    void the_tablets_styles_name_no_left_and_no_right() throws IOException {
        List<String> physical = Files.readAllLines(Path.of("frontend/styles/tablet.css")).stream()
                .filter(line -> PHYSICAL.matcher(line).find())
                .toList();

        assertThat(physical).isEmpty();
    }

    @Test
    void without_a_voice_for_the_language_nothing_offers_to_read_aloud() {
        Page page = browsers.open(800, 1280);
        clinic.stand(clinic.patientAt(page, address()), "main-symptom");

        assertThat(page.locator("quiver-read-aloud")).isHidden();
    }

    @Test
    void with_a_voice_of_the_tablets_own_the_question_and_its_answers_are_read_aloud() {
        Page page = browsers.open(800, 1280);
        page.addInitScript("""
                window.said = [];
                const voices = [{lang: 'en-GB', localService: true, name: 'Own'}, {lang: 'es-ES', localService: false}];
                window.SpeechSynthesisUtterance = class extends EventTarget { constructor(text) { super(); this.text = text; } };
                Object.defineProperty(window, 'speechSynthesis', {value: Object.assign(new EventTarget(), {
                  speaking: false, getVoices: () => voices,
                  speak(spoken) { this.speaking = true; window.said.push(spoken.text); },
                  cancel() { this.speaking = false; }})});""");
        TabletPatient patient = clinic.patientAt(page, address());
        clinic.stand(patient, "main-symptom");

        button(page, "Read aloud").click();

        assertThat((List<?>) page.evaluate("window.said")).first().isEqualTo(patient.heading());
        assertThat(page.evaluate("window.said.length")).isNotEqualTo(1);
        assertThat(button(page, "Stop reading")).isVisible();
        button(page, "Español").click();
        assertThat(page.locator("quiver-read-aloud")).isHidden();
    }
}
