package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.handout.Composition.Refused;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.HandoutChoice.Mode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rows of the table of safety rules, one by one (Clinical knowledge base, 5.2; the numbers are its rows). */
class SafetyRowsTest {

    /** No sheet has a grapefruit line (37); large print is the page's (40); fish oil stands with warfarin (41). */
    private static final List<Integer> WITHOUT_RULE = List.of(37, 40, 41);

    @Test
    void every_row_of_the_table_has_a_rule_but_the_ones_named_here() {
        List<Integer> rows = TestPatient.CONTENT.rules().stream()
                .flatMap(rule -> rule.row().stream())
                .toList();
        assertThat(IntStream.rangeClosed(1, 42).boxed().filter(row -> !WITHOUT_RULE.contains(row)))
                .allSatisfy(row -> assertThat(rows).contains(row));
        for (Language language : Language.values()) {
            assertThat(TestPatient.CONTENT.texts(language).keys())
                    .allSatisfy(key -> assertThat(
                                    TestPatient.CONTENT.texts(language).text(key))
                            .doesNotContainIgnoringCase("grapefruit")
                            .doesNotContainIgnoringCase("toronja"));
        }
    }

    @Test
    void row_1_a_pill_plan_does_not_tell_weak_kidneys_to_take_minerals() {
        String text = TestPatient.healthy()
                .has("hx", "dialysis")
                .has("meds", "bisphosphonate")
                .handout("H-TIMES")
                .text();
        assertThat(text)
                .contains("Do not take pills with magnesium, calcium, potassium or vitamin D.")
                .contains("Did we tell you to take calcium or magnesium?");
    }

    @Test
    void row_2_in_kidney_disease_stage_3_no_line_names_a_food_that_the_list_leaves_out() {
        TestPatient stage3 = TestPatient.healthy().has("hx", "ckd").is("ckd-stage", "3");
        assertThat(stage3.handout("H-CA").text()).doesNotContain("milk, yogurt or cheese");
        assertThat(stage3.handout("H-D").text()).doesNotContain("Oily fish");
        TestPatient lowPotassium = TestPatient.healthy().has("diet-pattern", "low-potassium-kidney");
        assertThat(lowPotassium.handout("H-CA").text()).doesNotContain("milk, yogurt or cheese");
        assertThat(lowPotassium.handout("H-MG").text())
                .doesNotContain("beans or lentils")
                .doesNotContain("spinach");
        assertThat(lowPotassium.handout("H-D").text()).doesNotContain("Oily fish");
    }

    @Test
    void row_3_juices_are_left_out_with_early_kidney_disease_and_a_medicine_that_raises_potassium() {
        TestPatient early = TestPatient.healthy().has("hx", "ckd").is("ckd-stage", "1-2");
        assertThat(early.suitable("H-MG")).contains("prune-juice");
        early.has("meds", "acei-arb");
        assertThat(early.suitable("H-MG")).doesNotContain("prune-juice");
        assertThat(early.suitable("H-CA")).doesNotContain("oj-fort");
    }

    @Test
    void row_4_a_salt_swap_keeps_drink_mixes_off_the_fluid_sheet() {
        assertThat(TestPatient.healthy().yes("salt-substitute").handout("H-HYD").text())
                .doesNotContain("salt and sugar")
                .contains("Bring your salt swap");
    }

    @Test
    void row_7_on_warfarin_the_sheets_on_stress_and_sleep_warn_of_herbs_too() {
        for (String sheet : List.of("H-STRESS", "H-SLEEP")) {
            assertThat(TestPatient.healthy()
                            .has("meds", "warfarin")
                            .handout(sheet)
                            .text())
                    .contains("St John's wort");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"levothyroxine", "bisphosphonate", "tetracycline", "quinolone"})
    void rows_9_to_12_medicines_keep_their_distance_on_every_sheet_that_lists_milk_soy_or_juice(String medicine) {
        TestPatient patient = TestPatient.healthy().has("meds", medicine).lab("lab-k", "3.8", 1);
        for (String sheet : List.of("H-MG", "H-CA", "H-K", "H-D", "H-TIMES")) {
            assertThat(patient.handout(sheet).decisions())
                    .as(sheet)
                    .anyMatch(decision ->
                            decision.ruleId().equals(medicine) && decision.effect() == Handout.Effect.WARNED);
        }
    }

    @Test
    void row_13_a_thiazide_with_thirst_or_constipation_stops_calcium_and_vitamin_D() {
        for (String symptom : List.of("thirst-pee", "constipation")) {
            TestPatient patient = TestPatient.healthy().has("meds", "thiazide").yes(symptom);
            assertThat(patient.compose("H-CA")).isInstanceOf(Refused.class);
            assertThat(patient.compose("H-D")).isInstanceOf(Refused.class);
            assertThat(patient.compose("H-MG")).isInstanceOf(Composition.Composed.class);
        }
    }

    @Test
    void row_14_high_calcium_that_is_not_ruled_out_is_warned_of_where_no_other_rule_does() {
        assertThat(TestPatient.healthy().unsettled("U19").handout("H-MG").text())
                .contains("Do not take vitamin D, calcium or cod liver oil.");
    }

    @Test
    void row_15_kidney_stones_hear_of_vitamin_C_and_are_not_told_to_eat_nuts_each_day() {
        assertThat(TestPatient.healthy()
                        .has("hx", "kidney-stones")
                        .handout("H-MG")
                        .text())
                .contains("Do not take vitamin C pills")
                .doesNotContain("nuts or seeds on most days");
    }

    @Test
    void row_18_shellfish_and_soy_allergies_hear_what_is_made_of_them() {
        assertThat(TestPatient.healthy()
                        .has("allergy-food", "shellfish", "soy")
                        .handout("H-CA")
                        .text())
                .contains("Do not take glucosamine.")
                .contains("Soy lecithin");
        assertThat(TestPatient.healthy().unknown("allergy-food").handout("H-CA").text())
                .doesNotContain("glucosamine");
    }

    @Test
    void row_19_a_vegan_who_cannot_have_lactose_is_told_of_plant_drinks() {
        assertThat(TestPatient.healthy()
                        .has("diet-pattern", "vegan")
                        .has("intolerance", "lactose")
                        .handout("H-CA")
                        .text())
                .contains("plant drink")
                .doesNotContain("lactose-free foods");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vegan", "vegetarian", "halal", "kosher"})
    void rows_19_to_21_whoever_eats_no_gelatin_hears_of_it_in_pills(String diet) {
        assertThat(TestPatient.healthy()
                        .has("diet-pattern", diet)
                        .handout("H-D")
                        .text())
                .contains("Some have gelatin.");
    }

    @Test
    void row_22_gluten_that_is_not_settled_is_warned_of_although_the_diet_is_known() {
        assertThat(TestPatient.healthy().unknown("intolerance").handout("H-MG").text())
                .contains("Pick oats only if the label says gluten-free.");
    }

    @Test
    void row_23_in_pregnancy_raw_milk_cheese_and_herbs_are_warned_of() {
        TestPatient pregnant = TestPatient.healthy().is("pregnancy", "pregnant");
        assertThat(pregnant.handout("H-CA").text()).contains("cheese made from raw milk");
        assertThat(pregnant.handout("H-STRESS").text()).contains("Do not take herbs");
    }

    @Test
    void row_24_low_sugar_is_warned_of_when_the_medicines_are_not_known() {
        assertThat(TestPatient.healthy().unknown("meds").handout("H-EX").text())
                .contains("We do not know all your medicines yet.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void row_25_with_an_eating_disorder_no_sheet_names_milligrams_or_the_size_of_a_meal(Language language) {
        TestPatient patient = TestPatient.healthy()
                .has("hx", "eating-disorder")
                .number("caf-coffee", "5")
                .reading(language);
        for (String sheet : List.of("H-MG", "H-CA", "H-D", "H-CAF", "H-SLEEP", "H-STRESS", "H-HYD")) {
            String text = patient.handout(sheet).text();
            String meals = TestPatient.CONTENT.texts(language).line("w-regular-meals");
            assertThat(text).as(sheet).contains(meals).doesNotContain(" mg").doesNotContain("big meals");
        }
    }

    @Test
    void row_28_nobody_who_chokes_and_is_allergic_is_sent_to_spreads_of_nuts() {
        assertThat(TestPatient.healthy()
                        .yes("choking")
                        .has("allergy-food", "peanut", "sesame")
                        .handout("H-MG")
                        .text())
                .contains("Choose soft foods.")
                .contains("that are safe for you");
    }

    @Test
    void row_30_after_bowel_surgery_neither_seeds_nor_plain_water_are_advised() {
        TestPatient patient = TestPatient.healthy().has("hx", "short-bowel-or-chronic-diarrhoea");
        assertThat(patient.handout("H-MG").text()).doesNotContain("nuts or seeds");
        assertThat(patient.handout("H-HYD").text())
                .doesNotContain("Water is best")
                .contains("Ask us which drinks are best for you.");
    }

    @Test
    void row_31_after_weight_loss_surgery_no_pill_line_stands_and_drinks_come_between_meals() {
        assertThat(TestPatient.healthy().has("hx", "bariatric").handout("H-CA").text())
                .doesNotContain("take it with a meal")
                .contains("Drink between meals");
    }

    @Test
    void row_33_on_lithium_no_sheet_cuts_caffeine_or_salt() {
        TestPatient patient = TestPatient.healthy().has("meds", "lithium").has("hx", "high-bp");
        assertThat(patient.handout("H-SLEEP").text())
                .doesNotContain("no caffeine after lunch")
                .contains("Ask us before you cut down.");
        assertThat(patient.handout("H-MG").text())
                .doesNotContain("no added salt")
                .contains("Keep your salt and fluids steady.")
                .contains("black licorice");
        assertThat(TestPatient.healthy().has("hx", "high-bp").handout("H-MG").text())
                .contains("no added salt");
    }

    @Test
    void row_34_over_65_on_an_ssri_nobody_is_told_to_drink_more() {
        assertThat(TestPatient.healthy()
                        .number("age", "70")
                        .has("meds", "ssri-snri")
                        .handout("H-EX")
                        .text())
                .doesNotContain("Drink when you exercise")
                .contains("Ask us how much you may drink");
    }

    @Test
    void row_38_on_an_maoi_no_line_and_no_food_is_aged_cheese() {
        TestPatient patient = TestPatient.healthy().has("meds", "maoi-tca-linezolid");
        assertThat(patient.suitable("H-CA")).doesNotContain("cheddar", "swiss-cheese", "parmesan", "feta");
        assertThat(patient.handout("H-CA").text())
                .contains("Have milk or yogurt each day.")
                .doesNotContain("yogurt or cheese")
                .contains("Do not eat aged cheese.");
    }

    @Test
    void row_39_foods_that_bring_on_gout_say_so() {
        assertThat(TestPatient.healthy()
                        .has("allergy-food", "milk", "soy", "tree-nut", "wheat", "sesame")
                        .handout("H-CA")
                        .text())
                .contains("Not if you have gout.");
    }

    @Test
    void in_an_emergency_no_other_notice_is_made_either() {
        for (String notice : List.of("H-KIDNEY", "H-FLUID")) {
            assertThat(TestPatient.healthy().at(Mode.NONE_UNTIL_SAFE).compose(notice))
                    .isInstanceOf(Refused.class);
        }
    }
}
