package clinic.quiver.observation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.Spot.Side;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answer.Choice;
import clinic.quiver.questionnaire.Answer.Choices;
import clinic.quiver.questionnaire.Answer.DoesNotKnow;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.RuleBooks;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the rules read of an examination. */
class ExaminationSummaryTest {

    private static final Questionnaire QUESTIONNAIRE = RuleBooks.QUESTIONNAIRE;
    private static final ExaminationContent CONTENT = ExaminationContent.read(Knowledge.builtIn(), QUESTIONNAIRE);
    private static final int EXAMINATIONS = 2_000;

    private final AnyExamination any = new AnyExamination(CONTENT, 20261123);

    @ParameterizedTest
    @CsvSource({
        "elbow-flexion, LEFT, 4, exam-power, reduced",
        "tongue, WHOLE, 0, exam-power, reduced",
        "wasted-hand, RIGHT, yes, exam-wasting, yes",
        "knee, LEFT, 3, exam-reflexes, brisk",
        "ankle, RIGHT, 0, exam-reflexes, reduced-absent",
        "ankle, RIGHT, 1, exam-reflexes, reduced-absent",
        "knee, LEFT, 4, exam-clonus, inducible",
        "ocular-clonus, WHOLE, seen, exam-clonus, spontaneous-or-ocular",
        "plantar-response, LEFT, up, exam-plantar, up",
        "chvostek, LEFT, positive, exam-trousseau, positive",
        "trousseau, WHOLE, positive, exam-trousseau, positive",
        "vibration-foot, LEFT, reduced, exam-sensation, reduced",
    })
    void one_abnormal_grade_is_enough_also_where_the_rest_was_said_to_be_normal(
            String item, Side side, String grade, String summary, String expected) {
        Map<Spot, String> grades = allBlocksNormal();
        grades.put(new Spot(item, side), grade);

        assertThat(summaries(Map.of(new Spot(item, side), grade)))
                .containsEntry(LinkId.of(summary), new Choice(expected));
        assertThat(summaries(grades)).containsEntry(LinkId.of(summary), new Choice(expected));
    }

    @Test
    void blocks_said_to_be_normal_sum_up_to_the_normal_option_of_each_item() {
        assertThat(summaries(allBlocksNormal())).isEqualTo(normalSummaries());
    }

    @Test
    void everything_examined_and_normal_sums_up_to_the_same() {
        assertThat(summaries(everySpotNormal())).isEqualTo(normalSummaries());
    }

    @Test
    void one_muscle_left_out_is_never_normal_power() {
        for (Spot spot : block("power").spots()) {
            Map<Spot, String> grades = everySpotNormal();
            grades.remove(spot);

            assertThat(summaries(grades)).as(spot.toString()).containsEntry(power(), new Choice("not-done"));
        }
    }

    @Test
    void what_was_not_done_is_never_normal_even_in_a_block_said_to_be() {
        Map<Spot, String> grades = allBlocksNormal();
        grades.put(new Spot("elbow-flexion", Side.LEFT), "not-done");
        grades.put(new Spot("plantar-response", Side.LEFT), "mute");

        assertThat(summaries(grades))
                .containsEntry(power(), new Choice("not-done"))
                .containsEntry(LinkId.of("exam-plantar"), new Choice("not-done"));
    }

    @Test
    void a_grade_that_the_scale_has_no_more_is_never_normal_even_in_a_block_said_to_be() {
        Map<Spot, String> grades = allBlocksNormal();
        grades.put(new Spot("elbow-flexion", Side.LEFT), "4+");

        assertThat(summaries(grades)).containsEntry(power(), new Choice("not-done"));
    }

    @Test
    void a_block_that_nobody_touched_says_nothing() {
        assertThat(summaries(Map.of(block("power").whole(), Grade.ALL_NORMAL))).containsOnlyKeys(power());
    }

    @Test
    void fasciculations_are_named_by_their_parts_and_seen_in_the_face_alone_they_are_not_none() {
        Map<Spot, String> grades = everySpotNormal();
        grades.put(new Spot("fasc-face", Side.LEFT), "seen");
        assertThat(summaries(grades)).containsEntry(LinkId.of("exam-fasc"), parts("not-done"));

        grades.put(Spot.whole("fasc-tongue"), "seen");
        grades.put(new Spot("fasc-calf", Side.RIGHT), "seen");
        assertThat(summaries(grades)).containsEntry(LinkId.of("exam-fasc"), parts("tongue", "limb"));
    }

    @Test
    void a_missing_jaw_jerk_is_normal() {
        Map<Spot, String> grades = everySpotNormal();
        grades.put(Spot.whole("jaw-jerk"), "0");

        assertThat(summaries(grades)).containsEntry(LinkId.of("exam-reflexes"), new Choice("normal"));
    }

    @Test
    void brisk_and_lost_reflexes_together_count_as_brisk_and_with_weakness_neither_is_ruled_out() {
        Map<Spot, String> grades = new HashMap<>();
        grades.put(new Spot("knee", Side.LEFT), "3");
        grades.put(new Spot("biceps", Side.LEFT), "0");
        assertThat(summaries(grades)).containsEntry(LinkId.of("exam-reflexes"), new Choice("brisk"));

        grades.put(new Spot("finger-abduction", Side.LEFT), "4");
        assertThat(summaries(grades)).containsEntry(LinkId.of("exam-reflexes"), new DoesNotKnow());
    }

    @Test
    void one_more_abnormal_finding_never_makes_a_summary_more_normal() {
        for (int i = 0; i < EXAMINATIONS; i++) {
            Map<Spot, String> grades = any.grades();
            Map<LinkId, Answer> before = summaries(grades);
            Map<Spot, String> more = any.withOneMoreAbnormal(grades);

            Map<LinkId, Answer> after = summaries(more);

            assertThat(after.keySet()).containsAll(before.keySet());
            after.forEach((item, answer) -> assertThat(concern(item, answer))
                    .as("%s: %s after %s, with %s", item, answer, before.get(item), more)
                    .isGreaterThanOrEqualTo(before.containsKey(item) ? concern(item, before.get(item)) : 0));
        }
    }

    @Test
    void every_summary_fits_its_item() {
        for (int i = 0; i < EXAMINATIONS; i++) {
            summaries(any.grades())
                    .forEach((item, answer) -> assertThat(QUESTIONNAIRE.check(item, answer, LocalDate.EPOCH))
                            .as("%s %s", item, answer)
                            .isInstanceOf(AnswerCheck.Accepted.class));
        }
    }

    // Normal, then not done, then abnormal; both of two abnormal words at once is as bad as either.
    private static int concern(LinkId item, Answer answer) {
        if (answer.equals(normalSummaries().get(item))) {
            return 0;
        }
        boolean notDone = answer.equals(new Choice("not-done")) || answer.equals(parts("not-done"));
        return notDone ? 1 : 2;
    }

    private static Map<Spot, String> allBlocksNormal() {
        Map<Spot, String> grades = new HashMap<>();
        CONTENT.blocks().forEach(block -> grades.put(block.whole(), Grade.ALL_NORMAL));
        return grades;
    }

    private static Map<Spot, String> everySpotNormal() {
        Map<Spot, String> grades = new HashMap<>();
        CONTENT.items()
                .forEach(item -> item.spots()
                        .forEach(spot ->
                                grades.put(spot, item.grades().getFirst().code())));
        return grades;
    }

    private static Map<LinkId, Answer> normalSummaries() {
        return Map.of(
                power(), new Choice("normal"),
                LinkId.of("exam-wasting"), new Choice("no"),
                LinkId.of("exam-fasc"), parts("none"),
                LinkId.of("exam-reflexes"), new Choice("normal"),
                LinkId.of("exam-plantar"), new Choice("down"),
                LinkId.of("exam-clonus"), new Choice("none"),
                LinkId.of("exam-trousseau"), new Choice("negative"),
                LinkId.of("exam-sensation"), new Choice("normal"));
    }

    private static LinkId power() {
        return LinkId.of("exam-power");
    }

    private static Choices parts(String... codes) {
        return new Choices(new TreeSet<>(new HashSet<>(Set.of(codes))));
    }

    private static ExaminationBlock block(String id) {
        return CONTENT.blocks().stream()
                .filter(block -> block.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Map<LinkId, Answer> summaries(Map<Spot, String> grades) {
        return ExaminationSummary.of(CONTENT, QUESTIONNAIRE, grades);
    }
}
