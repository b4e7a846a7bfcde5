package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TriageLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class ReviewTest extends QuiverTest {

    private static final Decision EMERGENCY = decision("Sent across at once.", Disposition.SENT_TO_EMERGENCY, "");

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    IntakeService intake;

    @Autowired
    ObservationService observations;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void a_record_is_not_signed_before_every_flag_is_acknowledged() {
        Visit visit = weak();
        int version = saved(visit, EMERGENCY);

        assertThat(sign(visit, version)).isInstanceOf(Signed.FlagsOpen.class);

        acknowledgeAll(visit);
        assertThat(sign(visit, version)).isInstanceOf(Signed.Done.class);
        assertThat(look(visit).visit().status()).isEqualTo(VisitStatus.REVIEWED);
    }

    @Test
    void every_flag_says_because_of_which_answer() {
        Review review = look(weak());

        assertThat(review.openFlags())
                .isNotEmpty()
                .allSatisfy(flag -> assertThat(flag.because()).isNotEmpty());
    }

    @Test
    void a_disposition_is_needed_to_sign() {
        Visit visit = weak();
        acknowledgeAll(visit);

        assertThat(sign(visit, Review.NOTHING_WRITTEN)).isInstanceOf(Signed.NoDisposition.class);
    }

    @Test
    void less_than_the_level_asks_for_needs_a_reason() {
        Visit visit = weak();
        acknowledgeAll(visit);
        int version = saved(visit, decision("", Disposition.ROUTINE_FOLLOW_UP, " "));
        assertThat(sign(visit, version)).isInstanceOf(Signed.ReasonMissing.class);

        int withReason = saved(visit, decision("", Disposition.ROUTINE_FOLLOW_UP, "Known since birth."), version);
        assertThat(sign(visit, withReason)).isInstanceOf(Signed.Done.class);
        assertThat(look(visit).assessment().orElseThrow().level())
                .as("the level stays in the record")
                .isLessThanOrEqualTo(TriageLevel.URGENT);
    }

    @Test
    void a_signed_record_is_locked_but_can_be_added_to() {
        Visit visit = signed();
        Review review = look(visit);

        assertThat(clinic.<Saved>asClinician(() -> decisions.save(
                        visit.id(), decision("Changed.", Disposition.SELF_CARE_ADVICE, ""), review.version())))
                .isInstanceOf(Saved.AlreadySigned.class);
        assertThat(acknowledge(
                        visit,
                        review.assessment().orElseThrow().flags().getFirst().ruleId()))
                .isFalse();
        assertThat(sign(visit, review.version())).isInstanceOf(Signed.AlreadySigned.class);
        assertThat(clinic.<Boolean>asClinician(() -> reviews.addAddendum(visit.id(), "Seen again at noon.")))
                .isTrue();

        Review after = look(visit);
        assertThat(after.decision()).isEqualTo(EMERGENCY);
        assertThat(after.addenda()).extracting(Addendum::words).containsExactly("Seen again at noon.");
    }

    @Test
    void nothing_is_measured_into_a_signed_record() {
        Visit visit = signed();
        Review before = look(visit);

        assertThatThrownBy(() -> recordPotassium(visit, "2.1"))
                .isInstanceOf(RecordSignedException.class)
                .hasMessageContaining("signed");

        assertThat(look(visit).observations()).isEmpty();
        assertThat(look(visit).assessment()).isEqualTo(before.assessment());
    }

    @Test
    void nothing_is_answered_into_a_signed_record() {
        Visit visit = signed();
        Review before = look(visit);

        assertThatThrownBy(() -> answerForPatient(visit, "chest-pain", new Answer.Choice("now")))
                .isInstanceOf(RecordSignedException.class);

        assertThat(look(visit).response()).isEqualTo(before.response());
        assertThat(look(visit).assessment()).isEqualTo(before.assessment());
    }

    @Test
    void what_is_measured_while_a_colleague_signs_is_refused_once_the_signature_stands() {
        Visit visit = weak();
        acknowledgeAll(visit);
        int version = saved(visit, EMERGENCY);
        try (ExecutorService colleague = Executors.newSingleThreadExecutor()) {
            Future<?> measured = clinic.asClinician(() -> transaction.execute(status -> {
                assertThat(sign(visit, version)).isInstanceOf(Signed.Done.class);
                Future<?> waits = colleague.submit(() -> recordPotassium(visit, "2.1"));
                assertThatThrownBy(() -> waits.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return waits;
            }));

            assertThatThrownBy(measured::get).hasCauseInstanceOf(RecordSignedException.class);
        }
        assertThat(look(visit).observations()).isEmpty();
    }

    @Test
    void an_addendum_belongs_to_a_signed_record_only() {
        Visit visit = weak();

        assertThat(clinic.<Boolean>asClinician(() -> reviews.addAddendum(visit.id(), "Too early.")))
                .isFalse();
    }

    @Test
    void two_colleagues_who_write_at_once_both_learn_of_it() {
        Visit visit = weak();
        saved(visit, decision("The first.", Disposition.SAME_DAY_CARE, ""));

        Saved second = clinic.asClinician(() -> decisions.save(
                visit.id(), decision("The second.", Disposition.SAME_DAY_CARE, ""), Review.NOTHING_WRITTEN));

        assertThat(second)
                .isInstanceOfSatisfying(
                        Saved.ChangedMeanwhile.class,
                        changed -> assertThat(changed.theirs().note()).isEqualTo("The first."));
        assertThat(look(visit).decision().note()).isEqualTo("The first.");
    }

    @Test
    void nobody_signs_what_they_have_not_seen() {
        Visit visit = weak();
        acknowledgeAll(visit);
        int version = saved(visit, EMERGENCY);

        Signed signed = clinic.asClinician(() -> decisions.sign(visit.id(), UUID.randomUUID(), version, List.of()));

        assertThat(signed).isInstanceOf(Signed.ChangedMeanwhile.class);
    }

    @Test
    void a_patient_who_is_still_answering_cannot_be_signed() {
        Visit visit = visits.walkIn(clinic, "Early");
        visits.open(clinic, visits.checkIn(clinic, visit));
        answerForPatient(visit, "respondent", new Answer.Choice("patient"));

        assertThat(sign(visit, Review.NOTHING_WRITTEN)).isInstanceOf(Signed.NothingToSign.class);
    }

    @Test
    void what_the_clinician_asks_and_measures_is_triaged_at_once() {
        Visit visit = visits.handedIn(clinic, "Calm", Map.of());
        TriageLevel before = level(visit);

        answerForPatient(visit, "chest-pain", new Answer.DoesNotKnow());
        assertThat(level(visit)).isLessThanOrEqualTo(TriageLevel.URGENT);
        answerForPatient(visit, "chest-pain", new Answer.Choice("no"));
        assertThat(level(visit)).isEqualTo(before);

        recordPotassium(visit, "2.1");
        assertThat(level(visit)).isLessThan(before);
        assertThat(look(visit).observations()).containsKey(LinkId.of("lab-k"));
    }

    @Test
    void only_clinicians_of_the_clinic_open_a_record() {
        Visit visit = weak();
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> clinic.asDesk(() -> reviews.open(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> reviews.open(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(() -> reviews.open(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asClinician(() -> reviews.open(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asClinician(() -> decisions.save(visit.id(), EMERGENCY, Review.NOTHING_WRITTEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void opening_leaves_an_audit_row_and_looking_again_does_not() {
        Visit visit = weak();
        clinic.asClinician(() -> reviews.open(visit.id()));
        clinic.asClinician(() -> reviews.refresh(visit.id()));

        int rows = clinic.<Integer>asClinician(() -> transaction.execute(status -> database.sql(
                        "select count(*) from audit_event where action = 'REVIEW_OPENED' and visit_id = :visit")
                .param("visit", visit.id().value())
                .query(Integer.class)
                .single()));
        assertThat(rows).isEqualTo(1);
    }

    private Visit weak() {
        Visit visit = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        assertThat(look(visit).openFlags()).isNotEmpty();
        return visit;
    }

    private Visit signed() {
        Visit visit = weak();
        acknowledgeAll(visit);
        assertThat(sign(visit, saved(visit, EMERGENCY))).isInstanceOf(Signed.Done.class);
        return visit;
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private TriageLevel level(Visit visit) {
        return look(visit).assessment().orElseThrow().level();
    }

    private void answerForPatient(Visit visit, String item, Answer answer) {
        AnswerCheck check = clinic.asClinician(() -> intake.answerForPatient(visit.id(), LinkId.of(item), answer));
        assertThat(check).isInstanceOf(AnswerCheck.Accepted.class);
    }

    private void recordPotassium(Visit visit, String value) {
        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("lab-k"), new Answer.Quantity(new BigDecimal(value))), Instant.now()));
    }

    private void acknowledgeAll(Visit visit) {
        List<String> rules =
                look(visit).openFlags().stream().map(StoredFinding::ruleId).toList();
        rules.forEach(rule -> assertThat(acknowledge(visit, rule)).isTrue());
    }

    private boolean acknowledge(Visit visit, String rule) {
        return clinic.asClinician(() -> reviews.acknowledge(visit.id(), rule, Agreement.AGREE, ""));
    }

    private int saved(Visit visit, Decision decision) {
        return saved(visit, decision, Review.NOTHING_WRITTEN);
    }

    private int saved(Visit visit, Decision decision, int version) {
        Saved saved = clinic.asClinician(() -> decisions.save(visit.id(), decision, version));
        assertThat(saved).isInstanceOf(Saved.Done.class);
        return ((Saved.Done) saved).version();
    }

    private Signed sign(Visit visit, int version) {
        UUID assessment = look(visit).assessment().orElseThrow().id();
        return clinic.asClinician(() -> decisions.sign(visit.id(), assessment, version, List.of()));
    }

    private static Decision decision(String note, Disposition disposition, String reason) {
        return new Decision(note, Optional.of(disposition), reason, Optional.<LocalDate>empty());
    }
}
