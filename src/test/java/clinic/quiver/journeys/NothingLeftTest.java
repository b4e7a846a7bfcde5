package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestVisits;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the next patient finds of the one before on the tablet and in its browser: nothing. */
class NothingLeftTest extends BrowserTest {

    private static final String NAME = "Quetzalnaught";
    private static final String WORDS = "my zither plays kazoochords at night";
    private static final String UNSENT = "neversentbutypedwombatling";
    private static final String STANDS_STILL = """
            () => new Promise(still => requestAnimationFrame(
                () => requestAnimationFrame(() => setTimeout(still, 300))))""";

    private static final long COVERED_BY_THEN = 91_000;

    @TempDir
    Path profile;

    TabletClinic clinic;
    Page page;
    Received received;
    TabletPatient patient;
    final Set<String> sessions = new HashSet<>();

    @BeforeEach
    void aTabletIsEnrolled() {
        clinic = newClinic();
        page = browsers.openKeeping(profile, 800, 1280);
        page.clock().install();
        received = new Received(page);
        patient = clinic.patientAt(page, address(), Map.of("worry-most", WORDS));
    }

    @Test
    void the_next_patient_and_the_browser_s_profile_have_nothing_of_the_one_before() throws IOException {
        standsAtTheLastQuestion();
        patient.answerPage();
        patient.handIn();
        page.getByText("Finish").click();
        theNextFindsNothing("done");

        standsAtTheLastQuestion();
        patient.answerPage();
        page.getByText("Your worries").click();
        assertThat(page.getByText(WORDS)).isVisible();
        nobodyTouchesIt();
        page.getByText("I am someone else").click();
        theNextFindsNothing("timed out");

        standsAtTheLastQuestion();
        page.locator("textarea").fill(UNSENT);
        nobodyTouchesIt();
        page.getByText("I am someone else").click();
        theNextFindsNothing("walked away");

        assertThat(received.keepable()).isEmpty();
        page.context().close();
        assertThat(keptInProfile()).isEmpty();
    }

    private void standsAtTheLastQuestion() {
        clinic.stand(patient, clinic.expected(NAME), "worry-most", Map.of());
        assertThat(page.locator("textarea")).isVisible();
    }

    private void nobodyTouchesIt() {
        // The browser may still scroll to what was tapped last, which counts as a touch.
        page.evaluate(STANDS_STILL);
        page.clock().fastForward(COVERED_BY_THEN);
        assertThat(page.locator("h1")).hasText("Is it still you? When were you born?");
    }

    private void theNextFindsNothing(String after) {
        assertThat(page.locator("h1")).hasText("Please type your code");
        sessions.add(session());
        received.takeAll();
        patient.checkIn(clinic.codeOf(clinic.expected("Next")), TestVisits.BORN);
        assertThat(patient.isAsked()).isTrue();
        String first = patient.heading();
        for (int step = 0; step < 3; step++) {
            page.goBack();
            shows(after);
        }
        page.goForward();
        shows(after);
        for (String path : List.of("/", "/review/" + clinic.expected(NAME).id())) {
            page.navigate(address() + path);
            shows(after);
        }
        page.navigate(address() + "/tablet");
        assertThat(page.locator("h1")).hasText(first);
        assertThat(received.takeAll()).as(after).isNotEmpty().noneMatch(this::isOfTheFirst);
        assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                .as(after)
                .asString()
                .satisfies(kept -> assertThat(isOfTheFirst(kept)).isFalse());
        nobodyTouchesIt();
        page.getByText("I am someone else").click();
        assertThat(page.locator("h1")).hasText("Please type your code");
        assertThat(sessions.add(session())).as("a session of their own").isTrue();
    }

    private void shows(String after) {
        assertThat(isOfTheFirst(page.content())).as(after + " " + page.url()).isFalse();
    }

    private boolean isOfTheFirst(String text) {
        return Stream.of(NAME, WORDS, UNSENT, clinic.question("worry-most")).anyMatch(text::contains);
    }

    private String session() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }

    private List<String> keptInProfile() throws IOException {
        try (Stream<Path> files = Files.walk(profile)) {
            return files.filter(Files::isRegularFile)
                    .filter(NothingLeftTest::isOfAPatient)
                    .map(Path::toString)
                    .toList();
        }
    }

    private static boolean isOfAPatient(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return Stream.of(NAME, WORDS, UNSENT)
                    .flatMap(canary ->
                            Stream.of(in(canary, StandardCharsets.UTF_8), in(canary, StandardCharsets.UTF_16LE)))
                    .anyMatch(bytes::contains);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String in(String canary, Charset charset) {
        return new String(canary.getBytes(charset), StandardCharsets.ISO_8859_1);
    }
}
