package clinic.quiver;

import clinic.quiver.QuiverTest.SharedDatabase;
import clinic.quiver.shared.ClinicId;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/** A test of the running program with the demo's clinic, reached over HTTP. All such tests share one program. */
@TestExecutionListeners(listeners = OneProgramAtATime.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
@Import(TestVisits.class)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
public abstract class DemoTest {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        SharedDatabase.register(properties, SharedDatabase.POSTGRES.urlOf("quiver_demo"));
    }

    /** The clinic of the demo's staff. */
    protected static ClinicId clinicOfDemo(JdbcClient database) {
        return new ClinicId(database.sql("select clinic_id from staff_account where username = 'desk'")
                .query(UUID.class)
                .single());
    }
}
