package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.triage.Assessment.StoredFinding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A clinician's word on a flag counts for what the flag stood on when it was said. */
class ReopenedFlagsTest extends QuiverTest {

    private static final String GETTING_WEAKER = "U01";

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    WorklistService worklist;

    @Autowired
    ObservationService observations;

    @Autowired
    VisitService desk;

    @Autowired
    Clock clock;

    TestClinic clinic;
    Visit visit;

    @BeforeEach
    void somebodyGetsWeaker() {
        clinic = new TestClinic(database);
        visit = visits.handedIn(
                clinic,
                "Worse",
                Map.of("weakness", new Answer.YesNo(true), "weakness-trend", new Answer.Choice("worse")));
        assertThat(openRules()).contains(GETTING_WEAKER);
    }

    @Test
    void a_flag_that_was_disagreed_with_waits_again_when_new_evidence_for_it_arrives() {
        settleEverything();

        examine("exam-wasting", "yes");

        assertThat(openRules()).contains(GETTING_WEAKER);
        Acknowledgement before = look().acknowledgementOf(GETTING_WEAKER).orElseThrow();
        StoredFinding now = look().openFlags().stream()
                .filter(flag -> flag.ruleId().equals(GETTING_WEAKER))
                .findFirst()
                .orElseThrow();
        assertThat(before.basis().orElseThrow().newIn(now))
                .extracting(evidence -> evidence.item().value())
                .contains("exam-wasting");
    }

    @Test
    void new_evidence_stops_the_signature_until_a_clinician_has_spoken_again() {
        settleEverything();
        Saved saved = clinic.asClinician(() -> decisions.save(
                visit.id(),
                new Decision("Seen.", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty()),
                Review.NOTHING_WRITTEN));
        int version = ((Saved.Done) saved).version();
        examine("exam-wasting", "yes");

        assertThat(sign(version)).isInstanceOf(Signed.FlagsOpen.class);
        settleEverything();
        assertThat(sign(version)).isInstanceOf(Signed.Done.class);
    }

    @Test
    void on_the_worklist_the_flag_is_unseen_since_the_new_evidence() {
        Instant firstFlagged = entry().unseenSince().orElseThrow();
        settleEverything();
        assertThat(entry().openFlags()).isZero();
        Instant spoken = look().acknowledgementOf(GETTING_WEAKER).orElseThrow().at();

        examine("exam-wasting", "yes");

        assertThat(entry().openFlags()).isPositive();
        assertThat(entry().unseenSince().orElseThrow()).isAfter(firstFlagged).isAfterOrEqualTo(spoken);
        assertThat(entry().seen()).extracting(Acknowledgement::ruleId).doesNotContain(GETTING_WEAKER);
    }

    @Test
    void evidence_that_goes_away_or_is_denied_leaves_a_settled_flag_settled() {
        examine("exam-wasting", "yes");
        settleEverything();

        examine("exam-wasting", "no");

        assertThat(look().assessment().orElseThrow().flags())
                .extracting(StoredFinding::ruleId)
                .contains(GETTING_WEAKER);
        assertThat(openRules()).isEmpty();
    }

    @Test
    void a_word_counts_for_what_the_clinician_saw_and_not_for_what_came_in_meanwhile() {
        Review seen = look();
        examine("exam-wasting", "yes");

        assertThat(say(seen, Agreement.SEEN, Optional.of(Reason.ACTING_ON_IT), ""))
                .isTrue();

        assertThat(openRules()).contains(GETTING_WEAKER);
    }

    @Test
    void who_went_away_and_was_seen_is_looked_for_again() {
        clinic.asDesk(() -> desk.markLeft(visit.id()));
        settleEverything();
        assertThat(list()).isEmpty();

        examine("exam-wasting", "yes");

        assertThat(list()).extracting(entry -> entry.visit().id()).containsExactly(visit.id());
    }

    @Test
    void a_word_from_before_the_basis_was_kept_counts_whatever_comes() {
        settleEverything();
        forgetBasis();

        examine("exam-wasting", "yes");

        assertThat(openRules()).doesNotContain(GETTING_WEAKER);
    }

    @Test
    void who_disagrees_with_a_danger_says_why() {
        assertThat(say(look(), Agreement.DISAGREE, Optional.empty(), " ")).isFalse();
        assertThat(say(look(), Agreement.DISAGREE, Optional.of(Reason.ACTING_ON_IT), ""))
                .isFalse();
        assertThat(look().acknowledgements()).isEmpty();

        assertThat(say(look(), Agreement.DISAGREE, Optional.of(Reason.EXPLAINED_OTHERWISE), ""))
                .isTrue();
        assertThat(say(look(), Agreement.DISAGREE, Optional.empty(), "Trained hard."))
                .isTrue();
        assertThat(look().acknowledgementOf(GETTING_WEAKER).orElseThrow().words())
                .isEqualTo("Trained hard.");
    }

    private void settleEverything() {
        Review seen = look();
        clinic.asClinician(() -> {
            seen.openFlags()
                    .forEach(flag -> assertThat(reviews.acknowledge(
                                    seen, flag.ruleId(), Agreement.DISAGREE, Optional.of(Reason.KNOWN), ""))
                            .isTrue());
            return seen;
        });
        assertThat(openRules()).isEmpty();
    }

    private boolean say(Review seen, Agreement agreement, Optional<Reason> reason, String words) {
        return clinic.asClinician(() -> reviews.acknowledge(seen, GETTING_WEAKER, agreement, reason, words));
    }

    private void examine(String item, String code) {
        clinic.asClinician(() ->
                observations.record(visit.id(), Map.of(LinkId.of(item), new Answer.Choice(code)), clock.instant()));
    }

    // Rows are only ever added by the services; what an earlier edition wrote is imitated here.
    private void forgetBasis() {
        List<Acknowledgement> said = look().acknowledgements();
        clinic.asClinician(() -> transaction.execute(status -> {
            said.forEach(word -> database.sql("""
                            insert into acknowledgement (id, clinic_id, visit_id, rule_id, agreement, words,
                                acknowledged_at, acknowledged_by)
                            values (gen_random_uuid(), :clinic, :visit, :rule, 'SEEN', '', :at, :by)""")
                    .param("clinic", clinic.id().value())
                    .param("visit", visit.id().value())
                    .param("rule", word.ruleId())
                    .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("by", word.by().value())
                    .update());
            return visit;
        }));
    }

    private Review look() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private List<String> openRules() {
        return look().openFlags().stream().map(StoredFinding::ruleId).toList();
    }

    private Signed sign(int version) {
        return clinic.asClinician(() ->
                decisions.sign(visit.id(), look().assessment().orElseThrow().id(), version, List.of()));
    }

    private List<WorklistEntry> list() {
        return clinic.asClinician(() -> worklist.open(WorklistFilter.EVERYBODY)).entries();
    }

    private WorklistEntry entry() {
        return list().getFirst();
    }
}
