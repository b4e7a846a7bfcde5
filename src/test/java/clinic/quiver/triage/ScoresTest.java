package clinic.quiver.triage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.AnswersReader;
import clinic.quiver.triage.DeficiencyScore.Band;
import clinic.quiver.triage.DeficiencyScore.Feature;
import clinic.quiver.triage.DeficiencyScore.Part;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.vignette.VignetteAnswers;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresTest {

    private final SmallRuleBook small = new SmallRuleBook();

    private DeficiencyScore score(Nutrient nutrient, String answers) {
        return small.assess(answers).score(nutrient).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
                    hx: [ckd], ckd-stage: "4"            | MAGNESIUM | ckd-stage
                    hx: [ckd], ckd-stage: "3"            | MAGNESIUM | -
                    hx: [ckd], ckd-stage: not-sure       | MAGNESIUM | ckd-stage
                    hx: [dialysis]                       | MAGNESIUM | hx
                    hx: unknown                          | MAGNESIUM | hx
                    hx: [parathyroid-high]               | CALCIUM   | hx
                    hx: [sarcoidosis-or-tb]              | VITAMIN_D | hx
                    hx: [parathyroid-low]                | CALCIUM   | -
                    hx: [ckd], ckd-stage: "1-2"          | POTASSIUM | hx
                    meds: [acei-arb]                     | POTASSIUM | meds
                    salt-substitute: "yes"               | POTASSIUM | salt-substitute
                    meds: unknown                        | POTASSIUM | meds
                    meds: [thiazide]                     | POTASSIUM | -
                    age: 30                              | POTASSIUM | -
                    """)
    void where_advice_would_be_unsafe_a_score_only_says_what_to_test(
            String answers, Nutrient nutrient, String because) {
        DeficiencyScore score = RuleBooks.RULE_BOOK
                .assess(new VignetteAnswers(
                        new AnswersReader(RuleBooks.QUESTIONNAIRE).read(YamlNode.parse("answers", "{" + answers + "}")),
                        RuleBooks.QUESTIONNAIRE))
                .score(nutrient)
                .orElseThrow();
        assertThat(score.testFirst()
                        .map(why -> why.decidingEvidence().getFirst().item().value()))
                .isEqualTo(Optional.ofNullable(because));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    age: 30                                          | MAGNESIUM | 0 | 0
                    fever: yes                                       | MAGNESIUM | 2 | 0
                    fever: yes, cough: yes                           | MAGNESIUM | 3 | 0
                    meds: [digoxin, ppi]                             | MAGNESIUM | 4 | 0
                    meds: [ppi]                                      | MAGNESIUM | 1 | 0
                    days: 1                                          | MAGNESIUM | 1 | 0
                    days: 2                                          | MAGNESIUM | 0 | 0
                    fever: unknown                                   | MAGNESIUM | 0 | 2
                    fever: yes, cough: unknown                       | MAGNESIUM | 2 | 1
                    meds: unknown                                    | MAGNESIUM | 0 | 4
                    meds: [ppi, unknown]                             | MAGNESIUM | 1 | 3
                    fever: yes, cough: yes, meds: [digoxin], days: 1 | MAGNESIUM | 8 | 0
                    age: 65                                          | CALCIUM   | 1 | 0
                    age: 64                                          | CALCIUM   | 0 | 0
                    age: unknown                                     | CALCIUM   | 0 | 1
                    fever: yes                                       | CALCIUM   | 1 | 0
                    weakness: yes, cups: 4, age: 64                  | CALCIUM   | 3 | 0
                    fever: yes                                       | POTASSIUM | 4 | 0
                    age: 9                                           | POTASSIUM | 1 | 0
                    cough: yes, fever: yes                           | VITAMIN_D | 7 | 0
                    """)
    void points_are_added_up_to_the_cap_of_their_part(String answers, Nutrient nutrient, int points, int open) {
        DeficiencyScore score = score(nutrient, answers);
        assertThat(score.nutrient()).isEqualTo(nutrient);
        assertThat(score.points()).isEqualTo(points);
        assertThat(score.couldBeHigherBy()).isEqualTo(open);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    cough: yes                        | POTASSIUM | LOW
                    fever: yes                        | POTASSIUM | MODERATE
                    fever: yes                        | VITAMIN_D | MODERATE
                    fever: yes, age: 9                | POTASSIUM | MODERATE
                    fever: yes, cough: yes            | POTASSIUM | HIGH
                    fever: yes, cough: yes, age: 9    | POTASSIUM | HIGH
                    """)
    void the_band_begins_at_its_bound(String answers, Nutrient nutrient, Band band) {
        assertThat(score(nutrient, answers).band()).isEqualTo(band);
    }

    @Test
    void a_score_names_the_features_that_counted_and_those_that_are_open() {
        DeficiencyScore score = score(Nutrient.MAGNESIUM, "fever: yes, cough: unknown, meds: [digoxin]");
        assertThat(score.counted()).extracting(Feature::part).containsExactly(Part.SYMPTOM, Part.RISK);
        assertThat(score.counted()).extracting(Feature::points).containsExactly(2, 4);
        assertThat(score.open()).extracting(Feature::part).containsExactly(Part.SYMPTOM);
        assertThat(score.open().getFirst().condition())
                .isEqualTo(small.book()
                        .scorings()
                        .getFirst()
                        .groups()
                        .getFirst()
                        .features()
                        .get(1)
                        .alternatives()
                        .getFirst()
                        .when());
    }

    @Test
    void of_alternatives_the_first_that_holds_counts_and_an_open_one_before_it_is_shown() {
        DeficiencyScore score = score(Nutrient.MAGNESIUM, "meds: [ppi, unknown]");
        assertThat(score.counted()).extracting(Feature::points).containsExactly(1);
        assertThat(score.open()).extracting(Feature::points).containsExactly(4);
    }

    @Test
    void there_is_a_score_for_each_nutrient_in_its_order() {
        assertThat(small.assess("age: 30").scores())
                .extracting(DeficiencyScore::nutrient)
                .containsExactly(Nutrient.values());
    }

    @Test
    void what_cannot_be_computed_is_left_out_and_the_rules_that_ask_for_it_fail() {
        Answers patient = small.patient("fever: yes");
        Answers broken = item -> {
            if (item.value().equals("age")) {
                throw new IllegalStateException("cannot be read");
            }
            return patient.reply(item);
        };
        TriageResult result = small.book().assess(broken);
        assertThat(result.scores()).isEmpty();
        assertThat(result.score(Nutrient.MAGNESIUM)).isEmpty();
        assertThat(result.ruleIds(Kind.FAILED)).contains("S01");
        assertThat(result.handout().offered()).isEmpty();
        assertThat(result.handout().blocked()).isEmpty();
    }
}
