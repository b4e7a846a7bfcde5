package clinic.quiver.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.NameSearch.Hit;
import clinic.quiver.questionnaire.NameSearch.Nearness;
import clinic.quiver.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Medicines found by the names on their boxes, as hands that twitch type them. */
class NameSearchTest {

    private static final LinkId MEDS = LinkId.of("meds");

    private final Knowledge knowledge = Knowledge.builtIn();
    private final Questionnaire questionnaire = QuestionnaireReader.read(knowledge);
    private final QuestionnaireTexts texts = QuestionnaireTexts.read(knowledge, questionnaire);
    private final NameSearch search = texts.of(Language.EN).search(MEDS).orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "furosemide, loop-diuretic, WHOLE",
        "FUROSEMIDE, loop-diuretic, WHOLE",
        "furos, loop-diuretic, START",
        "furosemde, loop-diuretic, SLIP",
        "fursoemide, loop-diuretic, SLIP",
        "furossemid, loop-diuretic, SLIP",
        "lasxi, loop-diuretic, SLIP",
        "advl, nsaid, SLIP",
        "lisinipril, acei-arb, SLIP",
        "St Johns wort, tramadol-or-triptan-or-st-johns-wort, WHOLE",
        "metformin, other, WHOLE",
        "metfornim, other, SLIP",
        "tylenol, other, WHOLE",
        "tylenol with codeine, opioid, WHOLE",
        "claritin-d, decongestant, WHOLE",
    })
    void a_medicine_is_found_by_its_name_also_with_a_slip(String typed, String code, Nearness nearness) {
        assertThat(search.find(typed)).containsKey(code);
        assertThat(search.find(typed).get(code)).extracting(Hit::nearness).isEqualTo(nearness);
    }

    @Test
    void what_is_half_typed_with_a_slip_is_found_where_nothing_else_is() {
        assertThat(search.find("fursoem")).containsOnlyKeys("loop-diuretic");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zzzzzz", "quinine", "xyzzyx", "a b c d e f"})
    void a_name_that_nobody_knows_is_found_nowhere(String typed) {
        assertThat(search.find(typed)).isEmpty();
    }

    @Test
    void blanks_find_nothing_and_neither_do_signs() {
        assertThat(search.find("  ")).isEmpty();
        assertThat(search.find("--")).isEmpty();
    }

    @Test
    void a_very_short_name_allows_no_slip_and_a_long_one_two() {
        NameSearch small = new NameSearch(
                Map.of("a", "First", "b", "Second"), Map.of("a", List.of("MST"), "b", List.of("abcdefgh")));
        assertThat(small.find("MSR")).isEmpty();
        assertThat(small.find("abXdeXgh")).containsOnlyKeys("b");
        assertThat(small.find("aXcXeXgX")).isEmpty();
    }

    @Test
    void slips_are_counted_as_hands_make_them() {
        assertThat(Slips.between("lasix", "lasix")).isZero();
        assertThat(Slips.between("lasxi", "lasix")).isEqualTo(1);
        assertThat(Slips.between("lsix", "lasix")).isEqualTo(1);
        assertThat(Slips.between("lassix", "lasix")).isEqualTo(1);
        assertThat(Slips.between("", "lasix")).isEqualTo(5);
        assertThat(Slips.atStart("fur", "furosemide")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_name_outside_the_list_stands_in_no_class(Language language) {
        QuestionnaireTexts.Words words = texts.of(language);
        Set<String> classes = new HashSet<>();
        questionnaire.item(MEDS).options().stream()
                .filter(code -> !code.equals(Item.OTHER))
                .flatMap(code -> words.searchWords(MEDS, code).stream())
                .map(NameSearch::folded)
                .forEach(classes::add);

        assertThat(words.searchWords(MEDS, Item.OTHER).stream().map(NameSearch::folded))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(classes)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hyzaar", "Zestoretic", "Diovan HCT"})
    void a_pill_of_two_medicines_is_found_at_both(String pill) {
        assertThat(search.find(pill)).containsKeys("thiazide", "acei-arb");
    }
}
