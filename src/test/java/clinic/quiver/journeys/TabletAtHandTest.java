package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestVisits;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What only a real browser shows of the tablet: its address, its history, its keyboard, its sessions. */
class TabletAtHandTest extends BrowserTest {

    private static final double SENT_AWAY_WITHIN = 10_000;
    private static final LinkId WORRY = LinkId.of("worry-most");

    private static final String FOOT_IS_IN_SIGHT_OF_A_LONG_PAGE = """
            () => document.documentElement.scrollHeight > innerHeight
                && ['.saved', '.progress', '.help'].every(part => {
                  const box = document.querySelector('footer ' + part).getBoundingClientRect();
                  const there = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
                  return box.top > 0 && box.bottom <= innerHeight && there?.closest('footer');
                })""";

    private static final String NOTE_WHETHER_IT_SAYS_THAT_IT_SAVES = """
            () => new MutationObserver(() => {
              window.saving ||= document.querySelector('.on-its-way').checkVisibility();
            }).observe(document.documentElement, {attributes: true})""";

    private static final String TAP_AND_AGAIN_AS_SOON_AS_THE_PAGE_HAS_CHANGED = """
            async () => {
              const heading = () => document.querySelector('h1')?.textContent;
              const before = heading();
              const begun = performance.now();
              document.querySelector('.main-button').click();
              const rested = 'resting' in document.documentElement.dataset;
              while (!heading() || heading() === before || performance.now() - begun < 260) {
                await new Promise(resolve => setTimeout(resolve, 10));
              }
              document.querySelector('.main-button').click();
              return rested;
            }""";

    TabletClinic clinic;
    Page page;
    TabletPatient patient;

    @BeforeEach
    void aTabletIsEnrolled() {
        clinic = newClinic();
        page = browsers.open(800, 1280);
        patient = clinic.patientAt(page, address());
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
        patient.checkIn(clinic.codeOf(clinic.expected("Weaver")), TestVisits.BORN);
        String question = patient.heading();
        clinic.revokeAll();

        // Nobody touches it.
        assertThat(page.locator("h1"))
                .hasText(
                        "Please go to the reception.",
                        new LocatorAssertions.HasTextOptions().setTimeout(SENT_AWAY_WITHIN));
        assertThat(page).hasURL(address() + "/tablet/enrol");
        assertThat(page.locator("h1")).hasText("Please go to the reception.");
        assertThat(page.content()).doesNotContain(question);
        // The address before the first is nobody's.
        page.goBack();
        assertThat(page.content()).doesNotContain(question);
        page.navigate(address() + "/tablet");
        assertThat(page.locator("h1")).hasText("Please go to the reception.");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        for (String path : List.of("/login", "/desk", "/worklist", "/admin/tablets", "/setup/x", "/nothing-here")) {
            page.navigate(address() + path);
            assertThat(page.locator("h1")).hasText("Please go to the reception.");
            assertThat(page.getByText("Sign in")).hasCount(0);
        }
        page.getByText("For the team of the clinic").click();
        page.getByLabel("Enrolment code").fill(clinic.enrolment());
        page.getByText("Make this device a tablet").last().click();

        assertThat(page.locator("h1")).hasText("Please type your code");
        assertThat(page).hasURL(address() + "/tablet");
    }

    @Test
    void a_tap_on_a_tablet_that_was_just_shut_out_leads_to_the_reception() {
        patient.checkIn(clinic.codeOf(clinic.expected("Weaver")), TestVisits.BORN);
        clinic.revokeAll();
        page.evaluate("""
                () => ['label.answer', '.main-button'].forEach(part => document.querySelector(part)?.click())""");

        assertThat(page.locator("h1")).hasText("Please go to the reception.");
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

    @Test
    void reload_back_and_a_new_session_lead_to_the_same_question() {
        patient.checkInByKeyboard(clinic.codeOf(clinic.expected("Weaver")), TestVisits.BORN);
        patient.answerPage();
        patient.answerPage();
        String question = patient.heading();
        assertThat(question).isEqualTo(clinic.question("main-symptom"));

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
    void a_quick_tap_is_not_lost_although_the_buttons_rest_after_each() {
        clinic.stand(patient, "main-symptom");
        patient.goBack();
        patient.goBack();
        assertThat(page.locator("h1")).hasText(clinic.question("respondent"));
        page.waitForTimeout(420);

        assertThat((Boolean) page.evaluate(TAP_AND_AGAIN_AS_SOON_AS_THE_PAGE_HAS_CHANGED))
                .as("the button is seen to rest")
                .isTrue();
        assertThat(page.locator("h1")).hasText(clinic.question("main-symptom"));
    }

    @Test
    void a_long_page_says_in_sight_what_is_stored_how_far_it_is_and_where_help_is() {
        clinic.stand(patient, "meds");
        page.evaluate(NOTE_WHETHER_IT_SAYS_THAT_IT_SAVES);
        assertThat(page.locator(".saved")).hasText(Pattern.compile("Saved\\. \\d+ answers so far\\."));
        assertThat((Boolean) page.evaluate(FOOT_IS_IN_SIGHT_OF_A_LONG_PAGE)).isTrue();
        page.setViewportSize(1280, 800);
        assertThat((Boolean) page.evaluate(FOOT_IS_IN_SIGHT_OF_A_LONG_PAGE)).isTrue();
        patient.answerPage();
        assertThat((Boolean) page.evaluate("window.saving")).isTrue();
        assertThat(page.locator(".on-its-way")).isHidden();
    }

    @Test
    void what_the_search_finds_stands_above_the_ways_out_and_the_list_comes_back_in_its_order() {
        clinic.stand(patient, "meds");
        Locator answers = page.locator(".answers > :visible");
        List<String> list = answers.allInnerTexts();

        page.locator("#search").pressSequentially("lasi");
        assertThat(answers.first()).containsText("Lasix");
        assertThat(answers.nth(1)).hasText("Another medicine");
        page.locator("#search").fill("");

        assertThat(answers).hasText(list.toArray(String[]::new));
    }

    @Test
    void a_number_in_letters_is_said_in_either_language_and_stays_typed() {
        clinic.stand(patient, "tummy");
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
        Visit visit = clinic.stand(patient, "worry-most");
        page.locator("textarea").fill("ten kB ".repeat(1463));

        patient.goOn();
        assertThat(page.locator(".error-summary")).containsText("This is too long.");
        assertThat(page.locator("textarea").inputValue()).hasSize(10_241);
        page.locator("textarea").fill(text);
        patient.goOn();

        assertThat(page.locator("h1")).hasText("Please look through your answers");
        assertThat(clinic.responseOf(visit).given()).containsEntry(WORRY, new Answer.Text(text));
        patient.goBack();
        assertThat(page.locator("textarea")).hasValue(text);
    }
}
