package clinic.quiver.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;

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

    void signIn(String address, String username, String password) {
        Staff.signIn(page, address, username, password);
        page.waitForURL("**/desk");
    }

    /** Lets somebody look at the screen as it stands. */
    void look(Consumer<Page> onlooker) {
        onlooker.accept(page);
    }

    /** The form for a new patient, empty. */
    Locator registerForm() {
        button("Register a new patient").click();
        Locator form = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Register a new patient"));
        form.getByLabel("Record number").waitFor();
        return form;
    }

    void register(String recordNumber, String givenName, String familyName, LocalDate born, String sex) {
        Locator dialog = registerForm();
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
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
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

    /** The patient's row of the day, with how far they are. */
    Locator status(String familyName) {
        return page.locator(".day-line", new Page.LocatorOptions().setHasText(familyName));
    }

    /** The words of the sheet that the desk prints for a patient. */
    String printedHandout(String familyName) throws IOException {
        return PrintedSheet.wordsBehind(
                status(familyName).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Print handout")));
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
