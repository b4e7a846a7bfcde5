package clinic.quiver.triage.mutation;

import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static clinic.quiver.triage.mutation.ConditionMutationsTest.condition;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.triage.mutation.TellingPatient.Result;
import java.util.List;
import org.junit.jupiter.api.Test;

class TellingPatientTest {

    private static Result search(Decision before, Decision after) {
        return TellingPatient.search(QUESTIONNAIRE, QUESTIONNAIRE.logic(), before, after);
    }

    private static String whoTells(String before, String after) {
        return whoTells(Decision.whetherTrue(condition(before)), Decision.whetherTrue(condition(after)));
    }

    private static String whoTells(Decision before, Decision after) {
        return switch (search(before, after)) {
            case Result.Found(var given) -> new PatientWords(QUESTIONNAIRE).of(given);
            case Result.Nobody() -> "nobody";
            case Result.GaveUp() -> "gave up";
        };
    }

    @Test
    void a_moved_bound_is_told_by_the_number_between() {
        assertThat(whoTells("lab-k < 3.0", "lab-k < 3.01")).isEqualTo("{lab-k: 3.0}");
        assertThat(whoTells("lab-k < 3.0", "lab-k <= 3.0")).isEqualTo("{lab-k: 3.0}");
    }

    @Test
    void a_dropped_option_is_told_by_who_has_it() {
        assertThat(whoTells("meds has any [ppi, digoxin]", "meds has any [digoxin]"))
                .isEqualTo("{meds: [ppi]}");
    }

    @Test
    void a_sum_is_given_by_its_parts() {
        assertThat(whoTells("auditc >= 5", "auditc >= 6")).isEqualTo("{age: 16, auditc-1: 4, auditc-2: 1}");
    }

    @Test
    void nobody_answers_what_is_not_asked() {
        assertThat(whoTells("weakness-speed = minutes", "weakness-speed = years"))
                .isEqualTo("{weakness: yes, weakness-speed: minutes}");
    }

    @Test
    void a_part_that_another_implies_makes_no_difference() {
        assertThat(whoTells(
                        "{any: ['meds has any [ppi, digoxin]', {all: [meds has ppi, fever = yes]}]}",
                        "meds has any [ppi, digoxin]"))
                .isEqualTo("nobody");
    }

    @Test
    void a_question_that_may_matter_is_asked_and_so_can_tell() {
        assertThat(whoTells("{all: [back-pain = yes, pain-down-limb = one-arm]}", "pain-down-limb = one-arm"))
                .isEqualTo("{back-pain: unknown, pain-down-limb: one-arm}");
    }

    @Test
    void an_anchor_is_told_by_an_open_answer() {
        Condition when = condition("{all: [weakness = yes, fever = yes]}");
        assertThat(whoTells(
                        new Decision(when, condition("weakness = yes")), new Decision(when, condition("fever = yes"))))
                .isIn("{weakness: yes, fever: unknown}", "{weakness: unknown, fever: yes}");
    }

    @Test
    void at_least_one_is_the_same_as_any_and_at_least_all_the_same_as_all() {
        assertThat(whoTells(
                        "{at-least: {count: 1, of: [fever = yes, cramp = yes]}}", "{any: [fever = yes, cramp = yes]}"))
                .isEqualTo("nobody");
        assertThat(whoTells(
                        "{at-least: {count: 2, of: [fever = yes, cramp = yes]}}", "{all: [fever = yes, cramp = yes]}"))
                .isEqualTo("nobody");
    }

    @Test
    void not_knowing_is_told_apart_from_no_where_it_counts() {
        Condition fever = condition("fever = yes");
        Condition neither = new Condition.All(List.of(fever, new Condition.Not(fever)));
        Condition never = Decision.NEVER;
        assertThat(whoTells(Decision.inThreeValues(neither), Decision.inThreeValues(never)))
                .isEqualTo("{fever: unknown}");
        assertThat(whoTells(Decision.whetherTrue(neither), Decision.whetherTrue(never)))
                .isEqualTo("nobody");
    }
}
