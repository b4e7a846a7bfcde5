package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.shared.Language;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class SetUpServiceTest extends QuiverTest {

    private static final ClinicSettings SETTINGS = new ClinicSettings(
            "Willow Clinic",
            ZoneId.of("Europe/London"),
            "020",
            "999",
            "116 123",
            "111",
            Language.EN,
            PaperSize.A4,
            false);

    @Autowired
    JdbcClient database;

    @Autowired
    SetUpService setUp;

    @Test
    void a_link_opens_nothing_once_there_is_a_clinic() {
        String token = setUp.newLink();
        new TestClinic(database);

        assertThat(setUp.isOpen(token)).isFalse();
        assertThatThrownBy(() ->
                        setUp.complete(token, SETTINGS, "ada", "Ada Admin", new NewPassword("a quiet river bends")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_made_up_link_opens_nothing() {
        assertThat(setUp.isOpen("made-up")).isFalse();
        assertThat(setUp.isOpen("")).isFalse();
    }
}
