package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** A clinician with the worklist open. */
final class ClinicianAtWork {

    // As a browser tells of what is pasted: all of it at once.
    private static final String PASTE = """
            (area, report) => {
              area.focus();
              area.value = report;
              area.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertFromPaste'}));
            }""";

    private final Page page;

    ClinicianAtWork(Page page) {
        this.page = page;
    }

    /** Lets somebody look at the screen as it stands. */
    void look(Consumer<Page> onlooker) {
        onlooker.accept(page);
    }

    void signIn(String address) {
        Staff.signIn(page, address, "clinician");
        page.waitForURL("**/worklist");
    }

    /** The patient's row in the list, which moves by itself. */
    Locator row(String familyName) {
        return page.locator(".worklist-row", new Page.LocatorOptions().setHasText(familyName));
    }

    void review(String familyName) {
        row(familyName).getByText(familyName).first().click();
        awaitReview();
    }

    // The address is there before the record is.
    private void awaitReview() {
        page.waitForURL("**/review/*");
        page.locator(".review-answers .answer").first().waitFor();
    }

    Locator text(String text) {
        return page.getByText(text).locator("visible=true").first();
    }

    Locator flag(String name) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name))
                .first();
    }

    void acknowledgeEverything() {
        Locator open = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Acknowledge"));
        int left = open.count();
        while (left > 0) {
            int before = left;
            open.first().click();
            page.waitForCondition(() -> open.count() < before);
            left = open.count();
        }
    }

    /** Opens everything in the laboratory's panel, and pastes a report to look at what was read. */
    void readReport(String report) {
        Locator labs = page.locator(".review-labs");
        labs.locator("summary").all().stream().filter(Locator::isVisible).forEach(Locator::click);
        labs.getByLabel("Report of the laboratory").evaluate(PASTE, report);
        button("Read the report").click();
        labs.locator(".import-lines").first().waitFor();
    }

    /** Stores what was read for certain, of a sample taken just now, and waits for what became of it. */
    void keepResults() {
        button("Taken just now").click();
        button("Store ticked results").click();
        page.locator(".lab-results").waitFor();
    }

    void decide(String disposition, String note) {
        page.getByLabel("Note").first().fill(note);
        page.getByLabel(disposition, new Page.GetByLabelOptions().setExact(true))
                .check();
    }

    void sign() {
        button("Sign and lock").click();
        page.getByRole(AriaRole.ALERTDIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Sign and lock"))
                .click();
        page.getByText("Locked.").first().waitFor();
    }

    void release(String sheet, String sentence) {
        page.getByLabel(sheet).check();
        page.getByText("Other sheets").click();
        page.getByLabel("When to take your pills").check();
        button("Preview").click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName("Preview of the handout"));
        Locator preview = dialog.locator(".handout-text");
        assertThat(preview).containsText("Magnesium is a mineral");
        assertThat(preview).containsText("When to take your pills");
        dialog.getByRole(AriaRole.CHECKBOX).all().forEach(Locator::check);
        dialog.getByText("Change “" + sheet + "”").click();
        Locator told = dialog.getByRole(
                AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(Pattern.compile("^Magnesium is a mineral")));
        told.uncheck();
        assertThat(preview).not().containsText("Magnesium is a mineral");
        told.check();
        dialog.getByLabel("Add sentences").first().fill(sentence);
        assertThat(preview).containsText(sentence);
        BrowserTest.hasNoBarriers(page);
        BrowserTest.keepLook(page, "handout-changed");
        Locator release = button("Release for printing");
        release.dblclick();
        release.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        assertThat(page.locator("a[href*='handout.pdf']")).hasCount(1);
    }

    /** Writes the referral letter to somebody and leaves it as a draft. */
    void refer(String addressee) {
        openDialog("Write a referral letter", "Referral letter")
                .getByLabel("To whom")
                .fill(addressee);
        text("To: " + addressee).waitFor();
        button("Done").click();
    }

    /** Opens a dialog by its button. */
    Locator openDialog(String act, String title) {
        button(act).click();
        Locator dialog = page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
        // The dialog itself has no size; what stands in it has.
        dialog.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setName(title))
                .first()
                .waitFor();
        return dialog;
    }

    /** Closes what lies above the page. */
    void leave(Locator dialog) {
        page.keyboard().press("Escape");
        dialog.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** The words of the signed letter, read back from its PDF. */
    String printedLetter() throws IOException {
        return PrintedSheet.wordsBehind(page.locator(".signed-letters a").first());
    }

    /** The words of the newest released handout, read back from its PDF. */
    String printedHandout() throws IOException {
        return PrintedSheet.wordsBehind(page.locator(".released-sheets a").first());
    }

    /** Opens whoever stands first in the list. */
    void reviewAnybody() {
        page.locator(".worklist-link").first().click();
        awaitReview();
    }

    private Locator button(String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .locator("visible=true")
                .first();
    }
}
