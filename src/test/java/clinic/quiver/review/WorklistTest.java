package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.CheckInService;
import clinic.quiver.intake.Screen;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.TriageLevel;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class WorklistTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    WorklistService worklist;

    @Autowired
    ReviewService reviews;

    @Autowired
    VisitService patients;

    @Autowired
    CheckInService checkIn;

    @Autowired
    ObservationService observations;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void danger_comes_first_and_of_equals_whoever_waits_longest() {
        visits.handedIn(clinic, "Calm", Map.of());
        visits.handedIn(clinic, "Weak", weak());
        visits.handedIn(clinic, "Weaker", weak());
        visits.handedIn(clinic, "Breathless", breathless());

        assertThat(names()).containsExactly("Breathless", "Weak", "Weaker", "Calm");
        assertThat(list())
                .extracting(entry -> entry.assessment().orElseThrow().level())
                .isSorted();
    }

    @Test
    void untriaged_answers_come_before_everything() {
        visits.handedIn(clinic, "Breathless", breathless());
        Visit untriaged = visits.handedIn(clinic, "Lost", Map.of());
        loseAssessment(untriaged);

        assertThat(names()).containsExactly("Lost", "Breathless");
        assertThat(list().getFirst().isUntriaged()).isTrue();
    }

    @Test
    void triage_that_could_not_be_completed_comes_before_everything() {
        visits.handedIn(clinic, "Breathless", breathless());
        Visit failed = visits.handedIn(clinic, "Failed", Map.of());
        setStatus(failed, Assessment.Status.FAILED);

        assertThat(names()).containsExactly("Failed", "Breathless");
    }

    @Test
    void who_has_not_begun_stands_last() {
        Visit visit = visits.walkIn(clinic, "Early");
        visits.checkIn(clinic, visit);
        visits.handedIn(clinic, "Calm", Map.of());

        assertThat(names()).containsExactly("Calm", "Early");
        assertThat(list().getLast().isUntriaged()).isFalse();
    }

    @Test
    void open_flags_are_counted_until_somebody_acknowledges_them() {
        visits.handedIn(clinic, "Weak", weak());

        WorklistEntry entry = list().getFirst();
        assertThat(entry.openFlags())
                .isEqualTo(entry.assessment().orElseThrow().flags().size())
                .isPositive();
        assertThat(entry.assessment().orElseThrow().level()).isLessThanOrEqualTo(TriageLevel.URGENT);
    }

    @Test
    void who_left_in_danger_stays_until_a_clinician_acknowledged_every_flag() {
        visits.handedIn(clinic, "Calm", Map.of());
        Visit gone = visits.handedIn(clinic, "Gone", weak());

        leave(gone);

        assertThat(names()).containsExactly("Gone", "Calm");
        assertThat(list().getFirst().visit().status()).isEqualTo(VisitStatus.LEFT);

        List<String> flags = flagsOf(gone);
        acknowledge(gone, flags.subList(1, flags.size()));
        assertThat(names()).containsExactly("Gone", "Calm");
        acknowledge(gone, flags.subList(0, 1));
        assertThat(names()).containsExactly("Calm");
    }

    @Test
    void who_left_in_danger_while_answering_stays_and_who_had_only_denied_does_not() {
        leave(startedWith("Breathless", breathless()));
        leave(startedWith("Early", Map.of()));

        assertThat(names()).containsExactly("Breathless");
    }

    @Test
    void who_left_with_a_safety_question_open_stays() {
        Visit unsure = visits.handedIn(clinic, "Unsure", Map.of("weakness", new Answer.DoesNotKnow()));
        assertThat(flags(unsure)).extracting(Assessment.StoredFinding::kind).containsOnly(Finding.Kind.FLOOR);

        leave(unsure);

        assertThat(names()).containsExactly("Unsure");
    }

    @Test
    void who_left_untriaged_stays() {
        Visit lost = visits.handedIn(clinic, "Lost", Map.of());
        loseAssessment(lost);

        leave(lost);

        assertThat(names()).containsExactly("Lost");
    }

    @Test
    void who_was_signed_before_leaving_or_is_not_in_danger_does_not_stay() {
        Visit calm = visits.handedIn(clinic, "Calm", Map.of());
        Visit seen = visits.handedIn(clinic, "Seen", weak());
        acknowledge(seen, flagsOf(seen));

        leave(calm);
        leave(seen);

        assertThat(names()).isEmpty();
    }

    @Test
    void a_no_show_in_danger_stays_too() {
        Visit planned = visits.walkIn(clinic, "Absent");
        measureTooLittleOxygen(planned);
        clinic.asDesk(() -> patients.markNoShow(planned.id()));

        assertThat(names()).containsExactly("Absent");
        assertThat(list().getFirst().visit().status()).isEqualTo(VisitStatus.NO_SHOW);
    }

    @Test
    void undoing_a_check_in_hides_no_danger_either() {
        Visit walkIn = visits.walkIn(clinic, "Mistaken");
        visits.checkIn(clinic, walkIn);
        measureTooLittleOxygen(walkIn);
        clinic.asDesk(() -> checkIn.undo(walkIn.id()));

        assertThat(names()).containsExactly("Mistaken");
    }

    @Test
    void who_comes_back_stands_there_once_and_no_longer_as_gone() {
        Visit gone = visits.handedIn(clinic, "Gone", weak());
        leave(gone);

        clinic.asDesk(() -> checkIn.comeBack(gone.id()));

        assertThat(names()).containsExactly("Gone");
        assertThat(list().getFirst().visit().status()).isEqualTo(VisitStatus.ANSWERED);
    }

    @Test
    void only_clinicians_see_it_and_only_their_clinic() {
        visits.handedIn(clinic, "Weak", weak());
        TestClinic other = new TestClinic(database);

        assertThat(other.asClinician(worklist::open)).isEmpty();
        assertThatThrownBy(() -> clinic.asDesk(worklist::open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(worklist::open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(worklist::open)).isInstanceOf(AccessDeniedException.class);
    }

    private static Map<String, Answer> weak() {
        return Map.of("weakness", new Answer.YesNo(true));
    }

    private static Map<String, Answer> breathless() {
        return Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now"))));
    }

    private Visit startedWith(String name, Map<String, Answer> given) {
        Visit visit = visits.walkIn(clinic, name);
        Screen first = visits.open(clinic, visits.checkIn(clinic, visit));
        visits.answer(clinic, (Screen.Asking) visits.answer(clinic, (Screen.Asking) first, Map.of()), given);
        return visit;
    }

    private void measureTooLittleOxygen(Visit visit) {
        Answer tooLittle = new Answer.Quantity(new BigDecimal("80"));
        clinic.asClinician(
                () -> observations.record(visit.id(), Map.of(LinkId.of("exam-spo2"), tooLittle), clock.instant()));
    }

    private void leave(Visit visit) {
        clinic.asDesk(() -> patients.markLeft(visit.id()));
    }

    private List<String> flagsOf(Visit visit) {
        return flags(visit).stream().map(Assessment.StoredFinding::ruleId).toList();
    }

    private List<Assessment.StoredFinding> flags(Visit visit) {
        return clinic.asClinician(() -> reviews.open(visit.id())).openFlags();
    }

    private void acknowledge(Visit visit, List<String> rules) {
        rules.forEach(rule -> assertThat(clinic.<Boolean>asClinician(
                        () -> reviews.acknowledge(visit.id(), rule, Acknowledgement.Agreement.AGREE, "")))
                .isTrue());
    }

    private List<WorklistEntry> list() {
        return clinic.asClinician(worklist::refresh);
    }

    private List<String> names() {
        return list().stream()
                .map(entry -> entry.patient().details().familyName())
                .toList();
    }

    // Neither can happen by the services: an answer and its triage are stored together or not at all.
    private void loseAssessment(Visit visit) {
        inClinic(
                "update assessment set current = false where visit_id = :visit",
                visit.id().value());
    }

    private void setStatus(Visit visit, Assessment.Status status) {
        inClinic(
                "update assessment set status = '" + status + "' where current and visit_id = :visit",
                visit.id().value());
    }

    private void inClinic(String sql, UUID visit) {
        clinic.<Integer>asClinician(() -> transaction.execute(
                status -> database.sql(sql).param("visit", visit).update()));
    }
}
