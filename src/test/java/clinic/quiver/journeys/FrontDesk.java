package clinic.quiver.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;

/** Somebody at the front desk with a browser. */
final class FrontDesk {

    private final Page page;

    FrontDesk(Page page) {
        this.page = page;
    }

    void signIn(String address) {
        Staff.signIn(page, address, "desk");
        page.waitForURL("**/desk");
    }

    void register(String recordNumber, String givenName, String familyName, LocalDate born, String sex) {
        button("Register a new patient").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Register a new patient"));
        dialog.getByLabel("Record number").fill(recordNumber);
        dialog.getByLabel("Given name").fill(givenName);
        dialog.getByLabel("Family name").fill(familyName);
        dialog.getByLabel("Day").fill(String.valueOf(born.getDayOfMonth()));
        choose(dialog, 0, born.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
        dialog.getByLabel("Year").fill(String.valueOf(born.getYear()));
        choose(dialog, 1, sex);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Register").setExact(true))
                .click();
        dialog.waitFor(
                new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
    }

    private void choose(Locator dialog, int index, String option) {
        dialog.locator("vaadin-select")
                .nth(index)
                .locator("vaadin-select-value-button")
                .click();
        page.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName(option).setExact(true))
                .locator("visible=true")
                .first()
                .click();
    }

    /** Checks in the patient who was just registered or found, and reads the code to them. */
    String checkInWalkIn() {
        button("Walk-in: check in now").click();
        Locator code = page.locator(".code-digits, .code").first();
        code.waitFor();
        String digits = code.textContent().replaceAll("\\D", "");
        page.keyboard().press("Escape");
        return digits;
    }

    /** What the list says of how far a patient is; found by the filter, since a long list shows only a part. */
    Locator status(String familyName) {
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Filter this list"))
                .fill(familyName);
        return page.locator("vaadin-grid");
    }

    Locator ring() {
        return page.getByText("in the waiting area now");
    }

    void go() {
        button("I am going").click();
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .first();
    }
}
