package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A clinician without a mouse: the list by its keys, a record from field to field, as a screen reader names them. */
final class ClinicianByKeyboard {

    private static final int MOST_STOPS = 400;

    private static final String NAME_IN_FOCUS = """
            () => {
              const at = document.activeElement;
              const named = (at.getAttribute('aria-labelledby') ?? '').split(/\\s+/).filter(Boolean)
                  .map(id => document.getElementById(id)?.innerText ?? '').join(' ');
              return (at.getAttribute('aria-label') || named || at.labels?.[0]?.innerText || at.innerText || '').trim();
            }""";

    private final Page page;

    ClinicianByKeyboard(Page page) {
        this.page = page;
    }

    void signIn(String address, String username, String password) {
        Staff.signIn(page, address, username, password);
        page.waitForURL("**/worklist");
    }

    /** Lets somebody look at the screen as it stands. */
    void look(Consumer<Page> onlooker) {
        onlooker.accept(page);
    }

    /** Goes down the list to a patient, and opens the record. */
    void review(String familyName) {
        page.locator(".worklist-row", new Page.LocatorOptions().setHasText(familyName))
                .first()
                .waitFor();
        Locator there = page.locator(".worklist-row:focus-within", new Page.LocatorOptions().setHasText(familyName));
        for (int rows = 0; rows < MOST_STOPS && there.count() == 0; rows++) {
            page.keyboard().press("j");
        }
        page.keyboard().press("Enter");
        page.waitForURL("**/review/*");
        page.locator(".review-answers .answer").first().waitFor();
    }

    /** Goes on to what has this name, and presses it. */
    void press(String name) {
        reach(name);
        page.keyboard().press("Enter");
    }

    /** Answers a question that lies above the page and has the keyboard. */
    void confirm(String answer) {
        PlaywrightAssertions.assertThat(page.getByRole(AriaRole.ALERTDIALOG)
                        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(answer)))
                .isFocused();
        page.keyboard().press("Enter");
    }

    /** Goes on to a field, and fills it in. */
    void type(String field, String words) {
        reach(field);
        page.keyboard().type(words);
    }

    /** Goes on to a group of choices, and down to one of them. */
    void choose(String choice, String group) {
        reach(
                name -> page.locator("vaadin-radio-group:focus-within")
                                .filter(new Locator.FilterOptions().setHasText(group))
                                .count()
                        > 0,
                group);
        page.keyboard().press("Space");
        for (int down = 0; down < 10 && !inFocus().equals(choice); down++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(inFocus()).isEqualTo(choice);
    }

    /** Acknowledges every red flag, one after the other. */
    void acknowledgeEverything() {
        Locator open = page.locator(".review-flags .acknowledgement-asking:visible");
        for (int left = open.count(); left > 0; left = open.count()) {
            int before = left;
            reach(name -> name.startsWith("Acknowledge: "), "Acknowledge");
            page.keyboard().press("Enter");
            page.waitForCondition(() -> open.count() < before);
        }
    }

    private void reach(String wanted) {
        reach(name -> name.equals(wanted), wanted);
    }

    private void reach(Predicate<String> wanted, String described) {
        List<String> passed = new ArrayList<>();
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            String name = inFocus();
            if (wanted.test(name)) {
                return;
            }
            passed.add(name);
            page.keyboard().press("Tab");
        }
        throw new AssertionError("The keyboard does not reach \"" + described + "\" but " + passed);
    }

    private String inFocus() {
        return String.valueOf(page.evaluate(NAME_IN_FOCUS));
    }
}
