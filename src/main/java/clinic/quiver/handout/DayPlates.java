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
import java.util.stream.Stream;

/** Makes the sample day for a sheet, from foods that the safety rules allow. For use by many threads. */
public final class DayPlates {

    /** Notes that ask for less or for a steady amount: such food is on the list, but not in a day to copy. */
    private static final Set<String> NOTES_OF_CAUTION =
            Set.of("once-a-week", "small-portion", "same-each-week", "ask-first", "not-with-gout");

    private static final Set<String> NOT_EVERY_DAY = Set.of("once-a-week", "warfarin-caution", "loosens-bowels");
    private static final String DEPENDS_ON_BRAND = "needs-label";
    private static final int FROM_ONE_GROUP = 2;

    /** The part of the need that one portion of a varied day gives at most (design). */
    private static final BigDecimal MOST_FROM_ONE_FOOD = new BigDecimal("0.75");

    private final DailyAmounts amounts;
    private final AnsweredDiet diet;

    DayPlates(DailyAmounts amounts, AnsweredDiet diet) {
        this.amounts = amounts;
        this.diet = diet;
    }

    /** The day for a sheet about this nutrient, from the foods that the rules leave. */
    DayPlate of(Nutrient nutrient, SheetPlan sheet, Answers answers, List<AppliedRule> applied) {
        if (!actions(SafetyAction.HidePortions.class, sheet, applied).isEmpty()) {
            return new DayPlate.None(nutrient, Reason.NUMBERS_HIDDEN);
        }
        DailyNeeds needs = DailyNeeds.of(answers, amounts);
        Optional<BigDecimal> most = actions(SafetyAction.DayLimit.class, sheet, applied).stream()
                .map(SafetyAction.DayLimit::most)
                .min(Comparator.naturalOrder());
        return needs.most(nutrient)
                .map(need -> plate(nutrient, need, needs, most, answers, foods(sheet, applied)))
                .orElseGet(() -> new DayPlate.None(nutrient, Reason.AGE_NOT_KNOWN));
    }

    private DayPlate plate(
            Nutrient nutrient,
            BigDecimal need,
            DailyNeeds needs,
            Optional<BigDecimal> most,
            Answers answers,
            List<FoodItem> foods) {
        Map<Nutrient, BigDecimal> room = new EnumMap<>(Nutrient.class);
        for (Nutrient limited : Nutrient.values()) {
            Optional<BigDecimal> limit = lower(needs.limit(limited), limited == nutrient ? most : Optional.empty());
            Optional<BigDecimal> pills = pills(limited, answers);
            if (limit.isPresent() && pills.isEmpty()) {
                return new DayPlate.None(nutrient, Reason.PILLS_NOT_KNOWN);
            }
            limit.ifPresent(left -> room.put(limited, left.subtract(pills.orElseThrow())));
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

    // First a varied day that is true without a label and leans on no single food, then one with brands; variety itself
    // gives way last.
    private static Optional<List<Portions>> planned(
            Nutrient nutrient, BigDecimal need, Map<Nutrient, BigDecimal> room, List<FoodItem> foods) {
        List<FoodItem> unbranded = foods.stream()
                .filter(food -> !food.tags().contains(DEPENDS_ON_BRAND))
                .toList();
        List<FoodItem> modest = unbranded.stream()
                .filter(food ->
                        nutrient.in(food).orElse(BigDecimal.ZERO).compareTo(need.multiply(MOST_FROM_ONE_FOOD)) <= 0)
                .toList();
        List<FoodItem> richest = foods.stream()
                .sorted(Comparator.comparing(
                                (FoodItem food) -> nutrient.in(food).orElse(BigDecimal.ZERO))
                        .reversed())
                .toList();
        return new PlatePlanner(nutrient, need, room, FROM_ONE_GROUP)
                .of(modest)
                .or(() -> new PlatePlanner(nutrient, need, room, FROM_ONE_GROUP).of(unbranded))
                .or(() -> new PlatePlanner(nutrient, need, room, FROM_ONE_GROUP).of(foods))
                .or(() -> new PlatePlanner(nutrient, need, room, Integer.MAX_VALUE).of(richest));
    }

    private DayPlate reached(Nutrient nutrient, DailyNeeds needs, Answers answers, List<Portions> portions) {
        return new DayPlate.Reached(
                nutrient,
                List.copyOf(needs.all(nutrient)),
                nutrient == Nutrient.MAGNESIUM ? needs.limitOfMagnesiumPills() : needs.limit(nutrient),
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

    private static <A extends SafetyAction> List<A> actions(Class<A> kind, SheetPlan sheet, List<AppliedRule> applied) {
        return applied.stream()
                .flatMap(rule -> rule.actions(kind, sheet).stream())
                .toList();
    }

    private static Optional<BigDecimal> lower(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }
}
