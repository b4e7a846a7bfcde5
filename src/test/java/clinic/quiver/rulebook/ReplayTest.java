package clinic.quiver.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.rulebook.Replay.LevelChange;
import clinic.quiver.rulebook.Replay.RuleChange;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.TriageLevel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** What an edited rule book would change is told before it is switched on. */
class ReplayTest extends QuiverTest {

    private static final Knowledge BUILT_IN = Knowledge.builtIn();

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits visits;

    @Autowired
    ReplayService replays;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void the_same_content_changes_nothing() {
        visits.handedIn(clinic, "Calm", Map.of());

        Replay replay = replay(Edition.of(BUILT_IN), 10);

        assertThat(replay.responses()).isEqualTo(1);
        assertThat(replay.changed()).isZero();
        assertThat(replay.levels()).isEmpty();
        assertThat(replay.rules()).isEmpty();
    }

    @Test
    void a_new_rule_shows_for_whom_it_fires_and_which_level_they_get() {
        Visit calm = visits.handedIn(clinic, "Calm", Map.of());
        Visit weak = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        SequencedMap<VisitId, AssessmentDifference> changed = new LinkedHashMap<>();

        Replay replay = asProgram(() -> replays.replay(withRuleForTheCalm(), 10, changed::put));

        assertThat(replay.responses()).isEqualTo(2);
        assertThat(replay.changed()).isEqualTo(1);
        assertThat(replay.levels()).containsExactly(new LevelChange(levelOf(calm), TriageLevel.EMERGENCY, 1));
        assertThat(replay.rules()).containsExactly(new RuleChange("E99", 1, 0, 0, 0, 0));
        assertThat(changed.sequencedKeySet()).containsExactly(calm.id()).doesNotContain(weak.id());
    }

    @Test
    void a_rule_left_out_no_longer_fires() {
        visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        Knowledge without = BUILT_IN.with(
                "rules/urgent.yaml",
                BUILT_IN.text("rules/urgent.yaml").replaceFirst("(?s)- id: U05\\b.*?(?=\n- id:)", ""));

        Replay replay = replay(Edition.of(without), 10);

        assertThat(replay.rules())
                .filteredOn(rule -> rule.ruleId().equals("U05"))
                .allSatisfy(rule -> assertThat(rule.noLongerFired() + rule.noLongerPossible())
                        .isEqualTo(1));
    }

    @Test
    void only_the_latest_are_replayed_and_nobody_who_is_still_answering() {
        visits.handedIn(clinic, "First", Map.of());
        visits.handedIn(clinic, "Second", Map.of());
        visits.open(clinic, visits.checkIn(clinic, visits.walkIn(clinic, "Early")));

        assertThat(replay(Edition.of(BUILT_IN), 1).responses()).isEqualTo(1);
        assertThat(replay(Edition.of(BUILT_IN), 10).responses()).isEqualTo(2);
    }

    @Test
    void a_replay_stores_its_counts_and_one_audit_row_and_no_assessment() {
        visits.handedIn(clinic, "Calm", Map.of());
        int assessments = count("assessment");
        int auditRows = count("audit_event");

        Replay replay = replay(withRuleForTheCalm(), 10);

        assertThat(count("assessment")).isEqualTo(assessments);
        assertThat(count("audit_event")).isEqualTo(auditRows + 1);
        assertThat(count("audit_event where action = 'RULES_REPLAYED' and actor_kind = 'SYSTEM'"))
                .isEqualTo(1);
        assertThat(last(clinic)).hasValueSatisfying(stored -> {
            assertThat(stored.levels()).isEqualTo(replay.levels());
            assertThat(stored.rules()).isEqualTo(replay.rules());
            assertThat(stored.candidate()).isEqualTo(replay.candidate());
            assertThat(stored.running()).isEqualTo(replay.running());
            assertThat(stored.changed()).isEqualTo(1);
        });
    }

    @Test
    void a_clinic_sees_its_own_replays_only() {
        replay(Edition.of(BUILT_IN), 10);

        assertThat(last(clinic)).isPresent();
        assertThat(last(new TestClinic(database))).isEmpty();
    }

    @Test
    void nobody_of_the_staff_replays_and_only_administrators_read_the_result() {
        Edition edition = Edition.of(BUILT_IN);

        for (Actor actor : new Actor[] {clinic.admin(), clinic.clinician(), clinic.desk(), clinic.tablet()}) {
            assertThatThrownBy(() -> CurrentActor.as(actor, () -> replays.replay(edition, 1, (visit, change) -> {})))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (Actor actor : new Actor[] {clinic.clinician(), clinic.desk(), clinic.tablet()}) {
            assertThatThrownBy(() -> CurrentActor.as(actor, replays::last)).isInstanceOf(AccessDeniedException.class);
        }
    }

    private Replay replay(Edition candidate, int last) {
        return asProgram(() -> replays.replay(candidate, last, (visit, change) -> {}));
    }

    private static Edition withRuleForTheCalm() {
        return Edition.of(BUILT_IN.with("rules/emergency.yaml", BUILT_IN.text("rules/emergency.yaml") + """
                - id: E99
                  level: EMERGENCY
                  when: weakness = no
                  source: "A test"
                  source-date: undated
                  examples: {fires: [{weakness: no}], silent: [{weakness: yes}]}
                """));
    }

    private TriageLevel levelOf(Visit visit) {
        return TriageLevel.valueOf(clinic.<String>asClinician(() -> transaction.execute(
                status -> database.sql("select level from assessment where current and visit_id = :visit")
                        .param("visit", visit.id().value())
                        .query(String.class)
                        .single())));
    }

    private static Optional<Replay> last(ReplayService replays, TestClinic clinic) {
        return clinic.asAdmin(replays::last);
    }

    private Optional<Replay> last(TestClinic of) {
        return last(replays, of);
    }

    private <T> T asProgram(Supplier<T> work) {
        return CurrentActor.as(new Actor.Program(clinic.id()), work);
    }

    private int count(String rows) {
        return clinic.<Integer>asClinician(
                () -> transaction.execute(status -> database.sql("select count(*) from " + rows)
                        .query(Integer.class)
                        .single()));
    }
}
