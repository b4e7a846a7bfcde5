package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.handout.Composition.Composed;
import clinic.quiver.shared.Language;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What holds for every patient, tried on thousands of generated ones. The seed is fixed, so that a failure stays. */
class AnyPatientTest {

    private static final int PATIENTS = 4000;
    private static final List<String> ALLERGENS =
            List.of("milk", "tree-nut", "peanut", "soy", "fish", "shellfish", "egg", "wheat", "sesame");
    private static final List<String> DIETS = List.of(
            "vegan",
            "vegetarian",
            "pescatarian",
            "halal",
            "kosher",
            "dairy-free",
            "gluten-free",
            "low-fodmap",
            "other");
    private static final List<String> ILLNESSES = List.of(
            "ckd",
            "kidney-stones",
            "heart-failure",
            "diabetes-2",
            "coeliac",
            "high-bp",
            "myasthenia",
            "bariatric",
            "parathyroid-high",
            "eating-disorder",
            "not-sure");
    private static final List<String> MEDICINES = List.of(
            "warfarin",
            "digoxin",
            "acei-arb",
            "thiazide",
            "levothyroxine",
            "quinolone",
            "lithium",
            "maoi-tca-linezolid",
            "doac",
            "insulin",
            "not-sure");
    private static final List<String> SHEETS = List.of("H-MG", "H-CA", "H-K", "H-D");

    record Drawn(List<String> allergies, List<String> diets, boolean kidneyUnknown, TestPatient patient) {}

    @Test
    void no_food_on_a_sheet_carries_an_allergen_the_patient_named() {
        forAnyPatient((drawn, handout) -> foods(handout)
                .forEach(food -> drawn.allergies()
                        .forEach(allergen -> assertThat(food.carries(allergen))
                                .as("%s for an allergy to %s", food.id(), allergen)
                                .isFalse())));
    }

    @Test
    void no_food_on_a_sheet_goes_against_the_way_the_patient_eats() {
        forAnyPatient((drawn, handout) -> foods(handout).forEach(food -> {
            if (drawn.diets().contains("vegan")) {
                assertThat(food.diets()).contains("V");
            }
            if (drawn.diets().contains("gluten-free")) {
                assertThat(food.diets()).contains("G");
            }
            if (drawn.diets().contains("kosher")) {
                assertThat(food.diets()).containsAnyOf("K", "k");
            }
            if (drawn.diets().contains("halal")) {
                assertThat(food.diets()).containsAnyOf("H", "h");
            }
        }));
    }

    @Test
    void nobody_whose_kidneys_are_not_known_gets_mineral_advice() {
        Random random = new Random(3);
        for (int i = 0; i < PATIENTS; i++) {
            Drawn drawn = drawn(random);
            if (drawn.kidneyUnknown()) {
                for (String sheet : SHEETS) {
                    assertThat(drawn.patient().compose(sheet)).isNotInstanceOf(Composed.class);
                }
            }
        }
    }

    @Test
    void liver_oil_liver_and_swordfish_are_never_listed() {
        forAnyPatient((drawn, handout) -> assertThat(
                        foods(handout).stream().map(FoodItem::id).toList())
                .doesNotContain("cod-liver-oil", "beef-liver", "swordfish"));
    }

    @Test
    void a_list_has_three_foods_or_more_or_tips_stand_in_its_place_and_help_is_always_there() {
        forAnyPatient((drawn, handout) -> {
            for (Handout.Sheet sheet : handout.sheets()) {
                assertThat(sheet.blocks()).anyMatch(AdviceBlock.Help.class::isInstance);
                for (AdviceBlock block : sheet.blocks()) {
                    if (block instanceof AdviceBlock.Foods foods) {
                        assertThat(foods.rows()).hasSizeBetween(3, 8);
                    }
                }
            }
            assertThat(handout.text()).doesNotContain("{").doesNotContain("}");
        });
    }

    @Test
    void no_sheet_holds_what_a_safety_rule_forbids_and_none_is_empty() {
        Random random = new Random(11);
        for (int i = 0; i < PATIENTS / 8; i++) {
            TestPatient patient = drawn(random).patient();
            for (String id : TestPatient.CONTENT.sheetIds()) {
                if (patient.compose(id) instanceof Composed(Handout handout)) {
                    List<AppliedRule> rules = TestPatient.COMPOSER.appliedRules(new PatientFacts(patient.request(id)));
                    checkLawful(TestPatient.CONTENT.sheet(id), handout, rules);
                }
            }
        }
    }

    private static void checkLawful(SheetPlan plan, Handout handout, List<AppliedRule> rules) {
        Handout.Sheet sheet = handout.sheets().getFirst();
        List<String> lines =
                sheet.blocks().stream().flatMap(AnyPatientTest::lines).toList();
        assertThat(lines).as(plan.id()).hasSizeGreaterThan(12).contains("now-breathe", "footer-medicine");
        for (AppliedRule rule : rules) {
            for (SafetyAction.RemoveLines removed : rule.actions(SafetyAction.RemoveLines.class, plan)) {
                plan.blocks().stream()
                        .flatMap(AnyPatientTest::planned)
                        .filter(line -> line.tags().stream().anyMatch(removed.tags()::contains))
                        .forEach(line -> assertThat(lines).as(rule.id()).doesNotContain(line.id()));
            }
            for (SafetyAction.RemoveFoods removed : rule.actions(SafetyAction.RemoveFoods.class, plan)) {
                assertThat(foods(handout)).as(rule.id()).noneMatch(removed.foods()::matches);
            }
        }
        if (plan.foods().isPresent() && foods(handout).isEmpty()) {
            assertThat(lines).contains("tips-variety", "tips-ask");
            assertThat(handout.decisions())
                    .anyMatch(decision -> decision.ruleId().equals("few-foods"));
        }
    }

    static Stream<SheetPlan.Line> planned(SheetPlan.Block block) {
        return switch (block) {
            case SheetPlan.Message(var lines) -> lines.stream();
            case SheetPlan.Points(String _, var lines) -> lines.stream();
            case SheetPlan.Careful(String _, boolean _, var lines) -> lines.stream();
            case SheetPlan.Plate plate ->
                Stream.concat(Stream.of(plate.need(), plate.needs(), plate.now()), plate.limit().stream());
            case SheetPlan.Foods _, SheetPlan.Results _, SheetPlan.OwnWords _ -> Stream.empty();
        };
    }

    private static Stream<String> lines(AdviceBlock block) {
        return switch (block) {
            case AdviceBlock.Message(var lines) -> lines.stream().map(AdviceBlock.Line::id);
            case AdviceBlock.Points(String _, var lines) -> lines.stream().map(AdviceBlock.Line::id);
            case AdviceBlock.Careful(String _, var lines) -> lines.stream().map(AdviceBlock.Line::id);
            case AdviceBlock.Footer(var lines) -> lines.stream().map(AdviceBlock.Line::id);
            case AdviceBlock.Help help -> help.now().stream().map(AdviceBlock.Line::id);
            case AdviceBlock.Plate plate -> plate.lines().stream().map(AdviceBlock.Line::id);
            case AdviceBlock.Foods _, AdviceBlock.Results _ -> Stream.empty();
        };
    }

    private interface Law {
        void check(Drawn drawn, Handout handout);
    }

    private static void forAnyPatient(Law law) {
        Random random = new Random(7);
        int made = 0;
        for (int i = 0; i < PATIENTS; i++) {
            Drawn drawn = drawn(random);
            for (String sheet : SHEETS) {
                if (drawn.patient().compose(sheet) instanceof Composed(Handout handout)) {
                    law.check(drawn, handout);
                    made++;
                }
            }
        }
        assertThat(made).isGreaterThan(PATIENTS / 2);
    }

    static Drawn drawn(Random random) {
        TestPatient patient = TestPatient.healthy()
                .lab("lab-k", "3.9", random.nextInt(40))
                .reading(random.nextBoolean() ? Language.EN : Language.ES);
        List<String> allergies = some(ALLERGENS, 4, random);
        List<String> diets = some(DIETS, 3, random);
        List<String> illnesses = some(ILLNESSES, 3, random);
        set(patient, "allergy-food", allergies, random);
        set(patient, "diet-pattern", diets, random);
        set(patient, "meds", some(MEDICINES, 4, random), random);
        boolean unknown = random.nextInt(12) == 0;
        if (unknown) {
            patient.unknown("hx");
        } else {
            set(patient, "hx", illnesses, null);
        }
        boolean stageUnknown = illnesses.contains("ckd") && random.nextBoolean();
        if (illnesses.contains("ckd") && !stageUnknown) {
            patient.is("ckd-stage", random.nextBoolean() ? "1-2" : "3");
        } else if (stageUnknown) {
            patient.unknown("ckd-stage");
        }
        if (random.nextInt(5) == 0) {
            patient.yes("choking");
        }
        if (random.nextInt(5) == 0) {
            patient.is("pregnancy", random.nextBoolean() ? "pregnant" : "prefer-not");
        }
        return new Drawn(allergies, diets, unknown || (stageUnknown && illnesses.contains("ckd")), patient);
    }

    // A list that is skipped says nothing of what is in it: the laws must hold for what the patient would have named.
    private static void set(TestPatient patient, String item, List<String> codes, @Nullable Random skipping) {
        if (skipping != null && skipping.nextInt(10) == 0) {
            patient.unknown(item);
        } else if (!codes.isEmpty()) {
            patient.has(item, codes.toArray(String[]::new));
        }
    }

    private static List<String> some(List<String> codes, int most, Random random) {
        List<String> shuffled = new ArrayList<>(codes);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, random.nextInt(most));
    }

    /** Every food that stands on the sheets, or may come to stand there, on the list and in the day. */
    private static List<FoodItem> foods(Handout handout) {
        return handout.sheets().stream()
                .flatMap(sheet -> sheet.blocks().stream())
                .flatMap(AnyPatientTest::foodsOf)
                .map(id -> TestPatient.CONTENT.food(id).orElseThrow())
                .toList();
    }

    private static Stream<String> foodsOf(AdviceBlock block) {
        return switch (block) {
            case AdviceBlock.Foods foods -> foods.suitable().stream();
            case AdviceBlock.Plate plate -> plate.servings().stream().map(AdviceBlock.Serving::foodId);
            default -> Stream.empty();
        };
    }
}
