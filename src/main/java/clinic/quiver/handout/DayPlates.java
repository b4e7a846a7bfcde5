package clinic.quiver.handout;

import clinic.quiver.handout.DayPlate.Portions;
import clinic.quiver.handout.DayPlate.Reason;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Reply;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the sample days for the sheets of a request, from foods that the safety rules allow. For use by many threads. */
public final class DayPlates {

    /** Notes that ask for less or for a steady amount: such food is on the list, but not in a day to copy. */
    private static final Set<String> NOTES_OF_CAUTION =
            Set.of("once-a-week", "small-portion", "same-each-week", "ask-first", "not-with-gout");

    private static final Set<String> NOT_EVERY_DAY = Set.of("once-a-week", "warfarin-caution", "loosens-bowels");
    private static final String DEPENDS_ON_BRAND = "needs-label";
    private static final int FROM_ONE_GROUP = 2;
    private static final int FOODS_WITHOUT_NUMBERS = 5;

    private final HandoutComposer composer;
    private final DailyAmounts amounts;
    private final AnsweredDiet diet;

    DayPlates(HandoutComposer composer, DailyAmounts amounts, AnsweredDiet diet) {
        this.composer = composer;
        this.amounts = amounts;
        this.diet = diet;
    }

    /** A day for each nutrient sheet of the request, in its order; none when the sheets may not be made. */
    public List<DayPlate> of(HandoutRequest request) {
        if (!(composer.compose(request) instanceof Composition.Composed)) {
            return List.of();
        }
        PatientFacts facts = new PatientFacts(request);
        List<AppliedRule> applied = composer.appliedRules(facts);
        return request.sheets().stream()
                .flatMap(sheet -> Nutrient.ofSheet(sheet).stream())
                .map(nutrient -> plate(nutrient, facts, applied))
                .toList();
    }

    private DayPlate plate(Nutrient nutrient, Answers answers, List<AppliedRule> applied) {
        SheetPlan sheet = composer.content().sheet(nutrient.sheet());
        List<FoodItem> foods = foods(sheet, applied);
        if (acts(SafetyAction.HidePortions.class, sheet, applied)) {
            return new DayPlate.WithoutNumbers(
                    nutrient, foods.stream().limit(FOODS_WITHOUT_NUMBERS).toList());
        }
        DailyNeeds needs = DailyNeeds.of(answers, amounts);
        return needs.most(nutrient)
                .map(need -> plate(nutrient, need, needs, answers, foods))
                .orElseGet(() -> new DayPlate.None(nutrient, Reason.AGE_NOT_KNOWN));
    }

    private DayPlate plate(
            Nutrient nutrient, BigDecimal need, DailyNeeds needs, Answers answers, List<FoodItem> foods) {
        Map<Nutrient, BigDecimal> room = new EnumMap<>(Nutrient.class);
        for (Nutrient limited : Nutrient.values()) {
            Optional<BigDecimal> limit = needs.limit(limited);
            Optional<BigDecimal> pills = pills(limited, answers);
            if (limit.isPresent() && pills.isEmpty()) {
                return new DayPlate.None(nutrient, Reason.PILLS_NOT_KNOWN);
            }
            limit.ifPresent(most -> room.put(limited, most.subtract(pills.orElseThrow())));
        }
        if (Optional.ofNullable(room.get(nutrient))
                .filter(left -> left.compareTo(need) < 0)
                .isPresent()) {
            return new DayPlate.None(nutrient, Reason.PILLS_FILL_THE_LIMIT);
        }
        return planned(nutrient, need, room, foods)
                .<DayPlate>map(portions -> reached(nutrient, needs, answers, portions))
                .orElseGet(() -> new DayPlate.None(nutrient, Reason.FOODS_DO_NOT_REACH));
    }

    // First a varied day that is true without a label, then one with brands; variety itself gives way last.
    private static Optional<List<Portions>> planned(
            Nutrient nutrient, BigDecimal need, Map<Nutrient, BigDecimal> room, List<FoodItem> foods) {
        List<FoodItem> unbranded = foods.stream()
                .filter(food -> !food.tags().contains(DEPENDS_ON_BRAND))
                .toList();
        List<FoodItem> richest = foods.stream()
                .sorted(Comparator.comparing(
                                (FoodItem food) -> nutrient.in(food).orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
        return new PlatePlanner(nutrient, need, room, FROM_ONE_GROUP)
                .of(unbranded)
                .or(() -> new PlatePlanner(nutrient, need, room, FROM_ONE_GROUP).of(foods))
                .or(() -> new PlatePlanner(nutrient, need, room, Integer.MAX_VALUE).of(richest));
    }

    private DayPlate reached(Nutrient nutrient, DailyNeeds needs, Answers answers, List<Portions> portions) {
        return new DayPlate.Reached(
                nutrient,
                List.copyOf(needs.all(nutrient)),
                diet.about(nutrient, answers),
                portions,
                PlatePlanner.total(nutrient, portions));
    }

    /** What the patient takes in pills; nothing when denied, empty when it is not known. */
    private static Optional<BigDecimal> pills(Nutrient nutrient, Answers answers) {
        return switch (answers.reply(nutrient.supplement())) {
            case Reply.Denied _, Reply.NotShown _ -> Optional.of(BigDecimal.ZERO);
            case Reply.Given(Answer.Quantity(BigDecimal amount)) -> Optional.of(amount);
            case Reply.Given _ -> Optional.empty();
        };
    }

    private static List<FoodItem> foods(SheetPlan sheet, List<AppliedRule> applied) {
        return sheet.foods().stream()
                .flatMap(list -> list.foods().stream())
                .filter(food -> food.tags().stream().noneMatch(NOT_EVERY_DAY::contains))
                .filter(food -> applied.stream().noneMatch(rule -> keepsOff(food, rule, sheet)))
                .toList();
    }

    private static boolean keepsOff(FoodItem food, AppliedRule rule, SheetPlan sheet) {
        return rule.actions(SafetyAction.RemoveFoods.class, sheet).stream()
                        .anyMatch(removed -> removed.foods().matches(food))
                || rule.actions(SafetyAction.MarkFoods.class, sheet).stream()
                        .filter(marked -> NOTES_OF_CAUTION.contains(marked.note()))
                        .anyMatch(marked -> marked.foods().matches(food));
    }

    private static boolean acts(Class<? extends SafetyAction> kind, SheetPlan sheet, List<AppliedRule> applied) {
        return applied.stream().anyMatch(rule -> !rule.actions(kind, sheet).isEmpty());
    }
}
