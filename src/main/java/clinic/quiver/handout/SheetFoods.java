package clinic.quiver.handout;

import clinic.quiver.handout.Handout.Effect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The foods of one sheet: those that suit this patient, varied, with what safety rules say of each. */
final class SheetFoods {

    private final SheetRules rules;
    private final SheetWords words;
    private final CommonParts common;
    private final int most;

    /**
     * The foods of a sheet.
     *
     * @param most how many foods are shown
     */
    SheetFoods(SheetRules rules, SheetWords words, CommonParts common, int most) {
        this.rules = rules;
        this.words = words;
        this.common = common;
        this.most = most;
    }

    /** The table of foods, or general tips where too few are left. */
    AdviceBlock of(SheetPlan.Foods planned) {
        List<FoodItem> suitable = putLast(withoutRemoved(planned.foods()));
        if (suitable.size() < common.foodsLeast()) {
            rules.decide(SheetComposer.FEW_FOODS, Effect.TIPS_INSTEAD_OF_FOODS, ids(suitable));
            return new AdviceBlock.Points(words.texts().heading("tips"), words.lines(common.generalTips()));
        }
        List<FoodItem> shown = chosen(suitable);
        boolean portions = showsPortions();
        List<AdviceBlock.Row> rows = rows(shown, portions);
        Set<String> inOrder = new LinkedHashSet<>(ids(shown));
        inOrder.addAll(ids(suitable));
        return new AdviceBlock.Foods(
                words.texts().heading(planned.heading()),
                words.texts().line(planned.intro()),
                columns(portions, rows.stream().anyMatch(row -> !row.note().isEmpty())),
                rows,
                portions ? sights(shown) : List.of(),
                List.copyOf(inOrder));
    }

    private List<FoodItem> withoutRemoved(List<FoodItem> foods) {
        List<FoodItem> left = new ArrayList<>(foods);
        rules.acting(SafetyAction.RemoveFoods.class)
                .forEach(acting ->
                        left.removeAll(matching(left, acting.action().foods(), acting.rule(), Effect.FOODS_REMOVED)));
        return left;
    }

    private List<FoodItem> putLast(List<FoodItem> foods) {
        List<FoodItem> ordered = new ArrayList<>(foods);
        rules.acting(SafetyAction.FoodsLast.class).forEach(acting -> {
            List<FoodItem> last = matching(ordered, acting.action().foods(), acting.rule(), Effect.FOODS_LAST);
            ordered.removeAll(last);
            ordered.addAll(last);
        });
        return ordered;
    }

    /** The foods that a rule means; that it met any is kept for the clinician. */
    private List<FoodItem> matching(List<FoodItem> foods, FoodFilter filter, AppliedRule rule, Effect effect) {
        List<FoodItem> matching = foods.stream().filter(filter::matches).toList();
        if (!matching.isEmpty()) {
            rules.decide(rule.id(), effect, ids(matching));
        }
        return matching;
    }

    // Variety first: a list of one group of foods alone helps nobody who dislikes it.
    private List<FoodItem> chosen(List<FoodItem> suitable) {
        Set<FoodItem> chosen = new LinkedHashSet<>();
        Map<String, Integer> ofGroup = new HashMap<>();
        for (FoodItem food : suitable) {
            if (chosen.size() < most && ofGroup.merge(food.group(), 1, Integer::sum) <= common.fromOneGroup()) {
                chosen.add(food);
            }
        }
        for (FoodItem food : suitable) {
            if (chosen.size() < most) {
                chosen.add(food);
            }
        }
        return suitable.stream().filter(chosen::contains).toList();
    }

    private boolean showsPortions() {
        List<String> hiding = rules.actingIds(SafetyAction.HidePortions.class);
        hiding.forEach(rule -> rules.decide(rule, Effect.PORTIONS_HIDDEN, List.of()));
        return hiding.isEmpty();
    }

    private List<String> columns(boolean portions, boolean notes) {
        List<String> columns = new ArrayList<>(List.of(words.texts().label("food")));
        if (portions) {
            columns.add(words.texts().label("portion"));
        }
        if (notes) {
            columns.add(words.texts().label("note"));
        }
        return List.copyOf(columns);
    }

    private List<AdviceBlock.Row> rows(List<FoodItem> foods, boolean portions) {
        rules.acting(SafetyAction.MarkFoods.class)
                .forEach(acting -> matching(foods, acting.action().foods(), acting.rule(), Effect.FOODS_MARKED));
        return foods.stream()
                .map(food -> new AdviceBlock.Row(
                        food.id(),
                        words.texts().food(food.id()),
                        portions ? Optional.of(words.texts().portion(food.id())) : Optional.empty(),
                        note(food)))
                .toList();
    }

    private List<AdviceBlock.Sight> sights(List<FoodItem> foods) {
        return foods.stream()
                .flatMap(food -> food.size().stream())
                .distinct()
                .sorted()
                .map(size -> new AdviceBlock.Sight(
                        size.code(),
                        words.texts().label("picture-" + size.code()),
                        words.texts().label("size-" + size.code())))
                .toList();
    }

    /** What safety rules say beside a food; empty for most. */
    String note(FoodItem food) {
        return rules.acting(SafetyAction.MarkFoods.class).stream()
                .filter(acting -> acting.action().foods().matches(food))
                .map(acting -> words.texts().foodNote(acting.action().note()))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private static List<String> ids(List<FoodItem> foods) {
        return foods.stream().map(FoodItem::id).toList();
    }
}
