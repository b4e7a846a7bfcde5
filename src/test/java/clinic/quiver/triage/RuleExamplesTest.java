package clinic.quiver.triage;

import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static clinic.quiver.triage.RuleBooks.RULE_BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.RuleExamples.Example;
import clinic.quiver.triage.vignette.VignetteAnswers;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule and floor proves itself by the examples that stand beside it. */
class RuleExamplesTest {

    @TestFactory
    Stream<DynamicTest> every_rule_fires_for_its_examples_and_is_silent_on_its_near_misses() {
        return RULE_BOOK.rules().stream().flatMap(rule -> tests(rule.id(), rule.examples(), Kind.FIRED));
    }

    @TestFactory
    Stream<DynamicTest> every_floor_speaks_for_its_examples_and_is_silent_on_its_near_misses() {
        return RULE_BOOK.floors().stream().flatMap(floor -> tests(floor.id(), floor.examples(), Kind.FLOOR));
    }

    @Test
    void no_rule_is_without_an_example_and_a_near_miss() {
        assertThat(RULE_BOOK.rules()).allSatisfy(rule -> {
            assertThat(rule.examples().fires()).isNotEmpty();
            assertThat(rule.examples().silent()).isNotEmpty();
        });
    }

    private static Stream<DynamicTest> tests(String id, RuleExamples examples, Kind firing) {
        Stream<DynamicTest> fires = examples.fires().stream()
                .map(example -> DynamicTest.dynamicTest(
                        id + " fires for the patient of " + example.place(),
                        () -> assertThat(kindsOf(id, example))
                                .as("%s", example.given())
                                .containsExactly(firing)));
        Stream<DynamicTest> possible = examples.possible().stream()
                .map(example -> DynamicTest.dynamicTest(
                        id + " is possible for the patient of " + example.place(),
                        () -> assertThat(kindsOf(id, example))
                                .as("%s", example.given())
                                .containsExactly(Kind.POSSIBLE)));
        Stream<DynamicTest> silent = examples.silent().stream()
                .map(example -> DynamicTest.dynamicTest(
                        id + " is silent for the patient of " + example.place(),
                        () -> assertThat(kindsOf(id, example))
                                .as("%s", example.given())
                                .isSubsetOf(Kind.NOT_SETTLED)));
        return Stream.of(fires, possible, silent).flatMap(tests -> tests);
    }

    private static List<Kind> kindsOf(String id, Example example) {
        return RULE_BOOK.assess(new VignetteAnswers(example.given(), QUESTIONNAIRE)).findings().stream()
                .filter(finding -> finding.ruleId().equals(id))
                .map(Finding::kind)
                .toList();
    }
}
