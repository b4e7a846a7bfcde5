package clinic.quiver.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.Bound;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Saved;
import clinic.quiver.review.Signed;
import clinic.quiver.review.WorklistEntry;
import clinic.quiver.review.WorklistFilter;
import clinic.quiver.review.WorklistService;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.TriageLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class LabServiceTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    LabService labs;

    @Autowired
    ObservationService observations;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    VisitService day;

    @Autowired
    WorklistService worklist;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;
    Visit visit;
    Instant sampled;

    @BeforeEach
    void aPatientHandsIn() {
        clinic = new TestClinic(database);
        visit = visits.handedIn(clinic, "Salty", Map.of());
        sampled = Instant.now().minus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
    }

    @Test
    void a_result_is_triaged_in_whatever_unit_it_came() {
        record(confirmed(entry("lab-mg", "0.9", "mg/dL")));

        assertThat(fired()).contains("L07");
        assertThat(result("lab-mg").value().amount()).isEqualTo(Amount.of(new BigDecimal("0.9"), "mg/dL"));
        assertThat(result("lab-mg").si()).isEqualByComparingTo("0.37026");
    }

    @Test
    void less_than_a_bound_fires_the_rule_of_that_bound() {
        record(confirmed(new LabEntry(
                LabValue.of(LinkId.of("lab-tsh"), new Amount(Bound.BELOW, new BigDecimal("0.1"), "mIU/L")),
                sampled,
                Origin.TYPED,
                true)));

        assertThat(fired()).contains("L21");
    }

    @Test
    void calcium_is_adjusted_with_the_albumin_of_its_sample_and_triaged() {
        record(entry("lab-ca", "1.9", "mmol/L"), entry("lab-alb", "42", "g/L"));

        assertThat(result("lab-ca-adj").origin()).isEqualTo(Origin.COMPUTED);
        assertThat(result("lab-ca-adj").si()).isEqualByComparingTo("1.86");
        assertThat(fired()).contains("L11");
    }

    @Test
    void albumin_that_comes_later_from_the_same_sample_adjusts_it_too_and_a_correction_adjusts_it_again() {
        record(entry("lab-ca", "2.1", "mmol/L"));
        assertThat(find("lab-ca-adj")).isEmpty();

        record(entry("lab-alb", "30", "g/L"));
        assertThat(result("lab-ca-adj").si()).isEqualByComparingTo("2.3");

        record(entry("lab-alb", "40", "g/L"));
        assertThat(result("lab-ca-adj").si()).isEqualByComparingTo("2.1");
    }

    @ParameterizedTest
    @CsvSource({"lab-alb, 15, g/L", "lab-hco3, 12, mmol/L", "lab-ica, 1.21, mmol/L"})
    void a_computed_value_that_no_longer_follows_from_its_sample_counts_no_more(
            String test, String number, String unit) {
        record(confirmed(entry("lab-ca", "1.7", "mmol/L")), entry("lab-alb", "40", "g/L"));
        assertThat(fired()).contains("L11");
        assertThat(look().openResults()).hasSize(1);

        LabRecorded done = record(confirmed(entry(test, number, unit)));

        assertThat(done)
                .isInstanceOfSatisfying(
                        LabRecorded.Done.class,
                        changed -> assertThat(changed.withdrawn())
                                .extracting(result -> result.value().analyte())
                                .containsExactly(LinkId.of("lab-ca-adj")));
        assertThat(find("lab-ca-adj")).isEmpty();
        assertThat(fired()).doesNotContain("L11");
        assertThat(look().openResults()).isEmpty();
        assertThat(entryOnWorklist().results()).isEmpty();
        assertThat(observed()).extracting(Observation::item).doesNotContain(LinkId.of("lab-ca-adj"));

        record(entry("lab-alb", "38", "g/L"));
        assertThat(find("lab-ca-adj").isPresent()).isEqualTo(test.equals("lab-alb"));
    }

    @Test
    void an_older_sample_counts_again_when_what_was_computed_of_a_newer_one_is_withdrawn() {
        Instant before = sampled.minus(1, ChronoUnit.DAYS);
        record(new LabEntry(value("lab-ca-adj", "1.85", "mmol/L"), before, Origin.TYPED, true));
        record(entry("lab-ca", "2.3", "mmol/L"), entry("lab-alb", "40", "g/L"));
        assertThat(fired()).doesNotContain("L11");

        record(confirmed(entry("lab-alb", "15", "g/L")));

        assertThat(fired()).contains("L11");
    }

    @Test
    void a_corrected_result_is_there_once_for_whoever_asks() {
        record(entry("lab-k", "3.1", "mmol/L"));
        record(entry("lab-k", "4.1", "mmol/L"));

        assertThat(look().labs()).hasSize(1);
        assertThat(observed())
                .extracting(Observation::value)
                .containsExactly(new Answer.Quantity(new BigDecimal("4.1")));
    }

    @Test
    void tests_that_no_rule_reads_are_kept_and_shown_and_harm_nothing() {
        record(entry("lab-ldh", "900", "U/L"), entry("lab-hb", "13.9", "g/dL"));

        assertThat(result("lab-hb").si()).isEqualByComparingTo("139");
        assertThat(look().observations()).isEmpty();
    }

    @Test
    void what_is_doubtful_is_asked_about_and_what_is_impossible_is_refused() {
        assertThat(record(entry("lab-ca-adj", "9.5", "mmol/L"))).isInstanceOf(LabRecorded.Impossible.class);
        assertThat(record(entry("lab-k", "4.1", "mg/dL"))).isInstanceOf(LabRecorded.Impossible.class);
        assertThat(record(entry("lab-k", "4.1", "mmol/L"), entry("lab-mg", "2.0", "mmol/L")))
                .isInstanceOf(LabRecorded.Doubtful.class);
        assertThat(look().labs()).as("all or none").isEmpty();

        record(confirmed(entry("lab-mg", "2.0", "mmol/L")));
        assertThat(fired()).contains("L10");
    }

    @Test
    void no_sample_is_taken_in_the_future() {
        LabEntry tomorrow = new LabEntry(
                value("lab-k", "4.1", "mmol/L"), Instant.now().plus(1, ChronoUnit.DAYS), Origin.TYPED, false);
        assertThat(record(tomorrow)).isInstanceOf(LabRecorded.InTheFuture.class);
    }

    @Test
    void the_newest_sample_counts_whenever_it_was_entered() {
        record(entry("lab-k", "3.1", "mmol/L"));
        record(new LabEntry(value("lab-k", "4.4", "mmol/L"), sampled.minus(7, ChronoUnit.DAYS), Origin.PASTED, false));

        assertThat(fired()).contains("L03");
    }

    @Test
    void the_same_result_pasted_twice_is_there_once() {
        record(entry("lab-k", "3.1", "mmol/L"));
        LabRecorded again = record(entry("lab-k", "3.10", "mmol/L"), entry("lab-k", "3.1", "mmol/L"));

        assertThat(again)
                .isInstanceOfSatisfying(
                        LabRecorded.Done.class,
                        done -> assertThat(done.results()).hasSizeLessThanOrEqualTo(2));
        assertThat(look().labsOfVisit()).hasSize(1);
    }

    @Test
    void of_two_values_of_one_sample_none_is_taken_however_they_were_confirmed() {
        LabRecorded both =
                record(confirmed(entry("lab-k", "6.8", "mmol/L")), confirmed(entry("lab-k", "4.1", "mmol/L")));

        assertThat(both).isInstanceOf(LabRecorded.Doubtful.class);
        assertThat(look().labsOfVisit()).isEmpty();
    }

    @Test
    void a_critical_result_without_a_flag_keeps_whoever_leaves_on_the_worklist_until_somebody_was_told() {
        record(entry("lab-glucose", "2.8", "mmol/L"));
        clinic.asDesk(() -> day.markLeft(visit.id()));
        assertThat(onWorklist()).isPresent();

        assertThat(tell("Dr. Clara Clinic", "L. Tech, laboratory")).isTrue();
        assertThat(onWorklist()).isEmpty();
    }

    @Test
    void a_critical_result_brings_back_whoever_had_left_and_seeing_the_flags_alone_does_not_let_them_go() {
        clinic.asDesk(() -> day.markLeft(visit.id()));
        record(entry("lab-glucose", "2.8", "mmol/L"), entry("lab-k", "2.9", "mmol/L"));
        assertThat(onWorklist()).isPresent();

        clinic.asClinician(() -> {
            look().openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            return look();
        });

        assertThat(onWorklist()).isPresent();
    }

    @Test
    void a_critical_result_of_somebody_who_has_not_come_yet_is_seen_on_the_worklist_until_somebody_was_told() {
        visit = visits.walkIn(clinic, "Expected");
        record(entry("lab-glucose", "2.8", "mmol/L"));
        assertThat(entryOnWorklist().level()).contains(TriageLevel.EMERGENCY);

        assertThat(tell("Dr. Clara Clinic", "L. Tech, laboratory")).isTrue();
        assertThat(onWorklist()).isEmpty();
    }

    @Test
    void a_critical_result_stands_against_signing_until_somebody_was_told() {
        record(entry("lab-glucose", "2.8", "mmol/L"), entry("lab-k", "4.1", "mmol/L"));
        assertThat(entryOnWorklist().level()).contains(TriageLevel.EMERGENCY);
        int version = decided();

        assertThat(sign(version))
                .isInstanceOfSatisfying(
                        Signed.CriticalLabOpen.class,
                        open -> assertThat(open.analytes()).containsExactly(LinkId.of("lab-glucose")));

        for (String name : List.of(" ", "x".repeat(201), "a\u0000b", "a\u001Bb", "\uD83D")) {
            assertThat(tell(name, "Lab")).isFalse();
            assertThat(tell("Dr. Clara Clinic", name)).isFalse();
        }
        assertThat(tell("Dr. Clara Clinic", "L. Tech, laboratory")).isTrue();
        assertThat(result("lab-glucose").seen().orElseThrow().told()).isEqualTo("Dr. Clara Clinic");
        assertThat(entryOnWorklist().results()).isEmpty();
        assertThat(sign(version)).isInstanceOf(Signed.Done.class);
    }

    @Test
    void a_critical_value_entered_among_the_findings_can_be_passed_on_like_any_other() {
        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("lab-k"), new Answer.Quantity(new BigDecimal("2.4"))), sampled));
        int version = decided();

        assertThat(sign(version)).isInstanceOf(Signed.CriticalLabOpen.class);
        assertThat(tell("Dr. Clara Clinic", "L. Tech, laboratory")).isTrue();
        assertThat(sign(version)).isInstanceOf(Signed.Done.class);
    }

    @Test
    void a_late_result_changes_nothing_that_was_signed_and_brings_the_patient_back() {
        signed();
        Review before = look();
        record(entry("lab-k", "2.9", "mmol/L"));

        Review after = look();
        assertThat(after.assessment()).isEqualTo(before.assessment());
        assertThat(after.observations()).isEmpty();
        assertThat(result("lab-k").late()).isTrue();
        assertThat(entryOnWorklist().level())
                .as("as the rules would have it")
                .hasValueSatisfying(level -> assertThat(level).isLessThanOrEqualTo(TriageLevel.URGENT));

        assertThat(tell("Jonas Salty", "Dr. Clara Clinic, by phone")).isTrue();
        assertThat(onWorklist()).isEmpty();
    }

    @Test
    void a_late_result_that_is_corrected_into_its_range_lets_the_patient_go() {
        signed();
        record(entry("lab-glucose", "2.8", "mmol/L"));
        assertThat(entryOnWorklist().level()).contains(TriageLevel.EMERGENCY);

        record(entry("lab-glucose", "5.2", "mmol/L"));

        assertThat(onWorklist()).isEmpty();
    }

    @Test
    void a_late_result_in_range_brings_nobody_back() {
        signed();
        record(entry("lab-k", "4.4", "mmol/L"));

        assertThat(result("lab-k").late()).isTrue();
        assertThat(onWorklist()).isEmpty();
    }

    @Test
    void results_are_seen_and_recorded_by_clinicians_of_the_clinic_only_and_audited() {
        TestClinic other = new TestClinic(database);
        List<LabEntry> entries = List.of(entry("lab-k", "4.1", "mmol/L"));
        assertThatThrownBy(() -> clinic.asDesk(() -> labs.record(visit.id(), entries, look().labPatient())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> other.asClinician(() -> labs.record(visit.id(), entries, look().labPatient())))
                .isInstanceOf(AccessDeniedException.class);

        record(entry("lab-glucose", "2.8", "mmol/L"));
        tell("Dr. Clara Clinic", "Lab");
        List<String> actions = clinic.asClinician(() -> transaction.execute(
                status -> database.sql("select action from audit_event where visit_id = :visit order by action")
                        .param("visit", visit.id().value())
                        .query(String.class)
                        .list()));
        assertThat(actions).contains("OBSERVATION_RECORDED", "RESULT_SEEN");
    }

    private LabRecorded record(LabEntry... entries) {
        return clinic.asClinician(() -> labs.record(
                visit.id(),
                Stream.of(entries).toList(),
                reviews.refresh(visit.id()).labPatient()));
    }

    private boolean tell(String told, String by) {
        LabResult open = look().openResults().getFirst();
        return clinic.asClinician(() -> labs.markSeen(visit.id(), open.id(), told, by, sampled, "Read back."));
    }

    private Review look() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private List<String> fired() {
        return look().assessment().orElseThrow().findings().stream()
                .filter(finding -> finding.kind().counts())
                .map(StoredFinding::ruleId)
                .toList();
    }

    private Optional<LabResult> find(String key) {
        return look().labsOfVisit().stream()
                .filter(result -> result.value().analyte().equals(LinkId.of(key)))
                .findFirst();
    }

    private List<Observation> observed() {
        return clinic.<List<Observation>>asClinician(
                () -> transaction.execute(status -> observations.ofPatient(visit.patient())));
    }

    private LabResult result(String key) {
        return find(key).orElseThrow();
    }

    private Optional<WorklistEntry> onWorklist() {
        return clinic.asClinician(() -> worklist.open(WorklistFilter.EVERYBODY)).entries().stream()
                .filter(entry -> entry.visit().id().equals(visit.id()))
                .findFirst();
    }

    private WorklistEntry entryOnWorklist() {
        return onWorklist().orElseThrow();
    }

    private int decided() {
        return clinic.asClinician(() -> {
            look().openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            Decision decision = new Decision("", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
            return ((Saved.Done) decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN)).version();
        });
    }

    private Signed sign(int version) {
        return clinic.asClinician(() ->
                decisions.sign(visit.id(), look().assessment().orElseThrow().id(), version, List.of()));
    }

    private void signed() {
        assertThat(sign(decided())).isInstanceOf(Signed.Done.class);
    }

    private LabEntry entry(String key, String number, String unit) {
        return new LabEntry(value(key, number, unit), sampled, Origin.TYPED, false);
    }

    private static LabEntry confirmed(LabEntry entry) {
        return new LabEntry(entry.value(), entry.sampledAt(), entry.origin(), true);
    }

    private static LabValue value(String key, String number, String unit) {
        return LabValue.of(LinkId.of(key), Amount.of(new BigDecimal(number), unit));
    }
}
