package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.handout.Composition.Refusal;
import clinic.quiver.handout.Composition.Refused;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.TriageLevel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sheets on results and on benign twitching (Clinical knowledge base, 6.2). */
class ResultsAndWorryTest {

    @Test
    void a_result_stands_with_its_usual_range_and_in_words() {
        String text = TestPatient.healthy().handout("H-RES").text();
        assertThat(text)
                .contains("Test Your result Usual range In words")
                .contains("Magnesium 0.6 mmol/L 0.7–1 mmol/L low")
                .contains("A result in range does not rule out every cause.")
                .contains("A result out of range does not mean you have an illness.");
    }

    @Test
    void what_comes_next_is_the_clinicians_own_words_and_has_to_be_written() {
        assertThat(TestPatient.healthy().handout("H-RES").text())
                .contains("What we think comes next\n" + TestPatient.WORDS);
        assertRefused(TestPatient.healthy().wordless(), "H-RES", "words-missing");
        assertRefused(TestPatient.healthy().wordless(), "H-BFS", "words-missing");
    }

    @Test
    void there_is_no_sheet_on_results_without_a_result() {
        assertRefused(TestPatient.healthy().withoutResults(), "H-RES", "no-results");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void neither_level_nor_disease_nor_score_is_printed(Language language) {
        for (String sheet : List.of("H-RES", "H-BFS")) {
            String text = TestPatient.healthy().reading(language).handout(sheet).text();
            for (TriageLevel level : TriageLevel.values()) {
                assertThat(text).doesNotContain(level.name());
            }
            assertThat(text)
                    .doesNotContainPattern("\\b(ALS|MND|ELA|BFS)\\b")
                    .doesNotContainIgnoringCase("motor neuron")
                    .doesNotContainIgnoringCase("score");
        }
    }

    @Test
    void nobody_gets_the_sheet_on_benign_twitching_while_a_danger_sign_stands_or_is_not_known() {
        assertThat(TestPatient.healthy().handout("H-BFS").text()).contains("Come back if");
        for (String sign : List.of("weakness", "wasting", "speech-slur", "fn-buttons", "numb-tingle", "breath-flat")) {
            assertRefused(TestPatient.healthy().yes(sign), "H-BFS", "danger-not-ruled-out");
            assertRefused(TestPatient.healthy().unknown(sign), "H-BFS", "danger-not-ruled-out");
        }
        assertRefused(TestPatient.healthy().notFired("R01"), "H-BFS", "danger-not-ruled-out");
        assertRefused(TestPatient.healthy().notFired("R01").unsettled("R01"), "H-BFS", "danger-not-ruled-out");
        assertRefused(TestPatient.healthy().notCalm(), "H-BFS", "not-calm");
    }

    private static void assertRefused(TestPatient patient, String sheet, String reason) {
        assertThat(patient.compose(sheet))
                .isEqualTo(new Refused(List.of(new Refusal(sheet, reason, Optional.empty()))));
    }
}
