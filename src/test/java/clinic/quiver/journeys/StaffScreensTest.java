package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestClinic;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The staff's screens in windows of every size: a wide desk, a tablet on end, and a page at 400 %. */
class StaffScreensTest extends BrowserTest {

    private static final int AT_400_PERCENT = 320;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void the_desk_at_400_percent_needs_no_sideways_scrolling_and_has_no_barriers_also_while_check_in_has_stopped() {
        TestClinic clinic = new TestClinic(database);
        stopCheckIn(clinic);
        FrontDesk desk = new FrontDesk(browsers.open(AT_400_PERCENT, 800));
        desk.signIn(address(), newStaff(clinic, "Fran Door", Role.FRONT_DESK), Staff.PASSWORD);

        desk.look(page ->
                PlaywrightAssertions.assertThat(page.locator(".stop-banner")).isVisible());
        desk.look(StaffScreensTest::fits);
        desk.look(BrowserTest::hasNoBarriers);
        desk.look(page -> {
            keepLook(page, "stop-narrow");
            page.setViewportSize(1280, 800);
            keepLook(page, "stop-wide");
            button(page, "Let the tablets check in again").click();
            PlaywrightAssertions.assertThat(page.locator(".stop-banner")).isHidden();
            page.setViewportSize(AT_400_PERCENT, 800);
        });
        desk.registerForm();
        desk.look(StaffScreensTest::fits);
    }

    @Test
    void the_worklist_and_a_review_at_400_percent_need_no_sideways_scrolling_and_have_no_barriers() {
        ClinicianAtWork clinician = clinician(AT_400_PERCENT, 800);

        clinician.look(StaffScreensTest::fits);
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.reviewAnybody();
        clinician.look(page -> {
            page.locator(".neurological-form summary").click();
            page.locator(".exam-block").last().waitFor();
        });
        clinician.look(StaffScreensTest::fits);
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.look(
                page -> assertThat(page.locator(".answer:visible").first().evaluate("""
                        answer => [...answer.children].map(part => part.getBoundingClientRect())
                            .every((part, place, parts) => place == 0 || part.top >= parts[place - 1].bottom)"""))
                        .as("parts of an answer stand below each other")
                        .isEqualTo(true));
        clinician.readReport("Potassium;2.4;mmol/L\nMagnesium;2.0;mmol/L\nCalcium;9.5;mmol/L\nZinc;11;umol/L\nReport");
        clinician.look(StaffScreensTest::fits);
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.keepResults();
        clinician.look(StaffScreensTest::fits);
        clinician.look(BrowserTest::hasNoBarriers);
    }

    @Test
    void letters_and_snippets_have_no_barriers_and_fit_a_wide_window_and_one_at_400_percent() {
        ClinicianAtWork clinician = clinician(1280, 800);
        clinician.reviewAnybody();

        clinician.openDialog("Write a visit summary", "Visit summary");
        clinician.look(StaffScreensTest::fitsWideAndNarrow);
        clinician.look(page -> button(page, "Discard this letter").click());
        Locator snippets = clinician.openDialog("Edit the snippets", "Snippets of the clinic");
        clinician.look(StaffScreensTest::fitsWideAndNarrow);
        clinician.leave(snippets);
    }

    @Test
    void at_400_percent_the_head_of_the_page_leaves_room_for_the_page() {
        ClinicianAtWork clinician = clinician(AT_400_PERCENT, 256);

        clinician.look(page -> {
            Locator last = page.locator(".worklist-link").last();
            last.scrollIntoViewIfNeeded();
            last.click(new Locator.ClickOptions().setTrial(true));
            PlaywrightAssertions.assertThat(page.locator(".staff-bar")).not().isInViewport();
        });
    }

    @Test
    void the_keyboard_alone_goes_through_the_worklist_to_a_patient_who_is_taken_and_given_back() {
        ClinicianAtWork clinician = clinician(1280, 800);

        clinician.look(page -> {
            Locator rows = page.locator(".worklist-link");
            // What is pressed before the keys are listened to is not heard.
            rows.first().waitFor();
            page.waitForCondition(
                    () -> page.evaluate("!!customElements.get('quiver-list-keys')").equals(true));
            page.keyboard().press("j");
            PlaywrightAssertions.assertThat(rows.first()).isFocused();
            page.keyboard().press("j");
            PlaywrightAssertions.assertThat(rows.nth(1)).isFocused();
            page.keyboard().press("k");
            PlaywrightAssertions.assertThat(rows.first()).isFocused();
            page.keyboard().press("/");
            page.keyboard().type("jkjk");
            PlaywrightAssertions.assertThat(page.locator(".worklist-head input").first())
                    .hasValue("jkjk");
            button(page, "Show everybody").click();
            PlaywrightAssertions.assertThat(rows.first()).isVisible();
            // Enter comes before the search rests, while the rows of everybody still stand there.
            String last = rows.last().locator(".worklist-name").innerText();
            page.locator(".worklist-head input").first().focus();
            page.keyboard().type(last.replace(",", ""));
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".worklist-link:focus"))
                    .containsText(last);
            button(page, "Show everybody").click();
            page.locator(".worklist-options > summary").click();
        });
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.look(page -> {
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.waitForURL("**/review/*");
            button(page, "Take this patient").press("Enter");
            page.getByText("With you since").waitFor();
        });
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.look(page -> {
            button(page, "Give back").press("Enter");
            page.getByText("Nobody has taken").waitFor();
        });
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "800, 1280", "320, 800"})
    void everything_beside_the_record_can_be_reached(int width, int height) {
        ClinicianAtWork clinician = clinician(width, height);
        clinician.reviewAnybody();

        clinician.look(page -> {
            List<Locator> controls = page.locator(".review-side")
                    .locator("vaadin-button:visible, a:visible, summary:visible, vaadin-checkbox:visible")
                    .all();
            assertThat(controls).isNotEmpty();
            // A trial scrolls there and fails when something lies above.
            controls.forEach(control -> control.click(new Locator.ClickOptions().setTrial(true)));
        });
    }

    @Test
    void the_form_for_a_new_patient_has_no_barriers_and_escape_never_loses_what_was_typed() {
        FrontDesk desk = desk(1280, 800);
        Locator form = desk.registerForm();
        desk.look(BrowserTest::hasNoBarriers);
        desk.look(page -> page.keyboard().press("Escape"));
        PlaywrightAssertions.assertThat(form).isHidden();

        Locator again = desk.registerForm();
        again.getByLabel("Family name").click();
        desk.look(page -> {
            page.keyboard().type("Z");
            page.keyboard().press("Escape");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stay"))
                    .click();
        });
        PlaywrightAssertions.assertThat(again.getByLabel("Family name")).hasValue("Z");
    }

    // As if somebody had tried codes at all tablets.
    private void stopCheckIn(TestClinic clinic) {
        CurrentActor.as(
                new Actor.Program(clinic.id()),
                () -> transaction.execute(status ->
                        database.sql("""
                        insert into check_in_attempt (clinic_id, tablet_id, tried_at, succeeded)
                        select :clinic, (select id from tablet where clinic_id = :clinic limit 1), now(), false
                        from generate_series(1, 50)""").param("clinic", clinic.id().value()).update()));
    }

    private static void fitsWideAndNarrow(Page page) {
        fits(page);
        hasNoBarriers(page);
        page.setViewportSize(AT_400_PERCENT, 800);
        fits(page);
        hasNoBarriers(page);
        page.setViewportSize(1280, 800);
    }

    private static void fits(Page page) {
        assertThat(Accessibility.besideTheWindow(page)).isEmpty();
    }
}
