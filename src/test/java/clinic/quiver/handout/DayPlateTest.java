package clinic.quiver.handout;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.handout.DayPlate.None;
import clinic.quiver.handout.DayPlate.Portions;
import clinic.quiver.handout.DayPlate.Reached;
import clinic.quiver.handout.DayPlate.Reason;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A day's plate: what is needed, what the answered diet gives, and foods that add up (Clinical knowledge base, 4). */
class DayPlateTest {

    private static final int PATIENTS = 500;
    private static final DailyAmounts AMOUNTS = DailyAmounts.read(Knowledge.builtIn());
    private static final String[] SHEETS = {"H-MG", "H-CA", "H-K", "H-D"};
    private static final List<String> SEXES = List.of("female", "male", "intersex", "prefer-not");
    private static final Set<String> SOURCES_OF_CALCIUM = Set.of("freq-dairy", "freq-fortified", "freq-greens");

    @Test
    void a_day_names_the_need_what_is_eaten_now_and_foods_that_reach_it() {
        TestPatient woman = TestPatient.healthy().is("sex-birth", "female").number("age", "55");
        SOURCES_OF_CALCIUM.forEach(item -> woman.number(item, "7"));
        assertThat(plate(woman, "H-CA")).isInstanceOfSatisfying(Reached.class, day -> {
            assertThat(day.needs()).containsExactly(new BigDecimal("1200"));
            assertThat(day.now()).hasValueSatisfying(now -> assertThat(now).isEqualByComparingTo("760"));
            assertThat(day.total()).isBetween(new BigDecimal("1200"), new BigDecimal("2000"));
        });
    }

    @Test
    void nothing_is_said_of_a_diet_that_was_not_told() {
        TestPatient patient = TestPatient.healthy().is("sex-birth", "male").unknown("freq-dairy");
        assertThat(plate(patient, "H-CA"))
                .isInstanceOfSatisfying(
                        Reached.class, day -> assertThat(day.now()).isEmpty());
    }

    @Test
    void a_sex_that_is_not_known_shows_both_needs_and_the_day_reaches_the_greater() {
        for (String sex : List.of("intersex", "prefer-not")) {
            assertThat(plate(TestPatient.healthy().is("sex-birth", sex), "H-MG"))
                    .isInstanceOfSatisfying(Reached.class, day -> {
                        assertThat(day.needs()).containsExactlyInAnyOrder(new BigDecimal("420"), new BigDecimal("320"));
                        assertThat(day.total()).isGreaterThanOrEqualTo(new BigDecimal("420"));
                    });
        }
    }

    @Test
    void in_pregnancy_its_own_row_counts_and_one_that_is_not_ruled_out_shows_both() {
        TestPatient pregnant = TestPatient.healthy()
                .is("sex-birth", "female")
                .number("age", "28")
                .is("pregnancy", "pregnant");
        assertThat(plate(pregnant, "H-MG"))
                .isInstanceOfSatisfying(
                        Reached.class, day -> assertThat(day.needs()).containsExactly(new BigDecimal("350")));
        assertThat(plate(pregnant.is("pregnancy", "prefer-not"), "H-MG"))
                .isInstanceOfSatisfying(
                        Reached.class,
                        day -> assertThat(day.needs())
                                .containsExactlyInAnyOrder(new BigDecimal("350"), new BigDecimal("310")));
    }

    @Test
    void foods_that_cannot_reach_the_need_make_no_false_sum() {
        TestPatient patient = TestPatient.healthy()
                .is("sex-birth", "male")
                .has("diet-pattern", "vegan")
                .has("allergy-food", "soy", "tree-nut", "wheat")
                .has("hx", "ckd")
                .is("ckd-stage", "3");
        assertThat(plate(patient, "H-CA")).isEqualTo(new None(Nutrient.CALCIUM, Reason.FOODS_DO_NOT_REACH));
    }

    @Test
    void pills_count_toward_the_upper_limit() {
        TestPatient patient = TestPatient.healthy().is("sex-birth", "male");
        assertThat(plate(patient.number("supp-ca", "1600"), "H-CA"))
                .isEqualTo(new None(Nutrient.CALCIUM, Reason.PILLS_FILL_THE_LIMIT));
        assertThat(plate(patient.unknown("supp-ca"), "H-CA"))
                .isEqualTo(new None(Nutrient.CALCIUM, Reason.PILLS_NOT_KNOWN));
    }

    @Test
    void with_an_eating_disorder_no_day_is_counted_out() {
        TestPatient patient = TestPatient.healthy().has("hx", "eating-disorder");
        assertThat(plate(patient, "H-MG")).isEqualTo(new None(Nutrient.MAGNESIUM, Reason.NUMBERS_HIDDEN));
        assertThat(printed(patient, "H-MG")).isEmpty();
        assertThat(patient.handout("H-MG").decisions())
                .anyMatch(decision -> decision.ruleId().equals("no-day-numbers"));
    }

    @Test
    void the_sheet_says_the_need_what_is_eaten_and_the_limit_and_its_rows_add_up() {
        TestPatient woman = TestPatient.healthy().is("sex-birth", "female").number("age", "55");
        SOURCES_OF_CALCIUM.forEach(item -> woman.number(item, "7"));
        assertThat(printed(woman, "H-CA")).hasValueSatisfying(plate -> {
            assertThat(plate.lines())
                    .extracting(AdviceBlock.Line::text)
                    .containsExactly(
                            "You need about 1,200\u00A0mg in a day.",
                            "The foods you told us about give you about 760\u00A0mg. Other foods count too.",
                            "Do not go over 2,000\u00A0mg in a day from food and pills.");
            assertThat(plate.servings().stream()
                            .mapToInt(each -> milligrams(each.amount()))
                            .sum())
                    .isEqualTo(milligrams(plate.total().amount()))
                    .isGreaterThanOrEqualTo(1200);
        });
    }

    @Test
    void on_a_water_pill_that_raises_calcium_a_day_of_vitamin_D_stays_below_a_thousand_units() {
        for (String taken : List.of("0", "300", "600", "2000")) {
            TestPatient patient = TestPatient.healthy()
                    .is("sex-birth", "male")
                    .has("meds", "thiazide")
                    .number("supp-d", taken);
            if (plate(patient, "H-D") instanceof Reached day) {
                assertThat(day.total().add(new BigDecimal(taken))).isLessThanOrEqualTo(new BigDecimal("1000"));
            }
        }
        assertThat(plate(TestPatient.healthy().is("sex-birth", "male").has("meds", "thiazide"), "H-D"))
                .isInstanceOf(Reached.class);
    }

    @Test
    void where_pills_are_not_advised_no_limit_for_pills_invites_to_them() {
        TestPatient patient = TestPatient.healthy().is("sex-birth", "male");
        assertThat(patient.handout("H-MG").text()).contains("In pills, do not go over 350");
        assertThat(patient.has("hx", "myasthenia").handout("H-MG").text()).doesNotContain("In pills");
    }

    @Test
    void on_warfarin_no_day_is_full_of_vitamin_K() {
        TestPatient patient = TestPatient.healthy()
                .is("sex-birth", "male")
                .has("meds", "warfarin")
                .has("diet-pattern", "vegan");
        assertThat(plate(patient, "H-CA"))
                .isInstanceOfSatisfying(
                        Reached.class,
                        day -> assertThat(day.portions())
                                .noneMatch(each -> each.food().vitaminK().equals("H")));
    }

    @Test
    void for_any_patient_the_sums_are_true_the_limits_kept_and_no_food_is_forbidden() {
        Random random = new Random(23);
        int reached = 0;
        for (int i = 0; i < PATIENTS; i++) {
            TestPatient patient = AnyPatientTest.drawn(random)
                    .patient()
                    .number("age", Integer.toString(18 + random.nextInt(80)))
                    .is("sex-birth", SEXES.get(random.nextInt(SEXES.size())))
                    .number("supp-ca", Integer.toString(random.nextInt(8) * 200))
                    .number("supp-d", Integer.toString(random.nextInt(8) * 500));
            for (String sheet : SHEETS) {
                DayPlate plate = patient.plate(sheet);
                reached += plate instanceof Reached ? 1 : 0;
                check(plate, patient, sheet);
            }
        }
        assertThat(reached).isGreaterThan(PATIENTS / 2);
    }

    private static void check(DayPlate plate, TestPatient patient, String sheet) {
        HandoutRequest request = patient.request(sheet);
        switch (plate) {
            case None none -> assertThat(none.reason()).isNotNull();
            case Reached day -> {
                assertThat(day.portions()).isNotEmpty();
                day.portions().forEach(each -> checkAllowed(each.food(), request, sheet));
                assertThat(day.total()).isEqualByComparingTo(sum(day.nutrient(), day.portions()));
                assertThat(day.needs())
                        .allSatisfy(need -> assertThat(day.total()).isGreaterThanOrEqualTo(need));
                DailyNeeds needs = DailyNeeds.of(new PatientFacts(request), AMOUNTS);
                checkLimit(Nutrient.CALCIUM, "supp-ca", day, needs, request);
                checkLimit(Nutrient.VITAMIN_D, "supp-d", day, needs, request);
            }
        }
    }

    private static void checkLimit(
            Nutrient nutrient, String pill, DayPlate.Reached day, DailyNeeds needs, HandoutRequest request) {
        BigDecimal pills = number(request, pill);
        assertThat(sum(nutrient, day.portions()).add(pills))
                .isLessThanOrEqualTo(needs.limit(nutrient).orElseThrow());
    }

    private static BigDecimal number(HandoutRequest request, String item) {
        return request.answers().reply(LinkId.of(item)) instanceof Reply.Given(Answer.Quantity(BigDecimal value))
                ? value
                : BigDecimal.ZERO;
    }

    private static void checkAllowed(FoodItem food, HandoutRequest request, String sheet) {
        SheetPlan plan = TestPatient.CONTENT.sheet(sheet);
        assertThat(TestPatient.COMPOSER.appliedRules(new PatientFacts(request)))
                .noneMatch(rule -> rule.actions(SafetyAction.RemoveFoods.class, plan).stream()
                        .anyMatch(removed -> removed.foods().matches(food)));
    }

    private static BigDecimal sum(Nutrient nutrient, List<Portions> portions) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Portions each : portions) {
            for (int i = 0; i < each.count(); i++) {
                sum = sum.add(each.food().amount(nutrient.amount()).orElse(BigDecimal.ZERO));
            }
        }
        return sum;
    }

    private static DayPlate plate(TestPatient patient, String sheet) {
        return patient.lab("lab-k", "3.8", 1).plate(sheet);
    }

    private static Optional<AdviceBlock.Plate> printed(TestPatient patient, String sheet) {
        return patient.handout(sheet).sheets().getFirst().blocks().stream()
                .filter(AdviceBlock.Plate.class::isInstance)
                .map(AdviceBlock.Plate.class::cast)
                .findFirst();
    }

    private static int milligrams(String amount) {
        return Integer.parseInt(amount.replaceAll("\\D", ""));
    }
}
