package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.handout.Composition.NeedsLab;
import clinic.quiver.handout.Composition.Refusal;
import clinic.quiver.handout.Composition.Refused;
import clinic.quiver.handout.Handout.Effect;
import clinic.quiver.triage.HandoutChoice.Mode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Clinical knowledge base, 5 (safety rules) and 8.3 (profiles F1 to F10). */
class HandoutComposerTest {

    private static final String STEADY_GREENS = "Keep your leafy greens about the same each week.";

    @Test
    void F1_a_vegan_with_a_soy_allergy_gets_calcium_from_plants_without_soy() {
        List<String> foods = vegan().has("allergy-food", "soy").suitable("H-CA");
        assertThat(foods)
                .contains("almondmilk-fort", "oj-fort", "kale-cooked", "collards-cooked", "figs-dried", "sesame-tahini")
                .doesNotContain(
                        "milk-1pct",
                        "milk-whole",
                        "yogurt-plain-lowfat",
                        "yogurt-greek",
                        "yogurt-fort-d",
                        "cheddar",
                        "tofu-firm-ca",
                        "soymilk-fort",
                        "edamame",
                        "salmon-pink-canned");
    }

    @Test
    void F2_on_warfarin_greens_stay_steady_and_a_tree_nut_allergy_is_absolute() {
        TestPatient patient =
                TestPatient.healthy().has("allergy-food", "tree-nut").has("meds", "warfarin");
        assertThat(patient.suitable("H-MG"))
                .contains("pumpkin-seeds", "sunflower-kernels", "black-beans", "oatmeal")
                .doesNotContain("almonds", "cashews", "pistachios", "almondmilk-fort");
        assertThat(patient.handout("H-MG").text())
                .contains(STEADY_GREENS)
                .doesNotContain("Eat more leafy greens")
                .doesNotContain("nuts or seeds on most days");
    }

    @Test
    void F2_greens_come_last_on_warfarin_and_are_marked() {
        List<String> foods = TestPatient.healthy().has("meds", "warfarin").suitable("H-CA");
        assertThat(foods.getLast()).isEqualTo("kale-cooked");
        assertThat(TestPatient.healthy().has("meds", "warfarin").handout("H-MG").decisions())
                .anySatisfy(decision -> {
                    assertThat(decision.effect()).isEqualTo(Effect.FOODS_LAST);
                    assertThat(decision.ruleId()).isEqualTo("warfarin");
                });
    }

    @Test
    void F3_a_vegan_gets_vitamin_D_from_fortified_drinks_and_mushrooms() {
        assertThat(vegan().suitable("H-D"))
                .contains("soymilk-fort", "mushroom-uv", "oj-fort")
                .doesNotContain("egg", "milk-1pct", "milk-whole", "cod-liver-oil", "salmon-sockeye", "trout-rainbow");
        assertThat(vegan().handout("H-D").text()).doesNotContain("Oily fish").contains("lichen");
    }

    @Test
    void F4_in_pregnancy_no_liver_oil_no_liver_no_swordfish_and_white_tuna_with_a_limit() {
        TestPatient pregnant = TestPatient.healthy().is("pregnancy", "pregnant");
        assertThat(pregnant.suitable("H-D"))
                .contains("salmon-sockeye", "milk-whole", "egg", "tuna-white-water")
                .doesNotContain("cod-liver-oil", "beef-liver", "swordfish");
        assertThat(pregnant.handout("H-D").openHolds()).isNotEmpty();
        assertThat(pregnant.suitable("H-CA")).doesNotContain("feta");
    }

    @Test
    void F4_fish_with_some_mercury_carries_its_limit() {
        String text = TestPatient.healthy()
                .is("pregnancy", "pregnant")
                .has("allergy-food", "milk", "soy", "tree-nut", "wheat", "egg")
                .has("diet-pattern", "pescatarian")
                .has("hx", "diabetes-1")
                .handout("H-D")
                .text();
        assertThat(text).contains("No more than once a week.");
    }

    @Test
    void F5_kosher_leaves_out_pork_and_swordfish() {
        TestPatient kosher = TestPatient.healthy().has("diet-pattern", "kosher").lab("lab-k", "3.8", 1);
        assertThat(kosher.suitable("H-K"))
                .contains("salmon-sockeye", "milk-1pct", "white-beans")
                .doesNotContain("pork-chop", "swordfish");
        assertThat(kosher.suitable("H-D")).contains("salmon-sockeye").doesNotContain("swordfish");
    }

    @Test
    void F6_halal_leaves_out_pork_and_asks_for_a_certificate() {
        TestPatient halal = TestPatient.healthy().has("diet-pattern", "halal").lab("lab-k", "3.8", 1);
        assertThat(halal.suitable("H-K")).contains("halibut", "beef-sirloin").doesNotContain("pork-chop");
        assertThat(halal.handout("H-CA").text()).contains("Buy it with a halal mark.");
    }

    @Test
    void F7_with_celiac_disease_nothing_holds_gluten() {
        TestPatient coeliac = TestPatient.healthy().has("hx", "coeliac");
        assertThat(coeliac.suitable("H-MG"))
                .contains("quinoa", "brown-rice", "buckwheat", "potato-skin")
                .doesNotContain("bulgur", "wheat-germ", "whole-wheat-bread", "shredded-wheat", "oatmeal");
        assertThat(coeliac.handout("H-MG").text()).doesNotContain("whole-grain bread");
    }

    @Test
    void F8_in_kidney_disease_stage_3_only_foods_low_in_potassium_and_phosphorus_are_left() {
        TestPatient stage3 = TestPatient.healthy().has("hx", "ckd").is("ckd-stage", "3");
        assertThat(stage3.suitable("H-MG"))
                .containsExactlyInAnyOrder(
                        "almonds",
                        "cashews",
                        "quinoa",
                        "peanuts",
                        "whole-wheat-bread",
                        "buckwheat",
                        "brown-rice",
                        "flaxseed-ground",
                        "bulgur",
                        "okra");
        assertThat(stage3.handout("H-MG").text())
                .doesNotContain("spinach")
                .doesNotContain("If we tell you to take one")
                .contains("Ask us before you use a salt swap.");
    }

    @Test
    void F9_in_kidney_disease_stage_4_only_the_fixed_notice_is_given() {
        TestPatient stage4 = TestPatient.healthy().has("hx", "ckd").is("ckd-stage", "4");
        for (String sheet : List.of("H-MG", "H-CA", "H-K", "H-D", "H-HYD")) {
            assertThat(stage4.compose(sheet))
                    .isEqualTo(new Refused(List.of(new Refusal(sheet, "kidney-severe", Optional.of("H-KIDNEY")))));
        }
        assertThat(stage4.handout("H-KIDNEY").text()).contains("Ask your kidney team before you change food");
    }

    @Test
    void F10_with_heart_failure_potassium_waits_for_a_lab_and_fluids_are_blocked() {
        TestPatient heart = TestPatient.healthy().has("hx", "heart-failure");
        assertThat(heart.compose("H-K")).isInstanceOf(NeedsLab.class);
        assertThat(heart.compose("H-HYD"))
                .isEqualTo(new Refused(List.of(new Refusal("H-HYD", "fluid-limit", Optional.of("H-FLUID")))));
        assertThat(heart.lab("lab-k", "3.9", 3).handout("H-K").text()).doesNotContain("Drink, rest");
    }

    @Test
    void kidneys_that_are_not_known_get_no_mineral_advice() {
        for (TestPatient patient : List.of(
                TestPatient.healthy().unknown("hx"),
                TestPatient.healthy().has("hx", "ckd").unknown("ckd-stage"),
                TestPatient.healthy().has("hx", "ckd").is("ckd-stage", "not-sure"))) {
            for (String sheet : List.of("H-MG", "H-CA", "H-K", "H-D", "H-HYD")) {
                assertThat(patient.lab("lab-k", "4.0", 1).compose(sheet)).isInstanceOf(Refused.class);
            }
        }
    }

    @Test
    void potassium_advice_needs_a_potassium_below_5_from_the_last_30_days() {
        assertThat(TestPatient.healthy().compose("H-K")).isInstanceOf(NeedsLab.class);
        assertThat(TestPatient.healthy().lab("lab-k", "4.2", 31).compose("H-K")).isInstanceOf(NeedsLab.class);
        assertThat(TestPatient.healthy().lab("lab-k", "4.2", -1).compose("H-K")).isInstanceOf(NeedsLab.class);
        assertThat(TestPatient.healthy()
                        .lab("lab-k", "4.2", 10)
                        .lab("lab-k", "5.0", 2)
                        .compose("H-K"))
                .isInstanceOf(Refused.class);
        assertThat(TestPatient.healthy().lab("lab-k", "4.99", 30).handout("H-K").text())
                .contains("Your potassium level was 4.99 mmol/L on October 23, 2026.");
    }

    @Test
    void a_sheet_that_the_assessment_blocks_is_not_made() {
        assertThat(TestPatient.healthy().blocked("H-MG").compose("H-MG"))
                .isEqualTo(new Refused(List.of(new Refusal("H-MG", "sheet-blocked", Optional.empty()))));
    }

    @Test
    void a_rule_that_is_not_settled_blocks_like_one_that_fired() {
        assertThat(TestPatient.healthy().fired("U19").compose("H-D")).isInstanceOf(Refused.class);
        assertThat(TestPatient.healthy().unsettled("U19").compose("H-D")).isInstanceOf(Refused.class);
        assertThat(TestPatient.healthy().unsettled("S01").compose("H-D")).isInstanceOf(Composition.Composed.class);
    }

    @Test
    void in_an_emergency_only_the_sheet_on_when_to_get_help_is_made() {
        TestPatient patient = TestPatient.healthy().at(Mode.NONE_UNTIL_SAFE);
        assertThat(patient.compose("H-SLEEP")).isInstanceOf(Refused.class);
        assertThat(patient.handout("H-NOW").isPrintable()).isTrue();
    }

    @Test
    void at_level_urgent_each_sheet_waits_for_a_clinician() {
        TestPatient patient = TestPatient.healthy().at(Mode.HELD);
        Handout held = patient.handout("H-SLEEP");
        assertThat(held.isPrintable()).isFalse();
        assertThatThrownBy(() -> TestPatient.PRINTER.print(held)).isInstanceOf(IllegalStateException.class);
        assertThat(patient.confirmed().handout("H-SLEEP").isPrintable()).isTrue();
    }

    @Test
    void a_child_and_an_age_not_known_get_no_adult_sheets() {
        for (String sheet : List.of("H-MG", "H-SLEEP", "H-EX", "H-CAF")) {
            assertThat(TestPatient.healthy().number("age", "17").compose(sheet)).isInstanceOf(Refused.class);
            assertThat(TestPatient.healthy().unknown("age").compose(sheet)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void medicines_that_are_not_known_are_asked_about_once_instead_of_guessed() {
        String text = TestPatient.healthy().unknown("meds").handout("H-CA").text();
        assertThat(text)
                .contains("We do not know all your medicines yet.")
                .doesNotContain("thyroid pill")
                .doesNotContain("bone pill");
        assertThat(TestPatient.healthy().unknown("meds").compose("H-CAF")).isInstanceOf(Refused.class);
        assertThat(TestPatient.healthy().unknown("meds").compose("H-K")).isInstanceOf(Refused.class);
    }

    @Test
    void allergies_that_are_not_known_leave_out_every_common_allergen_and_hold_the_sheet() {
        for (TestPatient patient : List.of(
                TestPatient.healthy().unknown("allergy-food"),
                TestPatient.healthy().has("allergy-food", "not-sure"))) {
            assertThat(patient.suitable("H-CA"))
                    .allSatisfy(id -> assertThat(
                                    TestPatient.CONTENT.food(id).orElseThrow().allergens())
                            .isEmpty());
            assertThat(patient.handout("H-CA").isPrintable()).isFalse();
        }
    }

    @Test
    void with_a_possible_eating_disorder_no_portions_and_no_numbers_are_shown() {
        Handout handout = TestPatient.healthy()
                .has("hx", "eating-disorder")
                .lab("lab-mg", "0.6", 2)
                .handout("H-MG");
        assertThat(handout.text())
                .doesNotContain("1/2 cup")
                .doesNotContain("0.6")
                .contains("Eat regular meals and snacks.");
        assertThat(TestPatient.healthy()
                        .has("eating-pattern", "eat-very-little")
                        .compose("H-EX"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void fewer_than_three_foods_make_room_for_general_tips_and_the_clinician_is_told() {
        Handout handout = TestPatient.healthy()
                .has("diet-pattern", "vegan")
                .has("allergy-food", "soy", "tree-nut", "wheat")
                .has("hx", "ckd", "diabetes-2")
                .is("ckd-stage", "3")
                .handout("H-D");
        assertThat(handout.text()).contains("Tips for eating well").doesNotContain("Foods with vitamin D");
        assertThat(handout.decisions())
                .anySatisfy(decision -> assertThat(decision.ruleId()).isEqualTo("few-foods"));
    }

    @Test
    void large_print_lists_five_foods_and_ordinary_print_eight() {
        assertThat(rows(TestPatient.healthy().handout("H-MG"))).isEqualTo(8);
        assertThat(rows(TestPatient.healthy().on(PageLayout.Paper.A4, true).handout("H-MG")))
                .isEqualTo(5);
    }

    @Test
    void caffeine_is_named_when_all_drinks_are_known_and_lithium_blocks_the_sheet() {
        TestPatient patient = TestPatient.healthy();
        for (String drink :
                List.of("instant", "espresso", "tea-black", "tea-green", "cola", "energy", "shot", "pill")) {
            patient.number("caf-" + drink, "0");
        }
        assertThat(patient.number("caf-coffee", "5").handout("H-CAF").text())
                .contains("You have about 480 mg of caffeine a day.");
        assertThat(patient.unknown("caf-cola").handout("H-CAF").text()).doesNotContain("You have about");
        assertThat(patient.has("meds", "lithium").compose("H-CAF")).isInstanceOf(Refused.class);
    }

    @Test
    void every_change_is_told_with_its_rule_and_reason() {
        Handout handout = TestPatient.healthy().has("allergy-food", "milk").handout("H-CA");
        assertThat(handout.decisions()).anySatisfy(decision -> {
            assertThat(decision.ruleId()).isEqualTo("allergy-milk");
            assertThat(decision.effect()).isEqualTo(Effect.FOODS_REMOVED);
            assertThat(decision.subjects()).contains("milk-1pct", "cheddar");
        });
        for (Handout.Decision decision : handout.decisions()) {
            assertThat(TestPatient.CONTENT.texts(handout.language()).reason(decision.ruleId()))
                    .isNotBlank();
        }
    }

    private static TestPatient vegan() {
        return TestPatient.healthy().has("diet-pattern", "vegan");
    }

    private static long rows(Handout handout) {
        return handout.sheets().getFirst().blocks().stream()
                .filter(AdviceBlock.Foods.class::isInstance)
                .map(AdviceBlock.Foods.class::cast)
                .mapToLong(foods -> foods.rows().size())
                .sum();
    }
}
