package clinic.quiver;

import clinic.quiver.local.LocalPostgres;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A test of the whole program on a real PostgreSQL, without a browser. All such tests share one database; each makes a
 * clinic of its own ({@link TestClinic}), so that none sees what another left.
 */
@Import({TestVisits.class, QuiverTest.MovableTime.class})
@TestExecutionListeners(listeners = OneProgramAtATime.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.MOCK)
public abstract class QuiverTest {

    @Autowired
    private Optional<TestClock> movedClock = Optional.empty();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        SharedDatabase.register(properties, SharedDatabase.POSTGRES.urlOf("quiver_test"));
    }

    /** Whatever else goes wrong in a test: the next one begins now. */
    @AfterEach
    void letItBeNow() {
        movedClock.ifPresent(TestClock::comeBack);
    }

    /** The demo moves time itself. */
    @Profile("!demo")
    static class MovableTime {

        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }

    /** One server for all tests of a run. */
    public static final class SharedDatabase {

        public static final LocalPostgres POSTGRES = LocalPostgres.passing();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(POSTGRES::close));
        }

        private SharedDatabase() {}

        /** Points a test at a database, with the two roles of a real installation. */
        public static void register(DynamicPropertyRegistry properties, String url) {
            properties.add("spring.datasource.url", () -> url);
            properties.add("spring.datasource.username", () -> LocalPostgres.APPLICATION);
            properties.add("spring.datasource.password", () -> "");
            properties.add("spring.flyway.user", () -> LocalPostgres.OWNER);
            properties.add("spring.flyway.password", () -> "");
            // Nobody works in the clinics of other tests meanwhile.
            properties.add("quiver.worklist.first-check", () -> "PT5H");
        }
    }
}
