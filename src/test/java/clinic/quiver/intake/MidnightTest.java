package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who still sits at the tablet when the clinic's day ends. */
class MidnightTest extends QuiverTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    TestVisits patients;

    @Autowired
    TabletClaimService claims;

    TestClinic clinic;
    Visit visit;
    Screen screen;

    @BeforeEach
    void a_patient_answers_shortly_before_midnight() {
        clinic = new TestClinic(database);
        clock.goTo(midnight().minusSeconds(20));
        visit = patients.walkIn(clinic, "Late");
        screen = patients.open(clinic, patients.checkIn(clinic, visit));
        screen = answer(Map.of());
    }

    @Test
    void goes_on_after_it() {
        clock.pass(Duration.ofSeconds(40));

        assertThat(now()).isEqualTo(screen);
        assertThat(patients.answerAll(clinic, screen, Map.of())).isInstanceOf(Screen.Free.class);
    }

    @Test
    void but_the_tablet_is_free_when_nobody_touches_it_any_more() {
        clock.pass(Duration.ofSeconds(91));

        assertThat(now()).isInstanceOf(Screen.Free.class);
    }

    @Test
    void and_the_call_to_the_reception_stays_however_late_it_gets() {
        screen = answer(Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now")))));
        assertThat(screen).isInstanceOf(Screen.Reception.class);

        clock.pass(Duration.ofMinutes(5));

        assertThat(now()).isInstanceOf(Screen.Reception.class);
    }

    private Screen answer(Map<String, Answer> given) {
        return patients.answer(clinic, (Screen.Asking) screen, given);
    }

    private Screen now() {
        return clinic.onTablet(claims::now);
    }

    private Instant midnight() {
        return clock.instant()
                .atZone(LONDON)
                .toLocalDate()
                .plusDays(1)
                .atStartOfDay(LONDON)
                .toInstant();
    }
}
