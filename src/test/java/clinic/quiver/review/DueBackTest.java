package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.access.ClinicService;
import clinic.quiver.patient.Visit;
import clinic.quiver.review.DueBackService.Done;
import clinic.quiver.review.DueBackService.Overdue;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever waits for a result is not forgotten when it does not come. */
class DueBackTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    TestClock clock;

    @Autowired
    ClinicService clinics;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    DueBackService dueBacks;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void nothing_comes_up_before_the_day_is_over() {
        signed("Patient", "EMG report", today().plusDays(3));

        assertThat(overdue()).isEmpty();
        clock.pass(Duration.ofDays(3));
        assertThat(overdue()).as("on the day itself it may still come").isEmpty();
        clock.pass(Duration.ofDays(1));
        assertThat(overdue()).singleElement().satisfies(late -> {
            assertThat(late.patient().details().familyName()).isEqualTo("Patient");
            assertThat(late.due().expected()).isEqualTo("EMG report");
        });
    }

    @Test
    void what_is_longest_overdue_comes_first_and_what_is_not_awaited_never() {
        signed("Later", "Potassium", today().plusDays(2));
        signed("Sooner", "Neurology letter", today().plusDays(1));
        signed("Nothing", "", today().plusDays(1));
        clock.pass(Duration.ofDays(5));

        assertThat(overdue())
                .extracting(late -> late.patient().details().familyName())
                .containsExactly("Sooner", "Later");
        assertThat(clinic.<Integer>asClinician(() -> dueBacks.overdueBeyond(overdue())))
                .isZero();
        assertThat(clinic.<Integer>asClinician(
                        () -> dueBacks.overdueBeyond(overdue().subList(0, 1))))
                .as("more than are brought up at once are counted")
                .isEqualTo(1);
    }

    @Test
    void what_came_back_is_settled_once_with_name_and_time() {
        Visit visit = signed("Patient", "EMG report", today());
        clock.pass(Duration.ofDays(1));
        UUID due = overdue().getFirst().due().id();

        assertThat(clinic.<Done>asClinician(() -> dueBacks.cameBack(due))).isEqualTo(Done.DONE);
        assertThat(clinic.<Done>asClinician(() -> dueBacks.close(due, "No longer wanted.")))
                .isEqualTo(Done.SETTLED_ALREADY);

        assertThat(overdue()).isEmpty();
        DueBack.Settled settled =
                look(visit).dueBack().flatMap(DueBack::settled).orElseThrow();
        assertThat(settled.outcome()).isEqualTo(DueBack.Outcome.CAME_BACK);
        assertThat(settled.by()).isEqualTo(clinic.clinician().staff());
        assertThat(auditRows("DUE_BACK_SETTLED")).isEqualTo(1);
    }

    @Test
    void a_new_day_lets_it_rest_until_then() {
        signed("Patient", "EMG report", today());
        clock.pass(Duration.ofDays(1));
        UUID due = overdue().getFirst().due().id();

        assertThat(clinic.<Done>asClinician(() -> dueBacks.moveTo(due, today().minusDays(1))))
                .isEqualTo(Done.IN_THE_PAST);
        assertThat(clinic.<Done>asClinician(() -> dueBacks.moveTo(due, today().plusDays(7))))
                .isEqualTo(Done.DONE);

        assertThat(overdue()).isEmpty();
        clock.pass(Duration.ofDays(8));
        assertThat(overdue()).hasSize(1);
        assertThat(auditRows("DUE_BACK_MOVED")).isEqualTo(1);
    }

    @Test
    void closing_needs_a_reason() {
        Visit visit = signed("Patient", "EMG report", today());
        clock.pass(Duration.ofDays(1));
        UUID due = overdue().getFirst().due().id();

        assertThat(clinic.<Done>asClinician(() -> dueBacks.close(due, " "))).isEqualTo(Done.REASON_MISSING);
        assertThat(clinic.<Done>asClinician(() -> dueBacks.close(due, "Done elsewhere.")))
                .isEqualTo(Done.DONE);
        assertThat(look(visit).dueBack().flatMap(DueBack::settled).orElseThrow().words())
                .isEqualTo("Done elsewhere.");
    }

    @Test
    void what_has_to_come_back_needs_a_day() {
        Visit visit = visits.handedIn(clinic, "Patient", Map.of());

        assertThat(sign(visit, new FollowUp(Optional.empty(), "EMG report"))).isInstanceOf(Signed.DueDayMissing.class);
    }

    @Test
    void only_clinicians_of_the_clinic_see_and_settle_it() {
        signed("Patient", "EMG report", today());
        clock.pass(Duration.ofDays(1));
        UUID due = overdue().getFirst().due().id();
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> clinic.asDesk(dueBacks::overdue)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> dueBacks.cameBack(due)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(other.<List<Overdue>>asClinician(dueBacks::overdue)).isEmpty();
        assertThat(other.<Done>asClinician(() -> dueBacks.cameBack(due))).isEqualTo(Done.SETTLED_ALREADY);
        assertThat(overdue()).hasSize(1);
        assertThat(auditRows("ACCESS_REFUSED")).isEqualTo(2);
    }

    private LocalDate today() {
        return clinic.asClinician(clinics::today);
    }

    private List<Overdue> overdue() {
        return clinic.asClinician(dueBacks::overdue);
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private Visit signed(String familyName, String expected, LocalDate day) {
        Visit visit = visits.handedIn(clinic, familyName, Map.of());
        assertThat(sign(visit, new FollowUp(Optional.of(day), expected))).isInstanceOf(Signed.Done.class);
        return visit;
    }

    private Signed sign(Visit visit, FollowUp followUp) {
        Choice routine = new Choice(Optional.of(Disposition.ROUTINE_FOLLOW_UP), Optional.empty(), "");
        Decision decision = new Decision("", routine, Orders.none(), followUp, "");
        return clinic.asClinician(() -> {
            Saved saved = decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN);
            UUID assessment =
                    reviews.refresh(visit.id()).assessment().orElseThrow().id();
            return decisions.sign(visit.id(), assessment, ((Saved.Done) saved).version(), List.of());
        });
    }

    private int auditRows(String action) {
        return clinic.<Integer>asClinician(() ->
                transaction.execute(status -> database.sql("select count(*) from audit_event where action = :action")
                        .param("action", action)
                        .query(Integer.class)
                        .single()));
    }
}
