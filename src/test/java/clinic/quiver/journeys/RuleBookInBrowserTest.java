package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.DemoTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The rule book and the administrator's status in a real browser: by keyboard, on a narrow screen, looked at by axe. */
class RuleBookInBrowserTest extends DemoTest {

    @LocalServerPort
    int port;

    Browsers browsers;

    @BeforeEach
    void startBrowsers() {
        browsers = new Browsers();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
        assertThat(browsers.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "320, 700"})
    void a_clinician_finds_and_opens_a_rule_by_keyboard(int width, int height) {
        Page page = signedIn("clinician", width, height);
        page.navigate(address() + "/rulebook");
        page.getByLabel("Search rules, questions and sources").fill("guillain");
        Locator rule = page.locator("#rule-E03 > details > summary");
        assertThat(page.locator("#rule-E01")).isHidden();
        assertThat(Accessibility.violationsOn(page)).isEmpty();

        rule.focus();
        rule.press("Enter");

        assertThat(page.locator("#rule-E03").getByText("Met when")).isVisible();
        assertThat(page.locator("#rule-E03").getByText("Near misses")).isVisible();
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        assertFits(page, width);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "320, 700"})
    void a_group_leaves_only_its_own_rules(int width, int height) {
        Page page = signedIn("clinician", width, height);
        page.navigate(address() + "/rulebook/score-mg");
        assertThat(page.locator("#rule-score-mg .score-feature").first()).isVisible();
        Locator scores = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("4 Scores"));

        scores.press("Space");

        assertThat(page.locator("#rule-E01")).isHidden();
        assertThat(page.locator("#rule-score-k")).isVisible();
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        assertFits(page, width);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "320, 700"})
    void an_administrator_reads_how_things_stand(int width, int height) {
        Page page = signedIn("admin", width, height);
        page.navigate(address() + "/admin/status");

        assertThat(page.getByText("Latest replay of edited content")).isVisible();
        assertThat(Accessibility.violationsOn(page)).isEmpty();
        assertFits(page, width);
    }

    private Page signedIn(String username, int width, int height) {
        Page page = browsers.open(width, height);
        Staff.signIn(page, address(), username);
        return page;
    }

    private static void assertFits(Page page, int width) {
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
