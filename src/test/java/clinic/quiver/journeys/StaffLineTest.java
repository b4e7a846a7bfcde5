package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.journeys.ChaosProxy.Line;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Screens of the staff that nobody touches, whose line to the server fails. */
class StaffLineTest extends BrowserTest {

    private static final Pattern OLD =
            Pattern.compile("Not connected since \\d\\d:\\d\\d\\. What you see may be old\\.");

    ChaosProxy line;

    @BeforeEach
    void aLine() {
        line = new ChaosProxy(port);
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void the_list_says_that_it_may_be_old_and_is_live_again_by_itself() {
        Page page = signedIn("/worklist");
        line.become(Line.SILENT);
        assertThat(watch(page)).hasText(OLD, new LocatorAssertions.HasTextOptions().setTimeout(20_000));
        assertThat(Accessibility.violationsOf(page, "line-watch")).isEmpty();
        keepLook(page, "line-worklist");
        line.become(Line.WHOLE);

        assertThat(watch(page)).isEmpty(new LocatorAssertions.IsEmptyOptions().setTimeout(30_000));
        Page theirs = browsers.open(1280, 800);
        Staff.signIn(theirs, address(), "clinician2");
        theirs.locator(".worklist-link").first().click();
        button(theirs, "Take this patient").click();
        assertThat(page.getByText("With Dr. Tomás Ferrer").first()).isVisible();
        button(theirs, "Give back").click();
        assertThat(page.getByText("With Dr. Tomás Ferrer")).hasCount(0);
    }

    @Test
    void a_review_whose_session_ended_meanwhile_leads_through_the_door_back_to_itself_with_what_was_typed() {
        Page page = signedIn("/worklist");
        page.locator(".worklist-link").first().click();
        page.waitForURL("**/review/*");
        String record = page.url();
        page.getByText("Vital signs").first().click();
        page.getByLabel("Heart rate").fill("72");
        assertThat(page.getByText("Not recorded yet").first()).isVisible();

        line.become(Line.CUT);
        assertThat(watch(page)).hasText(OLD);
        page.context().clearCookies();
        line.become(Line.WHOLE);

        page.waitForURL("**/login", new Page.WaitForURLOptions().setTimeout(30_000));
        Staff.enter(page, "clinician", Staff.DEMO_PASSWORD);
        page.waitForURL(record + "**");
        assertThat(page.getByLabel("Heart rate")).hasValue("72");
        button(page, "Discard what is not recorded: vital signs and signs").click();
        assertThat(page.getByLabel("Heart rate")).hasValue("");
    }

    private Page signedIn(String home) {
        Page page = browsers.open(1280, 800);
        Staff.signIn(page, line.address(), "clinician");
        page.waitForURL("**" + home);
        return page;
    }

    private static Locator watch(Page page) {
        return page.locator("line-watch");
    }
}
