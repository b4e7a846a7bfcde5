package clinic.quiver.observation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.Spot.Side;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.RuleBooks;
import clinic.quiver.triage.RuleExamples.Example;
import clinic.quiver.triage.TriageLevel;
import clinic.quiver.triage.TriageResult;
import clinic.quiver.triage.vignette.VignetteAnswers;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an examination does to the level, tried on the patients of the rules' examples. */
class ExaminationTriageTest {

    private static final ExaminationContent CONTENT =
            ExaminationContent.read(Knowledge.builtIn(), RuleBooks.QUESTIONNAIRE);
    private static final List<Map<LinkId, Answer>> PATIENTS = RuleBooks.RULE_BOOK.rules().stream()
            .flatMap(rule -> Stream.concat(rule.examples().fires().stream(), rule.examples().silent().stream()))
            .map(Example::given)
            .toList();
    private static final int EXAMINATIONS = 4_000;

    private static final Map<LinkId, Answer> NORMAL = summary(
            CONTENT.blocks().stream().collect(Collectors.toMap(ExaminationBlock::whole, block -> Grade.ALL_NORMAL)));

    private final AnyExamination any = new AnyExamination(CONTENT, 20261123);

    @Test
    void one_more_abnormal_finding_never_makes_a_patient_wait_longer() {
        for (int i = 0; i < EXAMINATIONS; i++) {
            Map<LinkId, Answer> patient = any.pick(PATIENTS);
            Map<Spot, String> grades = any.grades();
            Map<Spot, String> more = any.withOneMoreAbnormal(grades);

            TriageLevel before = level(patient, grades);
            TriageLevel after = level(patient, more);

            assertThat(before.isSoonerThan(after))
                    .as("%s -> %s of %s with %s, then %s", before, after, patient, summary(grades), summary(more))
                    .isFalse();
        }
    }

    @Test
    void one_more_abnormal_finding_never_takes_a_flag_away() {
        for (int i = 0; i < EXAMINATIONS; i++) {
            Map<LinkId, Answer> patient = any.pick(PATIENTS);
            Map<Spot, String> grades = any.grades();
            Map<Spot, String> more = any.withOneMoreAbnormal(grades);

            assertThat(flags(patient, more))
                    .as("%s with %s, then %s", patient, summary(grades), summary(more))
                    .containsAll(flags(patient, grades));
        }
    }

    @Test
    void whatever_is_found_no_patient_waits_longer_than_if_that_had_not_been_examined() {
        for (int i = 0; i < EXAMINATIONS; i++) {
            Map<LinkId, Answer> patient = any.pick(PATIENTS);
            Map<LinkId, Answer> found = summary(any.grades());
            Map<LinkId, Answer> normalOnly = new HashMap<>(found);
            normalOnly.replaceAll((item, answer) -> answer.equals(NORMAL.get(item))
                    ? answer
                    : ExaminationSummary.notDone(RuleBooks.QUESTIONNAIRE, item));

            TriageLevel without = levelOf(patient, normalOnly);

            assertThat(without.isSoonerThan(levelOf(patient, found)))
                    .as("%s of %s with %s", without, patient, found)
                    .isFalse();
        }
    }

    @Test
    void lost_reflexes_beside_brisk_ones_do_not_make_an_old_weakness_wait_longer() {
        Map<LinkId, Answer> patient = Map.of(
                LinkId.of("weakness"), new Answer.YesNo(true),
                LinkId.of("weakness-when"), new Answer.Choice("over-12-months"),
                LinkId.of("weakness-trend"), new Answer.Choice("same"));
        Map<Spot, String> grades = new HashMap<>(Map.of(
                new Spot("finger-abduction", Side.LEFT), "4",
                new Spot("knee", Side.LEFT), "3"));
        assertThat(level(patient, grades)).isEqualTo(TriageLevel.URGENT);

        grades.put(new Spot("ankle", Side.RIGHT), "0");

        assertThat(level(patient, grades)).isEqualTo(TriageLevel.URGENT);
    }

    @Test
    void lost_reflexes_beside_brisk_ones_take_no_flag_of_either_away() {
        Map<LinkId, Answer> patient = Map.of(
                LinkId.of("weakness"), new Answer.YesNo(true),
                LinkId.of("onset-band"), new Answer.Choice("today"));
        Map<Spot, String> grades = new HashMap<>(Map.of(
                new Spot("finger-abduction", Side.LEFT), "4",
                new Spot("knee", Side.LEFT), "3"));
        assertThat(flags(patient, grades)).contains("U11").doesNotContain("E03");

        grades.put(new Spot("ankle", Side.RIGHT), "0");

        assertThat(flags(patient, grades)).contains("U11", "E03");
    }

    private static TriageLevel level(Map<LinkId, Answer> patient, Map<Spot, String> grades) {
        return levelOf(patient, summary(grades));
    }

    private static TriageLevel levelOf(Map<LinkId, Answer> patient, Map<LinkId, Answer> summary) {
        return triaged(patient, summary).level();
    }

    private static Set<String> flags(Map<LinkId, Answer> patient, Map<Spot, String> grades) {
        return triaged(patient, summary(grades)).findings().stream()
                .filter(finding -> finding.kind().counts() && !TriageLevel.URGENT.isSoonerThan(finding.level()))
                .map(Finding::ruleId)
                .collect(Collectors.toSet());
    }

    private static TriageResult triaged(Map<LinkId, Answer> patient, Map<LinkId, Answer> summary) {
        Map<LinkId, Answer> examined = new HashMap<>(patient);
        examined.keySet().removeIf(CONTENT::isSummary);
        examined.putAll(summary);
        List<TriageResult> readings = CONTENT.readings(examined).stream()
                .map(reading -> RuleBooks.RULE_BOOK.assess(new VignetteAnswers(reading, RuleBooks.QUESTIONNAIRE)))
                .toList();
        TriageResult soonest =
                readings.stream().min(Comparator.comparing(TriageResult::level)).orElseThrow();
        return soonest.withWhatCountsIn(readings);
    }

    private static Map<LinkId, Answer> summary(Map<Spot, String> grades) {
        return ExaminationSummary.of(CONTENT, RuleBooks.QUESTIONNAIRE, grades);
    }
}
