package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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
    WorklistCheck check;

    @Autowired
    ReviewService reviews;

    @Autowired
    ClaimService claims;

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
    void who_is_in_danger_stands_there_before_they_have_come_and_when_a_no_show_is_taken_back() {
        Visit planned = visits.walkIn(clinic, "Expected");
        measureTooLittleOxygen(planned);
        assertThat(names()).containsExactly("Expected");

        clinic.asDesk(() -> patients.markNoShow(planned.id()));
        clinic.asDesk(() -> patients.expectAgain(planned.id()));

        assertThat(names()).containsExactly("Expected");
        assertThat(list().getFirst().visit().status()).isEqualTo(VisitStatus.PLANNED);
        acknowledge(planned, flagsOf(planned));
        assertThat(names()).isEmpty();
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

        Supplier<WorklistPage> open = () -> worklist.open(WorklistFilter.EVERYBODY);
        assertThat(other.asClinician(open).entries()).isEmpty();
        assertThatThrownBy(() -> clinic.asDesk(open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(open)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(open)).isInstanceOf(AccessDeniedException.class);
        Supplier<WorklistPage> refresh = () -> worklist.refresh(WorklistFilter.EVERYBODY, WorklistPage.ROWS);
        assertThat(clinic.asClinician(refresh).entries()).hasSize(1);
        assertThat(other.asClinician(refresh).entries()).isEmpty();
        assertThatThrownBy(() -> clinic.asDesk(refresh)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_long_list_is_read_page_by_page_and_nobody_is_passed_over_or_comes_twice() {
        for (int number = 0; number < WorklistPage.ROWS + 3; number++) {
            visits.checkIn(clinic, visits.walkIn(clinic, "Waits" + number));
        }
        WorklistPage first = list(WorklistFilter.EVERYBODY);
        assertThat(first.entries()).hasSize(WorklistPage.ROWS).isSortedAccordingTo(WorklistEntry.BY_DANGER);
        assertThat(first.counts().at(Standing.NOT_BEGUN)).isEqualTo(WorklistPage.ROWS + 3);

        leave(first.entries().getFirst().visit());
        WorklistPage second = clinic.asClinician(
                () -> worklist.more(WorklistFilter.EVERYBODY, first.next().orElseThrow()));

        assertThat(second.next()).isEmpty();
        assertThat(Stream.of(first, second)
                        .flatMap(page -> page.entries().stream())
                        .map(entry -> entry.visit().id()))
                .hasSize(WorklistPage.ROWS + 3)
                .doesNotHaveDuplicates();
    }

    @Test
    void filters_leave_whom_they_name_and_levels_are_counted_all_the_same() {
        visits.handedIn(clinic, "Calm", Map.of());
        Visit weak = visits.handedIn(clinic, "Weak", weak());
        WorklistFilter everybody = WorklistFilter.EVERYBODY;

        assertThat(namesOn(list(everybody.withUnseen(true)))).containsExactly("Weak");
        assertThat(namesOn(list(everybody.withStanding(Optional.of(Standing.ROUTINE)))))
                .doesNotContain("Weak");
        assertThat(namesOn(list(everybody.withDay(Optional.of(weak.day()))))).containsExactly("Weak", "Calm");
        assertThat(list(everybody.withDay(Optional.of(weak.day().minusDays(1)))).entries())
                .isEmpty();
        assertThat(list(everybody.withMine(true)).entries()).isEmpty();
        clinic.asClinician(() -> claims.take(weak.id()));
        WorklistPage mine = list(everybody.withMine(true).withStanding(Optional.of(Standing.SELF_CARE)));
        assertThat(mine.entries()).isEmpty();
        assertThat(mine.counts().standing().values().stream().mapToInt(Integer::intValue))
                .as("who is mine, at whatever level")
                .containsOnlyOnce(1);
        assertThat(mine.counts().everybody()).isEqualTo(2);
        assertThat(mine.counts().takenBy(clinic.clinician().staff())).isEqualTo(1);
        assertThat(namesOn(list(everybody.withMine(true)))).containsExactly("Weak");
    }

    @Test
    void a_search_that_finds_nobody_hides_no_emergency_from_the_counts() {
        visits.handedIn(
                clinic,
                "Breathless",
                Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now")))));

        WorklistCounts counts = list(WorklistFilter.EVERYBODY.withText("zzzz")).counts();

        assertThat(counts.at(Standing.EMERGENCY)).isEqualTo(1);
        assertThat(counts.foundAt(Standing.EMERGENCY)).isZero();
    }

    @Test
    void a_search_finds_by_words_without_accents_by_number_and_by_birth_date_whoever_waits_and_whoever_was_here() {
        Visit waits = visits.walkIn(clinic, "García Márquez");
        visits.checkIn(clinic, waits);
        Visit gone = visits.walkIn(clinic, "O'Garcia");
        visits.checkIn(clinic, gone);
        leave(gone);

        for (String text : List.of("garcia", "MARQ", "jonas gar", "marquez j", "1964-05-17")) {
            WorklistFilter filter = WorklistFilter.EVERYBODY.withText(text);
            assertThat(namesOn(list(filter))).as(text).containsExactly("García Márquez");
        }
        assertThat(namesOn(list(WorklistFilter.EVERYBODY.withText("garcia smith"))))
                .isEmpty();
        assertThat(namesOn(list(WorklistFilter.EVERYBODY.withText("%")))).isEmpty();
        assertThat(elsewhere("o'gar")).containsExactly("O'Garcia");
        assertThat(elsewhere("ogar")).containsExactly("O'Garcia");
        assertThat(elsewhere("marquez")).as("stands on the list already").isEmpty();
    }

    @Test
    void a_search_on_a_day_finds_the_visit_of_that_day_however_many_came_later() {
        Visit today = visits.walkIn(clinic, "Often");
        for (int day = 1; day <= WorklistService.MOST_ELSEWHERE; day++) {
            LocalDate later = today.day().plusDays(day);
            clinic.asDesk(() -> patients.planAppointment(today.patient(), later, LocalTime.NOON));
        }
        visits.walkIn(clinic, "Another");

        WorklistFilter filter = WorklistFilter.EVERYBODY.withText("often").withDay(Optional.of(today.day()));
        assertThat(clinic.asClinician(() -> worklist.elsewhere(filter)))
                .extracting(entry -> entry.visit().id())
                .containsExactly(today.id());
    }

    @Test
    void each_opened_filter_leaves_one_audit_row_without_what_was_typed_and_refreshing_leaves_none() {
        WorklistFilter filter = WorklistFilter.EVERYBODY.withUnseen(true).withText("Garcia");
        list(filter);
        clinic.asClinician(() -> worklist.refresh(filter, WorklistPage.ROWS));

        assertThat(auditRows()).containsExactly("unseen, by name, number or birth date");
    }

    @Test
    void a_row_says_since_when_flags_are_unseen_and_who_saw_the_others() {
        Visit weak = visits.handedIn(clinic, "Weak", weak());
        List<String> flags = flagsOf(weak);
        WorklistEntry before = list().getFirst();
        assertThat(before.unseenSince()).isPresent();
        assertThat(before.seen()).isEmpty();

        acknowledge(weak, flags);

        WorklistEntry after = list().getFirst();
        assertThat(after.unseenSince()).isEmpty();
        assertThat(after.seen())
                .hasSameSizeAs(flags)
                .allMatch(seen -> seen.by().equals(clinic.clinician().staff()));
    }

    private List<String> elsewhere(String text) {
        return clinic.asClinician(() -> worklist.elsewhere(WorklistFilter.EVERYBODY.withText(text))).stream()
                .map(entry -> entry.patient().details().familyName())
                .toList();
    }

    private List<String> auditRows() {
        return clinic.asClinician(() -> transaction.execute(
                status -> database.sql("select detail from audit_event where action = 'WORKLIST_OPENED'")
                        .query(String.class)
                        .list()));
    }

    private WorklistPage list(WorklistFilter filter) {
        return clinic.asClinician(() -> worklist.open(filter));
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
        return list(WorklistFilter.EVERYBODY).entries();
    }

    private List<String> names() {
        return namesOn(list(WorklistFilter.EVERYBODY));
    }

    private static List<String> namesOn(WorklistPage page) {
        return page.entries().stream()
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
        assertThat(CurrentActor.as(new Actor.Program(clinic.id()), check::check))
                .as("the net finds whoever stands in the wrong place")
                .isEqualTo(1);
    }
}
