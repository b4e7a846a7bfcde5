package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.ExaminationService.Examined;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.Spot;
import clinic.quiver.observation.Spot.Side;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answer.Choice;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What a clinician finds at the neurological examination, and what becomes of it. */
class StructuredExaminationTest extends QuiverTest {

    private static final Spot POWER = new Spot("power", Side.WHOLE);
    private static final Spot LEFT_THUMB = new Spot("thumb-abduction", Side.LEFT);
    private static final LinkId EXAM_POWER = LinkId.of("exam-power");

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    ExaminationService examinations;

    @Autowired
    ObservationService observations;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;
    Actor.Staff colleague;
    Visit visit;

    @BeforeEach
    void aCalmPatientWaits() {
        clinic = new TestClinic(database);
        colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        visit = visits.handedIn(clinic, "Calm", Map.of());
    }

    @Test
    void one_weak_muscle_is_reduced_power_for_the_rules_and_triage_runs_again() {
        assertThat(rules()).doesNotContain("U04");

        Examination now = record(Map.of(POWER, Grade.ALL_NORMAL, LEFT_THUMB, "4"), 0);

        assertThat(now.revision()).isEqualTo(1);
        assertThat(power()).contains(new Choice("reduced"));
        assertThat(rules()).contains("U04");
    }

    @Test
    void lost_reflexes_beside_brisk_ones_leave_the_flag_of_the_brisk_ones_standing() {
        record(Map.of(LEFT_THUMB, "4", new Spot("knee", Side.LEFT), "3"), 0);
        assertThat(flags()).contains("U11");

        record(Map.of(new Spot("ankle", Side.RIGHT), "0"), 1);

        assertThat(flags()).contains("U11");
    }

    @Test
    void a_block_said_to_be_normal_is_normal_and_taken_back_it_is_not_done() {
        record(Map.of(POWER, Grade.ALL_NORMAL), 0);
        assertThat(power()).contains(new Choice("normal"));

        record(Map.of(POWER, Examination.TAKEN_BACK), 1);

        assertThat(power()).contains(new Choice("not-done"));
        assertThat(look().grades()).isEmpty();
    }

    @Test
    void what_was_not_examined_takes_nothing_from_what_was_recorded_otherwise() {
        clinic.asClinician(
                () -> observations.record(visit.id(), Map.of(EXAM_POWER, new Choice("reduced")), Instant.now()));

        record(Map.of(LEFT_THUMB, "5"), 0);
        assertThat(power()).contains(new Choice("reduced"));

        record(Map.of(new Spot("thumb-abduction", Side.RIGHT), "5"), 1);
        assertThat(power()).as("a second time as little").contains(new Choice("reduced"));
    }

    @Test
    void an_earlier_grade_stays_in_the_record_and_every_act_leaves_an_audit_row() {
        record(Map.of(LEFT_THUMB, "4"), 0);
        record(Map.of(LEFT_THUMB, "3"), 1);
        record(Map.of(LEFT_THUMB, "3"), 2);

        assertThat(look().gradeAt(LEFT_THUMB)).isEqualTo("3");
        assertThat(texts("select grade from examination_finding where visit_id = :visit order by revision"))
                .containsExactly("4", "3");
        assertThat(texts("select detail from audit_event where visit_id = :visit and action = 'EXAMINATION_RECORDED'"))
                .hasSize(2);
    }

    @Test
    void two_examiners_at_different_spots_complete_each_other() {
        CurrentActor.as(colleague, () -> examinations.record(visit.id(), Map.of(LEFT_THUMB, "4"), 0));

        Examination now = record(Map.of(new Spot("knee", Side.LEFT), "3"), 0);

        assertThat(now.grades()).containsEntry(LEFT_THUMB, "4").hasSize(2);
    }

    @Test
    void the_spot_that_a_colleague_graded_otherwise_meanwhile_is_named_and_nothing_is_stored() {
        CurrentActor.as(colleague, () -> examinations.record(visit.id(), Map.of(LEFT_THUMB, "5"), 0));

        Examined examined = clinic.asClinician(() ->
                examinations.record(visit.id(), Map.of(LEFT_THUMB, "3", new Spot("knee", Side.LEFT), "3"), 0));

        assertThat(examined)
                .isInstanceOfSatisfying(
                        Examined.Otherwise.class,
                        otherwise -> assertThat(otherwise.spots()).containsExactly(LEFT_THUMB));
        assertThat(look().grades()).isEqualTo(Map.of(LEFT_THUMB, "5"));
        assertThat(record(Map.of(LEFT_THUMB, "3"), 1).gradeAt(LEFT_THUMB)).isEqualTo("3");
    }

    @Test
    void nothing_is_added_to_a_signed_record() {
        sign();

        assertThatThrownBy(() -> record(Map.of(LEFT_THUMB, "3"), 0)).isInstanceOf(RecordSignedException.class);
        assertThat(look().findings()).isEmpty();
    }

    @Test
    void a_grade_that_the_scale_does_not_have_is_refused() {
        assertThatThrownBy(() -> record(Map.of(LEFT_THUMB, "6"), 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> record(Map.of(new Spot("thumb-abduction", Side.WHOLE), "5"), 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void only_clinicians_of_the_clinic_examine() {
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> clinic.asDesk(() -> examinations.ofVisit(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> examinations.record(visit.id(), Map.of(LEFT_THUMB, "3"), 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asClinician(() -> examinations.record(visit.id(), Map.of(LEFT_THUMB, "3"), 0)))
                .isInstanceOf(AccessDeniedException.class);
        record(Map.of(LEFT_THUMB, "3"), 0);
        assertThat(other.asClinician(() -> examinations.ofVisit(visit.id())).findings())
                .isEmpty();
    }

    private Examination record(Map<Spot, String> grades, int seen) {
        Examined examined = clinic.asClinician(() -> examinations.record(visit.id(), grades, seen));
        assertThat(examined).isInstanceOf(Examined.Done.class);
        return ((Examined.Done) examined).now();
    }

    private Examination look() {
        return clinic.asClinician(() -> examinations.ofVisit(visit.id()));
    }

    private Review review() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private Optional<Answer> power() {
        return Optional.ofNullable(review().observations().get(EXAM_POWER)).map(found -> found.value());
    }

    private List<String> rules() {
        return review().assessment().map(Assessment::findings).orElse(List.of()).stream()
                .map(StoredFinding::ruleId)
                .toList();
    }

    private List<String> flags() {
        return review().assessment().map(Assessment::flags).orElse(List.of()).stream()
                .map(StoredFinding::ruleId)
                .toList();
    }

    private void sign() {
        clinic.asClinician(() -> {
            review().openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            Decision decision = new Decision("Seen.", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
            Saved.Done saved = (Saved.Done) decisions.save(
                    visit.id(), decision, reviews.refresh(visit.id()).version());
            Signed signed = decisions.sign(
                    visit.id(), review().assessment().orElseThrow().id(), saved.version(), List.of());
            assertThat(signed).isInstanceOf(Signed.Done.class);
            return signed;
        });
    }

    private List<String> texts(String query) {
        return clinic.<List<String>>asClinician(() -> transaction.execute(status -> database.sql(query)
                .param("visit", visit.id().value())
                .query(String.class)
                .list()));
    }
}
