package clinic.quiver.questionnaire;

import static clinic.quiver.questionnaire.SmallQuestionnaire.condition;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.Condition.OneOf;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionReaderTest {

    @Test
    void leaves_read_like_sentences() {
        assertThat(condition("weakness = yes")).isEqualTo(new Is(LinkId.of("weakness"), "yes"));
        assertThat(condition("weakness != yes")).isEqualTo(new Not(new Is(LinkId.of("weakness"), "yes")));
        assertThat(condition("seizure in [today, never]"))
                .isEqualTo(new OneOf(LinkId.of("seizure"), new TreeSet<>(List.of("never", "today"))));
        assertThat(condition("meds has any [ppi, digoxin]")).isInstanceOf(Condition.Has.class);
        assertThat(condition("meds has ppi")).isInstanceOf(Condition.Has.class);
        assertThat(condition("twitch-sites only [eyelid]")).isInstanceOf(Condition.Only.class);
        assertThat(condition("caffeine-mg >= 400")).isInstanceOf(Condition.Compare.class);
        assertThat(condition("auditc-1 > 0")).isInstanceOf(Condition.Compare.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    weaknes = yes                     | there is no item 'weaknes'
                    weakness = maybe                  | 'weakness' has no option 'maybe'
                    meds has any [ppi, aspirin]       | 'meds' has no option 'aspirin'
                    meds = ppi                        | 'meds' is not a single choice
                    weakness has yes                  | 'weakness' is not a list
                    weakness >= 1                     | 'weakness' is not a number
                    age = 40                          | 'age' is not a single choice
                    onset-date = today                | 'onset-date' is not a single choice
                    twitch-sites only [nose]          | 'twitch-sites' has no option 'nose'
                    D.power                           | there is no named condition 'D.power'
                    fired U19                         | there is no rule 'U19'
                    weakness=yes                      | not a condition
                    age >= forty                      | not a condition
                    seizure in []                     | is not a code
                    seizure in [today, today]         | stands twice
                    {every: [weakness = yes]}         | expected all, any, not or at-least
                    {all: []}                         | the list of conditions is empty
                    {all: [fever = yes], not: fever = yes} | exactly one
                    {at-least: {count: 3, of: [fever = yes, cough = yes]}} | the count must be from 1 to 2
                    """)
    void what_the_vocabulary_does_not_know_is_refused(String leaf, String reason) {
        assertThatThrownBy(() -> condition(leaf))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageStartingWith("rules/test.yaml:1: ")
                .hasMessageContaining(reason);
    }

    @Test
    void a_count_goes_from_one_to_all() {
        String condition = "{at-least: {count: %s, of: [fever = yes, cough = yes]}}";
        assertThat(condition(condition.formatted(1))).isInstanceOf(Condition.AtLeast.class);
        assertThat(condition(condition.formatted(2))).isInstanceOf(Condition.AtLeast.class);
        for (String count : List.of("0", "-1", "3")) {
            assertThatThrownBy(() -> condition(condition.formatted(count)))
                    .isInstanceOf(BrokenKnowledgeException.class)
                    .hasMessageContaining("the count must be from 1 to 2");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    age > 120          | can never hold: the number goes from 0 to 120
                    age <= 120         | always holds: the number goes from 0 to 120
                    auditc-1 > 4       | can never hold: the number goes from 0 to 4
                    auditc > 8         | can never hold: the number goes from 0 to 8
                    auditc >= 0        | always holds: the number goes from 0 to 8
                    caffeine-mg > 6880 | can never hold: the number goes from 0 to 6880
                    """)
    void a_comparison_that_is_settled_before_anybody_is_asked_is_refused(String leaf, String reason) {
        assertThatThrownBy(() -> condition(leaf))
                .isInstanceOf(BrokenKnowledgeException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"age >= 120", "age < 120", "auditc-1 >= 4", "auditc >= 8", "caffeine-mg >= 6880"})
    void the_last_number_that_is_taken_can_be_compared(String leaf) {
        assertThat(condition(leaf)).isInstanceOf(Condition.Compare.class);
    }

    @Test
    void a_vocabulary_may_get_one_more_sum() {
        Sum both = new Sum(LinkId.of("both"), new LinkedHashMap<>(Map.of(LinkId.of("caf-pill"), BigDecimal.TWO)));
        Vocabulary more = SmallQuestionnaire.QUESTIONNAIRE.vocabulary().with(both);
        assertThat(more.term(LinkId.of("both")).flatMap(Vocabulary.Term::max)).contains(BigDecimal.valueOf(40));
        assertThat(more.term(LinkId.of("fever"))).isPresent();
        assertThat(new ConditionReader(more, Map.of()).read(YamlNode.parse("x", "both >= 40")))
                .isInstanceOf(Condition.Compare.class);
    }

    @Test
    void a_number_is_read_by_its_name() {
        ConditionReader reader = new ConditionReader(SmallQuestionnaire.QUESTIONNAIRE.vocabulary(), Map.of());
        assertThat(reader.readNumber(YamlNode.parse("x", "lab-k"))).isEqualTo(LinkId.of("lab-k"));
    }

    @Test
    void an_error_names_its_own_line() {
        String yaml = "all:\n  - fever = yes\n  - any:\n      - cough = yes\n      - cuogh = yes\n";
        assertThatThrownBy(() -> condition(yaml)).hasMessage("rules/test.yaml:5: there is no item 'cuogh'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"D.ill", "{not: D.ill}"})
    void a_named_condition_is_used_by_its_name(String yaml) {
        Named named = new Named("D.ill", condition("fever = yes"));
        ConditionReader reader =
                new ConditionReader(SmallQuestionnaire.QUESTIONNAIRE.vocabulary(), Map.of()).withNamed(named);
        Condition read = reader.read(YamlNode.parse("rules/test.yaml", yaml));
        assertThat(read instanceof Not not ? not.part() : read).isEqualTo(named);
    }

    @Test
    void whether_a_rule_fired_can_be_asked_where_rules_are_known() {
        ConditionReader reader =
                new ConditionReader(SmallQuestionnaire.QUESTIONNAIRE.vocabulary(), Map.of()).withRules(Set.of("U19"));
        assertThat(reader.read(YamlNode.parse("safety.yaml", "fired U19"))).isEqualTo(ConditionReader.fired("U19"));
    }
}
