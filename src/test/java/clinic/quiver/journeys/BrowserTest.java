package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.DemoTest;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A test of the running program in real browsers. A page that throws an error fails it, whatever else it shows. */
abstract class BrowserTest extends DemoTest {

    @LocalServerPort
    int port;

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

    String address() {
        return "http://localhost:" + port;
    }
}
