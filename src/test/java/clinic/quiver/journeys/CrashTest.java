package clinic.quiver.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.TabletService;
import clinic.quiver.local.LocalPostgres;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Quiver and its database are killed at random moments while a patient answers. Every answer whose next question was
 * shown is there, once. With {@code -Dfaults.long} they are killed fifty times.
 */
class CrashTest {

    private static final int TIMES = Boolean.getBoolean("faults.long") ? 50 : 5;
    private static final int SERVER_EVERY = 4;
    private static final int CRASHES_OF_ONE_PATIENT = 8;
    private static final int WITHIN_MILLISECONDS = 1500;
    private static final double PATIENCE_MILLISECONDS = 5_000;
    private static final Duration GOES_ON_WITHIN = Duration.ofMinutes(2);

    @TempDir
    Path folder;

    private final Random random = new Random(TIMES);
    private final Browsers browsers = new Browsers();
    private final int port = InstalledQuiver.freePort();
    private final int databasePort = InstalledQuiver.freePort();
    private final Set<LinkId> shownNext = new LinkedHashSet<>();
    private LocalPostgres postgres;
    private CompletableFuture<Void> crash = CompletableFuture.completedFuture(null);
    private QuiverProcess quiver;
    private String url;
    private String clinicId;
    private Page page;
    private TabletPatient patient;
    private Questionnaire questionnaire;
    private QuestionnaireTexts texts;
    private String enrolment;
    private final Queue<String> codes = new ArrayDeque<>();

    @BeforeEach
    void the_desk_expects_patients() {
        postgres = LocalPostgres.keepingDataIn(data(), databasePort);
        url = postgres.urlOf("quiver");
        try (InstalledQuiver first = InstalledQuiver.startAt(url, port)) {
            TestClinic clinic = new TestClinic(first.part(JdbcClient.class));
            clinicId = clinic.id().toString();
            enrolment = first.part(TabletService.class).openDemoEnrolment(clinic.id(), "Room");
            TestVisits visits = first.create(TestVisits.class);
            for (int begun = 0; begun < TIMES; begun += CRASHES_OF_ONE_PATIENT) {
                codes.add(visits.codeOfSlip(clinic, "Weaver"));
            }
            questionnaire = first.part(Questionnaire.class);
            texts = first.part(QuestionnaireTexts.class);
        }
        quiver = start();
    }

    private void theNextPatientBegins() {
        shownNext.clear();
        page = browsers.open(800, 1280);
        patient = new TabletPatient(page, questionnaire, texts, Map.of());
        page.setDefaultTimeout(PATIENCE_MILLISECONDS);
        String code = codes.remove();
        untilDone(() -> patient.enrol("http://localhost:" + port, enrolment));
        untilDone(() -> checkIn(code));
    }

    // Where the first try was cut off half way, the tablet already asks.
    private void checkIn(String code) {
        page.navigate("http://localhost:" + port + "/tablet");
        page.locator("h1").first().waitFor();
        if (page.getByLabel("Code").isVisible()) {
            patient.checkIn(code, TestVisits.BORN);
        }
    }

    // The database is up again sooner than each connection to it: a person at the desk tries once more.
    private void untilDone(Runnable step) {
        long latest = System.nanoTime() + GOES_ON_WITHIN.toNanos();
        while (true) {
            try {
                step.run();
                return;
            } catch (PlaywrightException e) {
                if (System.nanoTime() > latest) {
                    throw e;
                }
                page.waitForTimeout(PATIENCE_MILLISECONDS / 10);
            }
        }
    }

    @AfterEach
    void close() {
        browsers.close();
        quiver.close();
        postgres.close();
    }

    @Test
    void every_answer_whose_next_question_was_shown_is_there_once() throws SQLException {
        for (int time = 0; time < TIMES; time++) {
            if (time % CRASHES_OF_ONE_PATIENT == 0) {
                theNextPatientBegins();
            }
            boolean database = time % SERVER_EVERY != 1; // which is up again much sooner
            Executor soon =
                    CompletableFuture.delayedExecutor(random.nextInt(WITHIN_MILLISECONDS), TimeUnit.MILLISECONDS);
            crash = CompletableFuture.runAsync(() -> crash(database), soon);
            do {
                answerOne();
            } while (!crash.isDone() && patient.isAsked());
            crash.join();
            answerOne();

            Map<String, Integer> stored = stored();
            assertThat(shownNext)
                    .as("after crash %d of the %s", time, database ? "database" : "server")
                    .allSatisfy(item -> assertThat(stored).containsEntry(item.value(), 1));
        }
        assertThat(number("select count(*) from assessment where current"))
                .isEqualTo(number("select count(*) from questionnaire_response"));
        assertThat(codes).isEmpty();
    }

    private void crash(boolean database) {
        if (database) {
            postgres.kill(data());
            postgres = LocalPostgres.keepingDataIn(data(), databasePort);
        } else {
            quiver.kill();
            quiver = start();
        }
    }

    private QuiverProcess start() {
        return QuiverProcess.start(url, port, folder.resolve("quiver.log"));
    }

    // As a patient does, who taps again when nothing happens, and gives the birth date when it is asked for.
    private void answerOne() {
        clinic.quiver.questionnaire.Page before = asked().orElseThrow();
        long latest = System.nanoTime() + GOES_ON_WITHIN.toNanos();
        Optional<clinic.quiver.questionnaire.Page> now = Optional.of(before);
        Set<LinkId> items = itemsOn(before);
        while (now.filter(shown -> !shown.equals(before)).isEmpty()) {
            assertThat(crash).as("what was killed starts again").isNotCompletedExceptionally();
            assertThat(System.nanoTime())
                    .as(() -> before.id() + " on " + inSight())
                    .isLessThan(latest);
            try {
                tryToGoOn();
            } catch (PlaywrightException e) {
                page.waitForTimeout(PATIENCE_MILLISECONDS / 10);
            }
            now = asked();
        }
        shownNext.addAll(items);
    }

    // Where the page goes at this moment nobody can see which of its conditional items it asks.
    private Set<LinkId> itemsOn(clinic.quiver.questionnaire.Page shown) {
        try {
            return patient.asks(shown);
        } catch (PlaywrightException e) {
            return shown.items().stream()
                    .filter(item -> questionnaire.item(item).enableWhen().isEmpty())
                    .collect(Collectors.toSet());
        }
    }

    private String inSight() {
        try {
            return page.locator("body").innerText();
        } catch (PlaywrightException e) {
            return page.url();
        }
    }

    private void tryToGoOn() {
        if (page.url().startsWith("chrome-error")) {
            page.navigate("http://localhost:" + port + "/tablet");
        } else if (patient.heading().startsWith("Is it still you?")) {
            patient.typeBirthDate(TestVisits.BORN);
        } else if (page.locator(".idle-cover[open] button").isVisible()) {
            page.locator(".idle-cover[open] button").click();
        } else if (page.locator("h1[data-seen]").count() == 0 && patient.isAsked()) {
            patient.answerPage();
        } else if (page.locator("a.main-button").isVisible()) {
            page.locator("a.main-button").first().click();
        } else {
            patient.goOn();
            page.waitForTimeout(PATIENCE_MILLISECONDS / 10);
        }
    }

    private Optional<clinic.quiver.questionnaire.Page> asked() {
        try {
            return patient.currentPage();
        } catch (PlaywrightException e) {
            return Optional.empty();
        }
    }

    /** How many entries each item has. */
    private Map<String, Integer> stored() throws SQLException {
        Map<String, Integer> stored = new HashMap<>();
        try (Connection owner = connection();
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("select key, jsonb_array_length(value)"
                        + " from (select answers from questionnaire_response order by started_at desc limit 1) as last,"
                        + " jsonb_each(answers)")) {
            while (rows.next()) {
                stored.put(rows.getString(1), rows.getInt(2));
            }
        }
        return stored;
    }

    private int number(String sql) throws SQLException {
        try (Connection owner = connection();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    private Connection connection() throws SQLException {
        Connection owner = DriverManager.getConnection(url, LocalPostgres.OWNER, "");
        try (Statement statement = owner.createStatement()) {
            statement.execute("select set_config('quiver.clinic', '" + clinicId + "', false)");
        }
        return owner;
    }

    private Path data() {
        return folder.resolve("postgres");
    }
}
