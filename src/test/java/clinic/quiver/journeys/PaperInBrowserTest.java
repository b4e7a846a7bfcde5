package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** A clinician types in a form on paper without a mouse. */
class PaperInBrowserTest extends BrowserTest {

    @Test
    void a_form_is_typed_in_by_keyboard_its_emergency_rings_and_it_ends_in_the_review() {
        FrontDesk desk = desk(1280, 800);
        desk.register("P-7001", "Rosa", "Paperman", LocalDate.of(1964, 5, 17), "Female");
        desk.checkInWalkIn();
        ClinicianAtWork clinician = clinician(1280, 800);
        clinician.look(page -> {
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Type in a paper form: Paperman, Rosa"))
                    .press("Enter");
            page.waitForURL("**/review/*/paper");
            fillInTheHead(page);
            typeTheBeginning(page);
        });
        assertThat(desk.ring()).isVisible();
        clinician.look(page -> {
            assertThat(page.locator(".paper-ringing")).isVisible();
            assertThat(Accessibility.violationsOn(page)).isEmpty();
            page.reload();
            assertThat(question(page, "Who is filling in this form?")).containsText("1");
            page.setViewportSize(320, 800);
            assertThat(Accessibility.besideTheWindow(page)).isEmpty();
            page.setViewportSize(1280, 800);
            button(page, "Hand in").press("Enter");
            page.getByRole(AriaRole.ALERTDIALOG)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Hand in"))
                    .press("Enter");
            page.waitForURL(url -> !url.endsWith("/paper"));
            assertThat(page.locator(".who-paper")).containsText("From paper: filled in");
            assertThat(page.locator(".review-who")).containsText("EMERGENCY");
            // Others work in the same clinic afterwards, and would hear it ring.
            button(page, "I am going").first().click();
            assertThat(page.getByText("Please go to Rosa Paperman")).isHidden();
            // Who goes has the patient; whoever works here next finds nobody taken.
            assertThat(page.getByText("With you since")).isVisible();
            button(page, "Give back").click();
            assertThat(page.getByText("Nobody has taken this patient yet")).isVisible();
        });
    }

    private static void fillInTheHead(Page page) {
        page.getByLabel("Filled in on").focus();
        page.keyboard().type(LocalDate.now(ZoneId.of("UTC")).minusDays(1).toString());
        // The calendar opens while a date is typed; Enter before that would leave it standing over the page.
        page.locator("vaadin-date-picker[opened]").waitFor();
        page.keyboard().press("Enter");
        assertThat(page.locator("vaadin-date-picker[opened]")).hasCount(0);
        page.keyboard().press("Tab");
        page.keyboard().type("10:15");
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.getByLabel("Name under “I agree”").focus();
        page.keyboard().type("Rosa Paperman");
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    private static void typeTheBeginning(Page page) {
        question(page, "Who is filling in this form?")
                .locator("vaadin-select[focused]")
                .waitFor();
        page.keyboard().press("1");
        page.keyboard().press("Tab");
        page.keyboard().type("hard to breathe");
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("Hard to breathe"))
                .first()
                .waitFor();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        page.keyboard().press("Escape");
    }

    private static Locator question(Page page, String words) {
        return page.locator(".paper-question", new Page.LocatorOptions().setHasText(words));
    }
}
