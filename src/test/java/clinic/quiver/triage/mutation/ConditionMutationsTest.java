package clinic.quiver.triage.mutation;

import static clinic.quiver.triage.RuleBooks.QUESTIONNAIRE;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.triage.mutation.Mutation.Kind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionMutationsTest {

    static Condition condition(String yaml) {
        return new ConditionReader(QUESTIONNAIRE.vocabulary(), Map.of()).read(YamlNode.parse("x", yaml));
    }

    private static List<String> changes(String yaml, Kind kind) {
        return ConditionMutations.of(condition(yaml), new Steps(QUESTIONNAIRE)).stream()
                .filter(mutation -> mutation.kind() == kind)
                .map(mutation -> ConditionWords.of(mutation.mutated()))
                .toList();
    }

    @Test
    void every_leaf_is_negated() {
        assertThat(changes("{all: [weakness = yes, {not: fever = yes}]}", Kind.NEGATED))
                .containsExactly(
                        "all [not weakness = yes, not fever = yes]", "all [weakness = yes, not not fever = yes]");
    }

    @Test
    void every_part_is_removed_and_the_whole() {
        assertThat(changes("{all: [weakness = yes, {any: [fever = yes, cramp = yes]}]}", Kind.REMOVED))
                .containsExactly(
                        "any []",
                        "all [any [fever = yes, cramp = yes]]",
                        "all [weakness = yes]",
                        "all [weakness = yes, any [cramp = yes]]",
                        "all [weakness = yes, any [fever = yes]]");
    }

    @Test
    void a_bound_is_moved_by_the_last_digit_of_its_item_and_turned() {
        assertThat(changes("lab-k < 3.0", Kind.BOUND_MOVED)).containsExactly("lab-k < 2.99", "lab-k < 3.01");
        assertThat(changes("age >= 40", Kind.BOUND_MOVED)).containsExactly("age >= 39", "age >= 41");
        assertThat(changes("lab-k < 3.0", Kind.BOUND_TURNED)).containsExactly("lab-k <= 3.0");
        assertThat(changes("age >= 40", Kind.BOUND_TURNED)).containsExactly("age > 40");
    }

    @Test
    void a_sum_moves_by_its_finest_part() {
        assertThat(changes("caffeine-mg >= 400", Kind.BOUND_MOVED))
                .containsExactly("caffeine-mg >= 397.1", "caffeine-mg >= 402.9");
        assertThat(changes("auditc >= 5", Kind.BOUND_MOVED)).containsExactly("auditc >= 4", "auditc >= 6");
    }

    @Test
    void one_option_after_the_other_is_dropped() {
        assertThat(changes("meds has any [ppi, digoxin]", Kind.OPTION_DROPPED))
                .containsExactly("meds has any [ppi]", "meds has any [digoxin]");
        assertThat(changes("onset-band in [today, days-1-7]", Kind.OPTION_DROPPED))
                .containsExactly("onset-band in [today]", "onset-band in [days-1-7]");
        assertThat(changes("twitch-sites only [eyelid, calf]", Kind.OPTION_DROPPED))
                .containsExactly("twitch-sites only [eyelid]", "twitch-sites only [calf]");
        assertThat(changes("meds has ppi", Kind.OPTION_DROPPED)).isEmpty();
    }

    @Test
    void all_and_any_are_swapped() {
        assertThat(changes("{all: [weakness = yes, {any: [fever = yes, cramp = yes]}]}", Kind.STRUCTURE_SWAPPED))
                .containsExactly(
                        "any [weakness = yes, any [fever = yes, cramp = yes]]",
                        "all [weakness = yes, all [fever = yes, cramp = yes]]");
    }

    @Test
    void a_count_is_one_less_and_one_more() {
        assertThat(changes("{at-least: {count: 2, of: [weakness = yes, fever = yes]}}", Kind.COUNT_CHANGED))
                .containsExactly(
                        "at least 1 of [weakness = yes, fever = yes]", "at least 3 of [weakness = yes, fever = yes]");
    }

    @Test
    void a_condition_used_by_its_name_is_negated_as_a_whole_and_not_looked_into() {
        Condition.Named named = new Condition.Named("D.x", condition("{any: [fever = yes, cramp = yes]}"));
        assertThat(ConditionMutations.of(new Condition.All(List.of(named)), new Steps(QUESTIONNAIRE)))
                .extracting(Mutation::change)
                .containsExactly("all [D.x] removed", "D.x removed", "D.x -> not D.x");
    }

    @Test
    void the_place_of_a_change_is_the_way_down_the_tree() {
        assertThat(ConditionMutations.of(
                        condition("{all: [weakness = yes, {any: [fever = yes, age < 18]}]}"), new Steps(QUESTIONNAIRE)))
                .filteredOn(mutation -> mutation.kind() == Kind.BOUND_TURNED)
                .singleElement()
                .satisfies(mutation -> {
                    assertThat(mutation.place()).isEqualTo("2.2");
                    assertThat(mutation.change()).isEqualTo("age < 18 -> <= 18");
                });
    }
}
