package clinic.quiver.triage;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.Finding.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a few rules say of a patient: fired, possible, not settled or nothing, and how soon. */
class AssessmentOfRulesTest {

    private static final LinkId SCORE = Nutrient.MAGNESIUM.score();

    private final SmallRuleBook small = new SmallRuleBook();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "-", textBlock = """
                    weakness: yes, weakness-speed: minutes                   | E01 | FIRED
                    weakness: yes, weakness-speed: unknown                   | E01 | POSSIBLE
                    weakness: unknown, weakness-speed: minutes               | E01 | NOT_SETTLED
                    weakness: yes, weakness-speed: weeks                     | E01 | -
                    fever: yes, days: 3                                      | U01 | FIRED
                    fever: yes, cough: yes                                   | U01 | -
                    fever: yes, days: 2                                      | U01 | -
                    days: 3, meds: [digoxin]                                 | U01 | FIRED
                    fever: yes, days: 3, meds: [digoxin]                     | U01 | FIRED
                    fever: yes, days: unknown                                | U01 | POSSIBLE
                    days: 3, meds: unknown                                   | U01 | NOT_SETTLED
                    fever: yes                                               | U01 | -
                    fever: yes                                               | S02 | FIRED
                    fever: yes, cough: yes                                   | S02 | -
                    fever: yes, cough: unknown                               | S02 | POSSIBLE
                    fever: yes, sites: [eyelid]                              | S02 | -
                    fever: yes, sites: [eyelid, hand]                        | S02 | FIRED
                    fever: yes, sites: [eyelid, unknown]                     | S02 | POSSIBLE
                    cups: 2, pills: 1                                        | R01 | FIRED
                    cups: 4, pills: unknown                                  | R01 | FIRED
                    cups: 3, pills: unknown                                  | R01 | NOT_SETTLED
                    cups: 3                                                  | R01 | -
                    lab-k: 2.4                                               | L01 | FIRED
                    lab-k: 2.9                                               | L01 | -
                    lab-k: 2.9, cough: yes                                   | L01 | FIRED
                    lab-k: 2.9, cough: unknown                               | L01 | NOT_SETTLED
                    fever: yes, cough: yes, meds: [digoxin]                  | S01 | FIRED
                    fever: yes, meds: [digoxin]                              | S01 | -
                    """)
    void each_rule_says_what_is_known_and_no_more(String answers, String rule, String kind) {
        assertThat(small.assess(answers).findings())
                .filteredOn(finding -> finding.ruleId().equals(rule))
                .extracting(finding -> finding.kind().name())
                .containsExactlyElementsOf(kind == null ? List.of() : List.of(kind));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    age: 50                                           | ROUTINE   | OFFERED
                    sites: [eyelid], age: 30                          | SELF_CARE | OFFERED
                    sites: [eyelid], age: 40                          | ROUTINE   | OFFERED
                    sites: [eyelid], age: unknown                     | ROUTINE   | OFFERED
                    cough: yes                                        | ROUTINE   | OFFERED
                    cough: yes, sites: [eyelid], age: 30              | SELF_CARE | OFFERED
                    sites: [eyelid], age: 30, cups: 4                 | ROUTINE   | OFFERED
                    sites: [eyelid], age: 30, cups: 3, pills: unknown | SELF_CARE | OFFERED
                    sites: [eyelid], age: 30, fever: yes, days: 3     | URGENT    | HELD
                    fever: yes                                        | SOON      | OFFERED
                    meds: [not-sure]                                  | SOON      | OFFERED
                    weakness: unknown                                 | URGENT    | HELD
                    weakness: yes, weakness-speed: unknown            | EMERGENCY | NONE_UNTIL_SAFE
                    weakness: yes, weakness-speed: minutes, fever: yes, cough: yes | EMERGENCY | NONE_UNTIL_SAFE
                    """)
    void what_counts_soonest_decides_and_staying_at_home_needs_a_benign_pattern(
            String answers, TriageLevel level, HandoutChoice.Mode mode) {
        TriageResult result = small.assess(answers);
        assertThat(result.level()).isEqualTo(level);
        assertThat(result.handout().mode()).isEqualTo(mode);
    }

    @Test
    void findings_stand_in_the_order_of_the_book_floors_first() {
        TriageResult result =
                small.assess("weakness: unknown, meds: [digoxin, not-sure], fever: yes, cough: yes, lab-k: 2.0");
        assertThat(result.findings())
                .extracting(Finding::ruleId)
                .containsExactly("F01", "F02", "U01", "S01", "C02", "L01");
        assertThat(result.ruleIds(Kind.FLOOR)).containsExactly("F01", "F02");
        assertThat(result.fired("U01")).isTrue();
        assertThat(result.fired("F01")).isFalse();
        assertThat(result.isIncomplete()).isFalse();
    }

    @Test
    void a_rule_that_cannot_be_evaluated_is_urgent_and_says_so() {
        Answers broken = failingAt("cups");
        TriageResult result = small.book().assess(broken);
        assertThat(result.ruleIds(Kind.FAILED)).contains("R01");
        assertThat(result.isIncomplete()).isTrue();
        assertThat(result.level()).isEqualTo(TriageLevel.URGENT);
        Finding failed = result.findings(Kind.FAILED).getFirst();
        assertThat(failed.level()).isEqualTo(TriageLevel.URGENT);
        assertThat(failed.because().truth()).isEqualTo(Truth.UNKNOWN);
        assertThat(failed.missing()).isEmpty();
    }

    @Test
    void a_rule_beside_one_that_fails_still_says_why_it_fired() {
        Answers broken = failingAt("cups");
        List<Finding> fired = small.book().assess(broken).findings(Kind.FIRED);
        assertThat(fired).isNotEmpty();
        for (Finding finding : fired) {
            Rule rule = small.book().rule(finding.ruleId()).orElseThrow();
            assertThat(finding.because())
                    .isEqualTo(Explanation.of(rule.when(), small.book().logic(), broken));
        }
    }

    @Test
    void a_floor_that_cannot_be_evaluated_is_urgent_and_the_others_still_speak() {
        Answers broken = failingAt("sites");
        TriageResult result = small.book().assess(broken);
        assertThat(result.ruleIds(Kind.FAILED)).contains("F01", "C01");
        assertThat(result.ruleIds(Kind.FLOOR)).isEmpty();
        assertThat(result.level()).isEqualTo(TriageLevel.URGENT);
    }

    private Answers failingAt(String item) {
        Answers patient = small.patient("fever: yes");
        return asked -> {
            if (asked.value().equals(item)) {
                throw new IllegalStateException("cannot be read");
            }
            return patient.reply(asked);
        };
    }

    @Test
    void the_whole_book_says_what_its_conditions_say_one_by_one() {
        Random random = new Random(20261122);
        for (int i = 0; i < 400; i++) {
            Map<LinkId, Answer> given = anyAnswers(random);
            Answers patient = small.patient(given);
            TriageResult result = small.book().assess(patient);
            Answers known = result.over(patient);
            for (Rule rule : small.book().rules()) {
                assertThat(result.findings())
                        .filteredOn(finding -> finding.ruleId().equals(rule.id()))
                        .as("%s for %s", rule.id(), given)
                        .extracting(Finding::kind)
                        .containsExactlyElementsOf(kinds(rule, known));
            }
            for (Finding finding : result.findings()) {
                if (finding.kind() != Kind.FLOOR) {
                    assertThat(finding.because().truth()).isEqualTo(truth(finding.ruleId(), known));
                    assertExplained(finding.because(), known);
                }
            }
        }
    }

    private List<Kind> kinds(Rule rule, Answers known) {
        Logic logic = small.book().logic();
        return switch (logic.truth(rule.when(), known)) {
            case TRUE -> List.of(Kind.FIRED);
            case FALSE -> List.of();
            case UNKNOWN ->
                rule.anchor()
                                .filter(anchor -> logic.truth(anchor, known) == Truth.TRUE)
                                .isPresent()
                        ? List.of(Kind.POSSIBLE)
                        : List.of(Kind.NOT_SETTLED);
        };
    }

    private Truth truth(String rule, Answers known) {
        return small.book().logic().truth(small.book().rule(rule).orElseThrow().when(), known);
    }

    // Every part of an explanation has the value that the condition beside it has on its own.
    private void assertExplained(Explanation explanation, Answers known) {
        assertThat(explanation.truth()).isEqualTo(small.book().logic().truth(explanation.condition(), known));
        explanation.parts().forEach(part -> assertExplained(part, known));
    }

    private Map<LinkId, Answer> anyAnswers(Random random) {
        Map<LinkId, Answer> given = new HashMap<>();
        for (Item item : small.questionnaire().items()) {
            if (random.nextInt(3) > 0) {
                given.put(item.linkId(), anyAnswer(item, random));
            }
        }
        return given;
    }

    private static Answer anyAnswer(Item item, Random random) {
        if (item.source() == ItemSource.PATIENT && random.nextInt(4) == 0) {
            return new Answer.DoesNotKnow();
        }
        return switch (item.type()) {
            case YES_NO -> new Answer.YesNo(random.nextBoolean());
            case CHOICE ->
                new Answer.Choice(
                        item.options().get(random.nextInt(item.options().size())));
            case CHOICES -> {
                List<String> codes = new ArrayList<>(List.of("ppi", "digoxin", "not-sure", Answers.UNKNOWN_CODE));
                codes.removeIf(code -> random.nextBoolean());
                yield new Answer.Choices(new TreeSet<>(codes.isEmpty() ? List.of("none") : codes));
            }
            case BODY_MAP -> {
                List<String> sites = new ArrayList<>(List.of("eyelid:left", "eyelid:right", "hand:both"));
                sites.removeIf(code -> random.nextBoolean());
                yield new Answer.BodySites(
                        new TreeSet<>(sites.stream().map(BodySite::ofCode).toList()));
            }
            case QUANTITY ->
                new Answer.Quantity(BigDecimal.valueOf(
                        random.nextInt(60), item.linkId().value().equals("lab-k") ? 1 : 0));
            case DATE, TEXT -> throw new IllegalStateException("not in this questionnaire");
        };
    }

    @Test
    void a_result_answers_for_its_scores_and_rules() {
        Answers patient = small.patient("fever: yes, cough: unknown, meds: [digoxin]");
        Answers known = small.book().assess(patient).over(patient);
        assertThat(known.reply(SCORE)).isEqualTo(given(new Answer.Quantity(BigDecimal.valueOf(6))));
        assertThat(known.reply(LinkId.of("fired:U01"))).isEqualTo(given(new Answer.YesNo(true)));
        assertThat(known.reply(LinkId.of("fired:S02"))).isEqualTo(given(new Answer.DoesNotKnow()));
        assertThat(known.reply(LinkId.of("fired:E01"))).isEqualTo(patient.reply(LinkId.of("fired:E01")));
        assertThat(known.reply(LinkId.of("fever"))).isEqualTo(given(new Answer.YesNo(true)));
    }

    private static clinic.quiver.questionnaire.Reply given(Answer answer) {
        return new clinic.quiver.questionnaire.Reply.Given(answer);
    }
}
