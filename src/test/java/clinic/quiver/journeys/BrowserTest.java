package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.DemoTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.AccountService;
import clinic.quiver.access.AccountService.Invited;
import clinic.quiver.access.NewPassword;
import clinic.quiver.access.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test in real browsers, with the demo's staff at their screens. */
abstract class BrowserTest extends DemoTest {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory program;

    @Autowired
    AccountService accounts;

    @Autowired
    TestVisits visits;

    @Autowired
    JdbcClient database;

    Browsers browsers;

    @RegisterExtension
    final AfterTestExecutionCallback photographer = context -> {
        if (context.getExecutionException().isPresent()) {
            browsers.photograph(
                    Path.of("target/journeys"), context.getRequiredTestMethod().getName());
        }
    };

    @BeforeEach
    void startBrowsers() {
        browsers = new Browsers();
    }

    @AfterEach
    void closeBrowsers() {
        browsers.close();
        assertThat(browsers.complaints()).isEmpty();
    }

    /** The demo's clinician, signed in, in a window of this size in CSS pixels. */
    ClinicianAtWork clinician(int width, int height) {
        ClinicianAtWork clinician = new ClinicianAtWork(browsers.open(width, height));
        clinician.signIn(address());
        return clinician;
    }

    /** The demo's front desk, signed in, in a window of this size in CSS pixels. */
    FrontDesk desk(int width, int height) {
        FrontDesk desk = new FrontDesk(browsers.open(width, height));
        desk.signIn(address());
        return desk;
    }

    /** A clinic of the test's own, beside the demo's. */
    TabletClinic newClinic() {
        return program.createBean(TabletClinic.class);
    }

    /** A username for somebody new of a clinic's staff; the password is {@link Staff#PASSWORD}. */
    String newStaff(TestClinic clinic, String name, Role role) {
        String username = "staff-" + System.nanoTime();
        Invited.Link link = (Invited.Link) clinic.asAdmin(() -> accounts.invite(username, name, Set.of(role)));
        accounts.accept(link.token(), new NewPassword(Staff.PASSWORD));
        return username;
    }

    static void hasNoBarriers(Page page) {
        assertThat(Accessibility.violationsOn(page)).isEmpty();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Keeps a picture of the whole page, for people to look at, when they want to: with {@code -Dlooks}. */
    static void keepLook(Page page, String name) {
        if (System.getProperty("looks") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/looks", name + ".png"))
                .setFullPage(true));
    }

    String address() {
        return "http://localhost:" + port;
    }
}
