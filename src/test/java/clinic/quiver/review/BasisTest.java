package clinic.quiver.review;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.Assessment.StoredEvidence;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.TakenBack;
import clinic.quiver.triage.TriageLevel;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a clinician's word on a finding counts for. */
class BasisTest {

    private static final int HISTORIES = 3000;
    private static final long SEED = 20261123;
    private static final StoredEvidence WEAK = given("weakness", new Answer.YesNo(true));
    private static final StoredEvidence WASTED = given("exam-wasting", new Answer.Choice("yes"));

    private final Random random = new Random(SEED);

    @Test
    void the_same_evidence_in_another_order_is_nothing_new() {
        assertThat(word(finding(WEAK, WASTED)).covers(Basis.of(finding(WASTED, WEAK))))
                .isTrue();
    }

    @Test
    void what_was_not_known_when_the_word_was_said_is_new() {
        Basis word = word(finding(WEAK));

        assertThat(word.covers(Basis.of(finding(WEAK, WASTED)))).isFalse();
        assertThat(word.newIn(finding(WEAK, WASTED))).containsExactly(WASTED);
    }

    @Test
    void a_changed_value_is_new_and_the_same_number_written_otherwise_is_not() {
        Basis word = word(finding(quantity("2.9")));

        assertThat(word.covers(Basis.of(finding(quantity("2.90"))))).isTrue();
        assertThat(word.newIn(finding(quantity("2.4")))).containsExactly(quantity("2.4"));
    }

    @Test
    void one_more_of_a_list_is_new_and_one_less_is_not() {
        Basis word = word(finding(choices("chest-pain", "faint")));

        assertThat(word.covers(Basis.of(finding(choices("chest-pain"))))).isTrue();
        assertThat(word.covers(Basis.of(finding(choices("chest-pain", "faint", "breath")))))
                .isFalse();
    }

    @Test
    void what_is_denied_open_or_never_asked_is_nothing_new() {
        Basis word = word(finding(WEAK));
        StoredFinding now = finding(
                WEAK,
                given("numb", new Answer.YesNo(false)),
                given("falls", new Answer.Skipped()),
                new StoredEvidence(LinkId.of("choking"), new Reply.Denied()),
                new StoredEvidence(LinkId.of("drooling"), new Reply.NotShown()));

        assertThat(word.covers(Basis.of(now))).isTrue();
        assertThat(word.newIn(now)).isEmpty();
    }

    @Test
    void what_becomes_certain_or_sooner_is_more_and_what_becomes_less_so_is_not() {
        Basis possible = word(finding(Kind.POSSIBLE, TriageLevel.URGENT, List.of(WEAK)));
        Basis fired = word(finding(WEAK));

        assertThat(possible.covers(fired)).isFalse();
        assertThat(fired.covers(possible)).isTrue();
        assertThat(fired.covers(Basis.of(finding(Kind.FIRED, TriageLevel.EMERGENCY, List.of(WEAK)))))
                .isFalse();
        assertThat(fired.covers(Basis.of(finding(Kind.FIRED, TriageLevel.SOON, List.of(WEAK)))))
                .isTrue();
        assertThat(fired.covers(Basis.of(finding(Kind.FAILED, TriageLevel.URGENT, List.of()))))
                .isFalse();
    }

    @Test
    void another_safety_question_that_is_open_is_new() {
        StoredEvidence skipped = given("chest-pain", new Answer.Skipped());
        StoredEvidence unknown = given("chest-pain", new Answer.DoesNotKnow());
        StoredEvidence other = given("faint", new Answer.DoesNotKnow());
        Basis word = word(floor(skipped));

        assertThat(word.covers(Basis.of(floor(unknown)))).isTrue();
        assertThat(word.newIn(floor(unknown, other))).containsExactly(other);
    }

    @Test
    void a_danger_that_comes_back_after_it_was_taken_back_is_more_than_was_spoken_of() {
        TakenBack takenBack = new TakenBack(finding(WEAK), List.of());

        assertThat(word(finding(WEAK)).covers(Basis.of(takenBack))).isTrue();
        assertThat(Basis.of(takenBack).covers(Basis.of(takenBack))).isTrue();
        assertThat(Basis.of(takenBack).covers(Basis.of(finding(WEAK)))).isFalse();
    }

    @Test
    void a_word_from_before_the_basis_was_kept_counts_as_before() {
        Acknowledgement old = said(Optional.empty());

        assertThat(old.settles(Basis.of(finding(WEAK, WASTED)))).isTrue();
    }

    @Test
    void more_evidence_never_closes_a_flag_that_was_open() {
        int open = 0;
        for (int i = 0; i < HISTORIES; i++) {
            Basis word = word(anyFinding());
            StoredFinding before = anyFinding();
            List<StoredEvidence> more = new ArrayList<>(before.because());
            more.addAll(anyEvidence());
            Kind kind = before.kind() == Kind.POSSIBLE && random.nextBoolean() ? Kind.FIRED : before.kind();
            TriageLevel level = random.nextBoolean() ? TriageLevel.EMERGENCY : before.level();
            StoredFinding after = finding(kind, level, more);
            if (!word.covers(Basis.of(before))) {
                open++;
                assertThat(word.covers(Basis.of(after)))
                        .as("with the seed %s: %s, then %s, then %s", SEED, word, before, after)
                        .isFalse();
            }
        }
        assertThat(open).isBetween(HISTORIES / 10, HISTORIES * 99 / 100);
    }

    @Test
    void a_flag_is_open_for_a_reason_that_can_be_shown() {
        for (int i = 0; i < HISTORIES; i++) {
            Basis word = word(anyFinding());
            StoredFinding now = anyFinding();
            boolean isShown = !word.coversLevel(now.level())
                    || !word.coversKind(now.kind())
                    || !word.newIn(now).isEmpty();
            assertThat(word.covers(Basis.of(now)))
                    .as("with the seed %s: %s, then %s", SEED, word, now)
                    .isEqualTo(!isShown);
        }
    }

    private StoredFinding anyFinding() {
        List<Kind> kinds = List.of(Kind.FIRED, Kind.FIRED, Kind.POSSIBLE, Kind.FLOOR);
        List<TriageLevel> levels = List.of(TriageLevel.URGENT, TriageLevel.URGENT, TriageLevel.EMERGENCY);
        return finding(
                kinds.get(random.nextInt(kinds.size())), levels.get(random.nextInt(levels.size())), anyEvidence());
    }

    private List<StoredEvidence> anyEvidence() {
        List<StoredEvidence> all = List.of(
                WEAK,
                WASTED,
                given("weakness", new Answer.YesNo(false)),
                given("weakness", new Answer.DoesNotKnow()),
                quantity("2.9"),
                quantity("2.4"),
                choices("faint"),
                choices("faint", "chest-pain"),
                choices("none"),
                new StoredEvidence(LinkId.of("falls"), new Reply.NotShown()));
        return all.stream().filter(evidence -> random.nextInt(4) == 0).toList();
    }

    private static Acknowledgement said(Optional<Basis> basis) {
        return new Acknowledgement(
                "U01",
                Acknowledgement.Agreement.SEEN,
                Optional.empty(),
                "",
                basis,
                Instant.EPOCH,
                new StaffId(UUID.randomUUID()));
    }

    private static Basis word(StoredFinding finding) {
        return Basis.of(finding);
    }

    private static StoredFinding finding(StoredEvidence... because) {
        return finding(Kind.FIRED, TriageLevel.URGENT, List.of(because));
    }

    private static StoredFinding floor(StoredEvidence... open) {
        return finding(Kind.FLOOR, TriageLevel.URGENT, List.of(open));
    }

    private static StoredFinding finding(Kind kind, TriageLevel level, List<StoredEvidence> because) {
        return new StoredFinding("U01", kind, level, because, List.of());
    }

    private static StoredEvidence quantity(String value) {
        return given("lab-k", new Answer.Quantity(new BigDecimal(value)));
    }

    private static StoredEvidence choices(String... codes) {
        return given("now-check", new Answer.Choices(new TreeSet<>(Set.of(codes))));
    }

    private static StoredEvidence given(String item, Answer answer) {
        return new StoredEvidence(LinkId.of(item), new Reply.Given(answer));
    }
}
