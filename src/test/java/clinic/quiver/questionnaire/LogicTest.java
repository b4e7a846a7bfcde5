package clinic.quiver.questionnaire;

import static clinic.quiver.questionnaire.SmallQuestionnaire.QUESTIONNAIRE;
import static clinic.quiver.questionnaire.SmallQuestionnaire.answered;
import static clinic.quiver.questionnaire.SmallQuestionnaire.choice;
import static clinic.quiver.questionnaire.SmallQuestionnaire.choices;
import static clinic.quiver.questionnaire.SmallQuestionnaire.condition;
import static clinic.quiver.questionnaire.SmallQuestionnaire.no;
import static clinic.quiver.questionnaire.SmallQuestionnaire.number;
import static clinic.quiver.questionnaire.SmallQuestionnaire.sites;
import static clinic.quiver.questionnaire.SmallQuestionnaire.unknown;
import static clinic.quiver.questionnaire.SmallQuestionnaire.yes;
import static clinic.quiver.questionnaire.Truth.FALSE;
import static clinic.quiver.questionnaire.Truth.TRUE;
import static clinic.quiver.questionnaire.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogicTest {

    private static Truth truth(String condition, Map<String, Answer> given) {
        return QUESTIONNAIRE.logic().truth(condition(condition), answered(given));
    }

    @Test
    void not_knowing_is_never_read_as_no() {
        for (Answer open : List.of(unknown(), new Answer.Declined(), new Answer.Skipped())) {
            assertThat(truth("weakness = yes", Map.of("weakness", open))).isEqualTo(UNKNOWN);
            assertThat(truth("weakness != yes", Map.of("weakness", open))).isEqualTo(UNKNOWN);
            assertThat(truth("seizure in [today]", Map.of("seizure", open))).isEqualTo(UNKNOWN);
            assertThat(truth("meds has ppi", Map.of("meds", open))).isEqualTo(UNKNOWN);
            assertThat(truth("twitch-sites only [eyelid]", Map.of("twitch-sites", open)))
                    .isEqualTo(UNKNOWN);
            assertThat(truth("lab-k < 3.0", Map.of("lab-k", open))).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void what_was_denied_is_no_none_or_never() {
        assertThat(truth("weakness = no", Map.of())).isEqualTo(TRUE);
        assertThat(truth("weakness = yes", Map.of())).isEqualTo(FALSE);
        assertThat(truth("weakness != yes", Map.of())).isEqualTo(TRUE);
        assertThat(truth("seizure = never", Map.of())).isEqualTo(TRUE);
        assertThat(truth("seizure in [never, today]", Map.of())).isEqualTo(FALSE);
        assertThat(truth("meds has none", Map.of())).isEqualTo(FALSE);
        assertThat(truth("twitch-sites only [eyelid]", Map.of())).isEqualTo(FALSE);
        assertThat(truth("lab-k < 3.0", Map.of())).isEqualTo(FALSE);
        assertThat(truth("lab-k >= 3.0", Map.of())).isEqualTo(FALSE);
    }

    @Test
    void what_was_never_shown_is_false_in_every_comparison() {
        Answers nothing = item -> new Reply.NotShown();
        for (String leaf : List.of("weakness = no", "seizure in [never]", "meds has none", "lab-k < 3")) {
            assertThat(QUESTIONNAIRE.logic().truth(condition(leaf), nothing)).isEqualTo(FALSE);
        }
    }

    @Test
    void a_list_that_may_not_be_whole_is_true_where_a_code_matches_and_open_otherwise() {
        Map<String, Answer> given = Map.of("meds", choices("ppi", Answers.UNKNOWN_CODE));
        assertThat(truth("meds has ppi", given)).isEqualTo(TRUE);
        assertThat(truth("meds has digoxin", given)).isEqualTo(UNKNOWN);
        assertThat(truth("meds only [ppi]", given)).isEqualTo(UNKNOWN);
        assertThat(truth("meds only [digoxin]", given)).isEqualTo(FALSE);
    }

    @Test
    void not_sure_is_a_code_like_others() {
        assertThat(truth("meds has ppi", Map.of("meds", choices("not-sure")))).isEqualTo(FALSE);
        assertThat(truth("meds has not-sure", Map.of("meds", choices("not-sure"))))
                .isEqualTo(TRUE);
    }

    @Test
    void the_side_of_the_body_does_not_matter() {
        assertThat(truth("twitch-sites has tongue", Map.of("twitch-sites", sites("hand:left", "tongue:both"))))
                .isEqualTo(TRUE);
        assertThat(truth("twitch-sites only [eyelid]", Map.of("twitch-sites", sites("eyelid:left", "eyelid:right"))))
                .isEqualTo(TRUE);
        assertThat(truth("twitch-sites only [eyelid]", Map.of("twitch-sites", sites("eyelid:left", "hand:left"))))
                .isEqualTo(FALSE);
    }

    @Test
    void bounds_include_what_they_say() {
        assertThat(truth("lab-k >= 3.0", Map.of("lab-k", number("3.00")))).isEqualTo(TRUE);
        assertThat(truth("lab-k > 3.0", Map.of("lab-k", number("3.00")))).isEqualTo(FALSE);
        assertThat(truth("lab-k <= 3.0", Map.of("lab-k", number("3")))).isEqualTo(TRUE);
        assertThat(truth("lab-k < 3.0", Map.of("lab-k", number("2.999")))).isEqualTo(TRUE);
    }

    @Test
    void structure_follows_kleene() {
        String both = "{all: [weakness = yes, fever = yes]}";
        assertThat(truth(both, Map.of("weakness", unknown(), "fever", no()))).isEqualTo(FALSE);
        assertThat(truth(both, Map.of("weakness", unknown(), "fever", yes()))).isEqualTo(UNKNOWN);
        String either = "{any: [weakness = yes, fever = yes]}";
        assertThat(truth(either, Map.of("weakness", unknown(), "fever", yes()))).isEqualTo(TRUE);
        String two = "{at-least: {count: 2, of: [weakness = yes, fever = yes, cough = yes]}}";
        assertThat(truth(two, Map.of("weakness", yes(), "fever", unknown()))).isEqualTo(UNKNOWN);
        assertThat(truth(two, Map.of("weakness", yes(), "fever", unknown(), "cough", yes())))
                .isEqualTo(TRUE);
        assertThat(truth(two, Map.of("fever", unknown()))).isEqualTo(FALSE);
    }

    @Test
    void the_known_part_of_a_sum_is_a_lower_bound() {
        Map<String, Answer> given = Map.of("caf-coffee", number("5"), "caf-pill", unknown());
        assertThat(truth("caffeine-mg >= 400", given)).isEqualTo(TRUE);
        assertThat(truth("caffeine-mg >= 1000", given)).isEqualTo(UNKNOWN);
        assertThat(truth("caffeine-mg < 400", given)).isEqualTo(FALSE);
        assertThat(truth("caffeine-mg < 1000", given)).isEqualTo(UNKNOWN);
    }

    @Test
    void a_whole_sum_is_an_ordinary_number() {
        Map<String, Answer> given = Map.of("caf-coffee", number("2.5"));
        assertThat(truth("caffeine-mg >= 240", given)).isEqualTo(TRUE);
        assertThat(truth("caffeine-mg > 240", given)).isEqualTo(FALSE);
        assertThat(truth("auditc >= 5", Map.of("auditc-1", choice("1"), "auditc-2", choice("4"))))
                .isEqualTo(TRUE);
    }

    @Test
    void a_sum_says_which_part_is_missing() {
        Answers answers = answered(Map.of("caf-coffee", number("5"), "caf-pill", unknown()));
        assertThat(QUESTIONNAIRE.logic().unknownBehind(LinkId.of("caffeine-mg"), answers))
                .containsExactly(LinkId.of("caf-pill"));
    }

    @Test
    void an_answer_of_another_type_is_an_error_and_not_a_no() {
        assertThatThrownBy(() -> truth("weakness = yes", Map.of("weakness", number("1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("weakness");
    }

    private static Reply reply(String item, Map<String, Answer> given) {
        return QUESTIONNAIRE.logic().reply(LinkId.of(item), answered(given));
    }

    @Test
    void a_sum_is_known_when_all_that_was_given_is_known() {
        assertThat(reply("caffeine-mg", Map.of("caf-coffee", number("1"), "caf-pill", number("2"))))
                .isEqualTo(new Reply.Given(number("496")));
        assertThat(reply("caffeine-mg", Map.of("caf-pill", number("2")))).isEqualTo(new Reply.Given(number("400")));
        assertThat(reply("caffeine-mg", Map.of("caf-coffee", number("1"), "caf-pill", unknown())))
                .isEqualTo(new Reply.Given(unknown()));
        assertThat(reply("caffeine-mg", Map.of())).isEqualTo(new Reply.NotShown());
        assertThat(reply("caffeine-mg", Map.of("caffeine-mg", number("5")))).isEqualTo(new Reply.Given(number("5")));
        assertThat(reply("fever", Map.of("fever", yes()))).isEqualTo(new Reply.Given(yes()));
        assertThat(reply("fever", Map.of())).isEqualTo(new Reply.Denied());
    }

    @Test
    void a_sum_of_which_nothing_was_given_is_false_in_every_comparison() {
        assertThat(truth("caffeine-mg < 400", Map.of())).isEqualTo(FALSE);
        assertThat(truth("caffeine-mg < 400", Map.of("caf-pill", unknown()))).isEqualTo(UNKNOWN);
        assertThat(truth("caffeine-mg < 400", Map.of("caf-pill", number("1"), "caf-coffee", number("1"))))
                .isEqualTo(TRUE);
    }

    @Test
    void what_is_open_behind_an_item_is_the_item_itself() {
        assertThat(QUESTIONNAIRE.logic().unknownBehind(LinkId.of("meds"), answered(Map.of("meds", unknown()))))
                .containsExactly(LinkId.of("meds"));
        assertThat(QUESTIONNAIRE
                        .logic()
                        .unknownBehind(LinkId.of("caffeine-mg"), answered(Map.of("caffeine-mg", unknown()))))
                .containsExactly(LinkId.of("caffeine-mg"));
    }

    @Test
    void a_condition_speaks_of_all_the_items_in_its_leaves_and_of_the_parts_of_a_sum() {
        String all =
                "{all: [weakness = yes, {any: ['seizure in [today]', meds has ppi]}, {not: 'twitch-sites only [eyelid]'},"
                        + " {at-least: {count: 1, of: [lab-k < 3.0, caffeine-mg >= 400]}}]}";
        assertThat(QUESTIONNAIRE.logic().itemsOf(condition(all)))
                .extracting(LinkId::value)
                .containsExactly("weakness", "seizure", "meds", "twitch-sites", "lab-k", "caf-coffee", "caf-pill");
        assertThat(QUESTIONNAIRE.logic().itemsOf(new Condition.Named("D.ill", condition("fever = yes"))))
                .containsExactly(LinkId.of("fever"));
    }

    @Test
    void operators_are_written_with_their_signs() {
        assertThat(Condition.Operator.values())
                .extracting(Condition.Operator::sign)
                .containsExactly("<", "<=", ">", ">=");
    }
}
