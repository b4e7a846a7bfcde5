package clinic.quiver.triage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.Finding.Kind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {

    private final SmallRuleBook small = new SmallRuleBook();

    private Explanation explain(String condition, String answers) {
        Condition read = RuleBookReader.conditionsAfter(small.book(), small.questionnaire())
                .read(YamlNode.parse("condition", condition));
        return Explanation.of(read, small.book().logic(), small.patient(answers));
    }

    private static List<String> deciding(Explanation explanation) {
        return explanation.decidingEvidence().stream()
                .map(evidence -> evidence.item().value())
                .toList();
    }

    private static List<String> names(List<LinkId> items) {
        return items.stream().map(LinkId::value).toList();
    }

    @Test
    void what_is_read_off_the_evaluation_is_what_is_written_out_part_by_part() {
        Answers answers = small.patient("weakness: yes, weakness-speed: minutes, cough: unknown");
        List<Finding> findings = small.book().assess(answers).findings();
        assertThat(findings).isNotEmpty();
        for (Finding finding : findings) {
            small.book().rule(finding.ruleId()).ifPresent(rule -> {
                Explanation written = Explanation.of(rule.when(), small.book().logic(), answers);
                assertThat(finding.because())
                        .isEqualTo(written)
                        .hasSameHashCodeAs(written)
                        .hasToString(written.toString());
                assertThat(written.toString()).contains("condition", "parts");
                assertThat(finding.because())
                        .isNotEqualTo(explain("fever = yes", "fever: yes"))
                        .isNotEqualTo("E01");
            });
        }
    }

    @Test
    void explanations_differ_in_condition_truth_evidence_or_parts() {
        Explanation fever = explain("fever = yes", "fever: yes");
        assertThat(fever).isEqualTo(explain("fever = yes", "fever: yes, cough: yes"));
        assertThat(fever).isNotEqualTo(explain("fever = yes", "fever: unknown"));
        assertThat(fever).isNotEqualTo(explain("cough = yes", "cough: yes"));
        assertThat(explain("weakness = no", "weakness: unknown")).isNotEqualTo(explain("weakness = no", "fever: yes"));
        assertThat(explain("D.ill", "cough: yes")).isNotEqualTo(explain("D.ill", "fever: yes"));
        assertThat(fever.hashCode())
                .isNotEqualTo(explain("cough = yes", "cough: yes").hashCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {any: [fever = yes, cough = yes, weakness = yes]}   | fever: yes, weakness: yes     | TRUE    | fever weakness
                    {any: [fever = yes, cough = yes, weakness = yes]}   | fever: unknown                | UNKNOWN | fever
                    {any: [fever = yes, cough = yes]}                   | age: 30                       | FALSE   | fever cough
                    {all: [fever = yes, cough = yes]}                   | fever: yes, cough: yes        | TRUE    | fever cough
                    {all: [fever = yes, cough = yes, weakness = yes]}   | fever: yes                    | FALSE   | cough weakness
                    {all: [fever = yes, cough = yes]}                   | fever: yes, cough: unknown    | UNKNOWN | fever cough
                    {at-least: {count: 2, of: [fever = yes, cough = yes, weakness = yes]}} | fever: yes, cough: yes | TRUE | fever cough
                    {at-least: {count: 2, of: [fever = yes, cough = yes, weakness = yes]}} | fever: yes, cough: unknown | UNKNOWN | fever cough
                    {at-least: {count: 2, of: [fever = yes, cough = yes, weakness = yes]}} | fever: yes | FALSE | fever cough weakness
                    {not: {any: [fever = yes, cough = yes]}}            | cough: yes                    | FALSE   | cough
                    D.ill                                               | cough: yes                    | TRUE    | cough
                    {all: [D.ill, {not: weakness = yes}]}               | cough: yes                    | TRUE    | cough weakness
                    """)
    void only_what_mattered_is_shown_as_the_reason(String condition, String answers, Truth truth, String evidence) {
        Explanation explanation = explain(condition, answers);
        assertThat(explanation.truth()).isEqualTo(truth);
        assertThat(deciding(explanation)).containsExactly(evidence.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    {all: [fever = yes, cough = yes]}         | fever: unknown, cough: unknown         | fever cough
                    {all: [fever = yes, cough = yes]}         | fever: yes, cough: unknown             | cough
                    {all: [{any: [fever = yes, weakness = yes]}, cough = yes]} | fever: yes, weakness: unknown, cough: unknown | cough
                    drinks >= 4                               | cups: 1, pills: unknown                | pills
                    drinks >= 4                               | cups: unknown, pills: unknown          | cups pills
                    {not: meds has ppi}                       | meds: [digoxin, unknown]               | meds
                    """)
    void what_is_missing_are_the_answers_that_would_settle_it(String condition, String answers, String missing) {
        Explanation explanation = explain(condition, answers);
        assertThat(explanation.truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(names(explanation.missing())).containsExactly(missing.split(" "));
    }

    @Test
    void nothing_is_missing_from_what_is_settled() {
        assertThat(explain("{any: [fever = yes, cough = yes]}", "fever: yes, cough: unknown")
                        .missing())
                .isEmpty();
        assertThat(explain("{all: [fever = yes, cough = yes]}", "cough: unknown")
                        .missing())
                .isEmpty();
    }

    @Test
    void a_leaf_shows_the_answer_as_it_was_given() {
        Evidence sum = explain("drinks >= 4", "cups: 1, pills: 3").evidence().orElseThrow();
        assertThat(sum.item()).isEqualTo(LinkId.of("drinks"));
        assertThat(sum.reply()).isEqualTo(new Reply.Given(new Answer.Quantity(new java.math.BigDecimal(7))));
        assertThat(sum.open()).isEmpty();
        Evidence open = explain("meds has ppi", "meds: unknown").evidence().orElseThrow();
        assertThat(open.reply()).isEqualTo(new Reply.Given(new Answer.DoesNotKnow()));
        assertThat(open.open()).containsExactly(LinkId.of("meds"));
        assertThat(explain("fever = yes", "age: 30").evidence().orElseThrow().reply())
                .isEqualTo(new Reply.Denied());
    }

    @Test
    void the_tree_has_the_shape_of_the_condition() {
        Explanation explanation = explain("{all: [D.ill, {not: weakness = yes}, 'sites only [eyelid]']}", "cough: yes");
        assertThat(explanation.parts())
                .extracting(Explanation::truth)
                .containsExactly(Truth.TRUE, Truth.TRUE, Truth.FALSE);
        assertThat(explanation.parts().getFirst().condition()).isInstanceOf(Condition.Named.class);
        assertThat(explanation.parts().getFirst().parts().getFirst().parts()).hasSize(2);
        assertThat(explanation.parts().get(1).parts())
                .extracting(Explanation::truth)
                .containsExactly(Truth.FALSE);
        assertThat(explanation.parts().get(2).parts()).isEmpty();
        assertThat(explanation.evidence()).isEmpty();
    }

    @Test
    void a_floor_shows_each_question_that_is_open() {
        Finding floor = small.assess("meds: [ppi, not-sure], days: unknown")
                .findings(Kind.FLOOR)
                .getFirst();
        assertThat(floor.ruleId()).isEqualTo("F02");
        assertThat(floor.level()).isEqualTo(TriageLevel.SOON);
        assertThat(names(floor.missing())).containsExactly("meds", "days");
        assertThat(floor.because().truth()).isEqualTo(Truth.TRUE);
        assertThat(deciding(floor.because())).containsExactly("meds", "days");
        assertThat(floor.because().parts())
                .extracting(Explanation::condition)
                .containsExactly(
                        new Condition.Is(LinkId.of("meds"), Answers.UNKNOWN_CODE),
                        new Condition.Is(LinkId.of("days"), Answers.UNKNOWN_CODE));
        assertThat(floor.because().parts()).extracting(Explanation::truth).containsOnly(Truth.TRUE);
        assertThat(floor.because().evidence()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    weakness: unknown              | F01
                    sites: [hand, unknown]         | F01
                    sites: [hand]                  | ""
                    meds: [not-sure]               | F02
                    meds: [ppi, unknown]           | F02
                    meds: [ppi]                    | ""
                    fever: unknown                 | ""
                    weakness: no, days: 0          | ""
                    """)
    void a_floor_is_raised_by_what_is_open_and_by_nothing_else(String answers, String floors) {
        assertThat(String.join(" ", small.assess(answers).ruleIds(Kind.FLOOR))).isEqualTo(floors);
    }

    @Test
    void not_being_sure_counts_only_where_the_floor_says_so() {
        Floor first = small.book().floors().getFirst();
        Floor ofMeds = new Floor(
                first.id(), first.level(), List.of(LinkId.of("meds")), false, first.provenance(), first.examples());
        RuleBook book = ChangedRuleBooks.withFloor(small.book(), ofMeds);
        assertThat(book.assess(small.patient("meds: [not-sure]")).ruleIds(Kind.FLOOR))
                .containsExactly("F02");
        assertThat(book.assess(small.patient("meds: [ppi, unknown]")).ruleIds(Kind.FLOOR))
                .containsExactly("F01", "F02");
    }
}
