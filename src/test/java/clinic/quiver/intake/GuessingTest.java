package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitService.Planned;
import clinic.quiver.shared.VisitId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody who has a tablet of the clinic and tries codes. */
class GuessingTest extends QuiverTest {

    private static final LocalDate NOBODY_S = LocalDate.of(1900, 1, 1);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    TestVisits patients;

    @Autowired
    VisitService visits;

    @Autowired
    CheckInService checkIn;

    @Autowired
    CheckInStopService stops;

    @Autowired
    TabletEntry entry;

    @Autowired
    TabletClaimService claims;

    final AtomicInteger tablets = new AtomicInteger();
    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
    }

    @Test
    void of_ten_thousand_guesses_at_full_speed_no_more_than_allowed_reach_a_comparison() {
        List<Actor.Device> tablets = IntStream.range(0, 20)
                .mapToObj(number -> clinic.newTablet("Tablet " + number))
                .toList();
        AtomicInteger guessed = new AtomicInteger();
        try (ExecutorService attackers = Executors.newFixedThreadPool(4)) {
            for (int attacker = 0; attacker < 4; attacker++) {
                attackers.execute(() -> {
                    for (int guess = guessed.incrementAndGet(); guess <= 10_000; guess = guessed.incrementAndGet()) {
                        guess(tablets.get(guess % tablets.size()), "%06d".formatted(guess), NOBODY_S);
                    }
                });
            }
        }

        assertThat(compared()).isEqualTo(CheckInTries.MOST_FAILURES_OF_CLINIC);
        assertThat(refused()).isEqualTo(10_000);
        assertThat(mostOfOneTablet()).isLessThanOrEqualTo(CheckInTries.MOST_FAILURES_OF_TABLET);
    }

    @Test
    void the_desk_sees_that_check_in_has_stopped_and_lets_it_go_on_once_an_hour_at_most() {
        Visit visit = patients.walkIn(clinic, "Right");
        guessUntilTheStop();
        assertThat(guess(clinic.tablet(), patients.checkIn(clinic, visit), TestVisits.BORN))
                .isEmpty();

        CheckInStop stop = clinic.asDesk(stops::current).orElseThrow();
        assertThat(stop.wrongCodes()).isEqualTo(CheckInTries.MOST_FAILURES_OF_CLINIC);
        assertThat(stop.until()).isAfter(clock.instant());
        assertThat(clinic.<Boolean>asDesk(stops::lift)).isTrue();

        assertThat(clinic.asDesk(stops::current)).isEmpty();
        assertThat(guess(clinic.tablet(), codeAgain(visit), TestVisits.BORN)).isPresent();
        assertThat(count("select count(*) from audit_event where action = 'CHECK_IN_STOP_LIFTED'"))
                .isEqualTo(1);

        guessUntilTheStop();
        assertThat(clinic.<Boolean>asDesk(stops::lift)).isFalse();
        assertThat(guess(clinic.tablet(), codeAgain(visit), TestVisits.BORN)).isEmpty();
        clock.pass(Duration.ofMinutes(61));
        guessUntilTheStop();
        assertThat(clinic.<Boolean>asDesk(stops::lift)).isTrue();
    }

    @Test
    void however_often_the_desk_lifts_it_no_code_of_ten_minutes_is_hit_with_a_chance_above_one_in_ten_thousand() {
        for (int minute = 0; minute < CheckInService.CODE_LASTS.toMinutes(); minute++) {
            guessUntilTheStop();
            clinic.asDesk(stops::lift);
            clock.pass(Duration.ofMinutes(1));
        }

        int codes = 1_000_000;
        assertThat(compared())
                .isEqualTo(2 * CheckInTries.MOST_FAILURES_OF_CLINIC)
                .isLessThanOrEqualTo(codes / 10_000);
    }

    @Test
    void lifting_does_not_let_a_tablet_that_failed_too_often_go_on() {
        Visit visit = patients.walkIn(clinic, "Right");
        for (int i = 0; i < CheckInTries.MOST_FAILURES_OF_TABLET; i++) {
            guess(clinic.tablet(), "no-such-code", NOBODY_S);
        }
        guessUntilTheStop();

        assertThat(clinic.<Boolean>asDesk(stops::lift)).isTrue();

        assertThat(guess(clinic.tablet(), patients.checkIn(clinic, visit), TestVisits.BORN))
                .isEmpty();
    }

    @Test
    void only_the_front_desk_sees_and_lifts_a_stop() {
        guessUntilTheStop();

        for (Actor other : List.of(clinic.clinician(), clinic.admin(), clinic.tablet())) {
            assertThatThrownBy(() -> CurrentActor.as(other, stops::current)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> CurrentActor.as(other, stops::lift)).isInstanceOf(AccessDeniedException.class);
        }
        TestClinic elsewhere = new TestClinic(database);
        assertThat(elsewhere.asDesk(stops::current)).isEmpty();
        assertThat(elsewhere.<Boolean>asDesk(stops::lift)).isFalse();
    }

    // Tablets of their own, so that none of them fails too often by itself.
    private void guessUntilTheStop() {
        Actor.Device tablet = clinic.tablet();
        for (int i = 0; i < CheckInTries.MOST_FAILURES_OF_CLINIC; i++) {
            if (i % CheckInTries.MOST_FAILURES_OF_TABLET == 0) {
                tablet = clinic.newTablet("Tablet " + tablets.incrementAndGet());
            }
            guess(tablet, "no-such-code", NOBODY_S);
        }
    }

    private String codeAgain(Visit visit) {
        return clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
    }

    @Test
    void who_was_shut_out_stays_so_after_a_restart_and_is_let_in_again_when_the_time_is_over() {
        Visit visit = patients.walkIn(clinic, "Right");
        for (int i = 0; i < CheckInTries.MOST_FAILURES_OF_TABLET; i++) {
            guess(clinic.tablet(), "no-such-code", NOBODY_S);
        }
        String code = patients.checkIn(clinic, visit);

        CheckInGate restarted = beans.createBean(CheckInGate.class);
        Optional<Visit> opened =
                clinic.onTablet(() -> transaction.execute(status -> restarted.open(code, TestVisits.BORN)));
        assertThat(opened).isEmpty();

        clock.pass(CheckInTries.TABLET_PERIOD);
        String again = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        assertThat(guess(clinic.tablet(), again, TestVisits.BORN)).isPresent();
    }

    @Test
    void a_covered_tablet_is_no_way_around_the_count() {
        Visit visit = patients.walkIn(clinic, "Right");
        patients.open(clinic, patients.checkIn(clinic, visit));
        clinic.onTablet(claims::cover);
        for (int i = 0; i < CheckInTries.MOST_FAILURES_OF_TABLET; i++) {
            guess(clinic.tablet(), "no-such-code", NOBODY_S);
        }

        assertThat(clinic.onTablet(() -> entry.uncover(TestVisits.BORN))).isEmpty();
        assertThat(compared()).isEqualTo(CheckInTries.MOST_FAILURES_OF_TABLET);
    }

    @Test
    void whatever_is_wrong_the_refusal_takes_the_same_time() {
        String code = patients.checkIn(clinic, patients.walkIn(clinic, "Right"));
        Stream<Runnable> refusals = Stream.of(
                () -> claims.open("no-such-code", TestVisits.BORN, Optional.empty()),
                () -> claims.open(code, NOBODY_S, Optional.empty()),
                () -> claims.uncover(NOBODY_S));
        patients.open(clinic, patients.checkIn(clinic, patients.walkIn(clinic, "Covered")));
        clinic.onTablet(claims::cover);

        assertThat(refusals.map(this::timeOf))
                .allSatisfy(time -> assertThat(time).isBetween(RefusalPace.LASTS, RefusalPace.LASTS.multipliedBy(2)));
    }

    @Test
    void the_code_of_the_slip_opens_on_its_own_day_only() {
        Visit visit = tomorrow();
        String code = clinic.asDesk(() -> checkIn.appointmentCode(visit.id())).code();
        assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{8}");

        assertThat(guess(clinic.tablet(), code, TestVisits.BORN)).isEmpty();
        clock.pass(Duration.ofDays(2));
        assertThat(guess(clinic.tablet(), code, TestVisits.BORN)).isEmpty();
        clock.pass(Duration.ofDays(-1));
        assertThat(guess(clinic.tablet(), code, TestVisits.BORN)).isPresent();
        assertThat(status(visit.id())).isEqualTo("CHECKED_IN");
    }

    private Visit tomorrow() {
        LocalDate today = patients.walkIn(clinic, "Today").day();
        return clinic.asDesk(() -> ((Planned.Done) visits.planAppointment(
                        patients.register(clinic, "Right").id(), today.plusDays(1), LocalTime.NOON))
                .visit());
    }

    private Optional<Screen> guess(Actor.Device tablet, String code, LocalDate birthDate) {
        return CurrentActor.as(tablet, () -> entry.open(code, birthDate, Optional.empty()));
    }

    private Duration timeOf(Runnable refusal) {
        long begun = System.nanoTime();
        clinic.onTablet(() -> {
            refusal.run();
            return true;
        });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private int compared() {
        return count("select count(*) from check_in_attempt where not succeeded");
    }

    private int refused() {
        return count("select count(*) from audit_event where action = 'TABLET_CODE_REFUSED'");
    }

    private int mostOfOneTablet() {
        return count("select max(tries) from"
                + " (select count(*) as tries from check_in_attempt where not succeeded group by tablet_id) as each");
    }

    private String status(VisitId visit) {
        return clinic.asDesk(() -> visits.get(visit)).status().name();
    }

    private int count(String sql) {
        return clinic.asClinician(() -> transaction.execute(
                status -> database.sql(sql).query(Integer.class).single()));
    }
}
