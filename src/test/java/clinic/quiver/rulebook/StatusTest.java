package clinic.quiver.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.rulebook.Status.Overdue;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What administrators learn of how things stand. */
class StatusTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    StatusService statuses;

    @Autowired
    ClinicService clinics;

    @Autowired
    ReplayService replays;

    @Autowired
    ObjectProvider<BuildProperties> build;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void content_counts_as_signed_only_by_its_own_hash() {
        clinic.asAdmin(() -> clinics.signOffContent("Dr. Ana Reyes", "another content"));
        assertThat(status().isSignedOff()).isFalse();
        assertThat(status().signOff()).isPresent();

        clinic.asAdmin(
                () -> clinics.signOffContent("Dr. Ana Reyes", status().content().hash()));
        assertThat(status().isSignedOff()).isTrue();
    }

    @Test
    void versions_of_program_and_database_are_named() {
        assertThat(status().versions().database()).startsWith("18");
        assertThat(status().versions().migration()).matches("\\d{4}");
        assertThat(status().versions().java()).startsWith("25");
    }

    @Test
    void whatever_was_not_looked_at_again_in_time_is_named() {
        Knowledge builtIn = Knowledge.builtIn();
        RuleBook old = Edition.of(builtIn.with("version.yaml", "version: old\nowner: nobody\nreview-by: 2020-01-01\n"))
                .ruleBook();
        StatusService ofTheOld = new StatusService(old, clinics, replays, database, build);

        assertThat(clinic.asAdmin(ofTheOld::now).overdue())
                .extracting(Overdue::id)
                .containsAll(old.rules().stream().map(Rule::id).toList())
                .contains("F01", "F02", "score-mg");
        assertThat(status().overdue()).isEmpty();
    }

    @Test
    void only_administrators_read_it() {
        assertThatThrownBy(() -> clinic.asClinician(statuses::now)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asDesk(statuses::now)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(statuses::now)).isInstanceOf(AccessDeniedException.class);
    }

    private Status status() {
        return clinic.asAdmin(statuses::now);
    }
}
