package clinic.quiver.observation;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.triage.RuleBooks;
import clinic.quiver.triage.RuleExamples.Example;
import clinic.quiver.triage.TriageLevel;
import clinic.quiver.triage.vignette.VignetteAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static TriageLevel level(Map<LinkId, Answer> patient, Map<Spot, String> grades) {
        Map<LinkId, Answer> examined = new HashMap<>(patient);
        examined.keySet().removeIf(CONTENT::isSummary);
        examined.putAll(summary(grades));
        return RuleBooks.RULE_BOOK
                .assess(new VignetteAnswers(examined, RuleBooks.QUESTIONNAIRE))
                .level();
    }

    private static Map<LinkId, Answer> summary(Map<Spot, String> grades) {
        return ExaminationSummary.of(CONTENT, RuleBooks.QUESTIONNAIRE, grades);
    }
}
