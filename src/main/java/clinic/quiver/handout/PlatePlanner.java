package clinic.quiver.handout;

import clinic.quiver.handout.DayPlate.Portions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts foods together until a need is reached, the ones first that stand first, varied, and never above a limit. */
final class PlatePlanner {

    private static final int MOST_PORTIONS = 9;
    private static final int OF_ONE_FOOD = 2;

    private final Nutrient nutrient;
    private final BigDecimal need;
    private final Map<Nutrient, BigDecimal> room;
    private final int fromOneGroup;
    private final Map<FoodItem, Integer> chosen = new LinkedHashMap<>();

    /**
     * A plan for one day.
     *
     * @param fromOneGroup how many portions of one group of foods while others are left
     * @param room how much of a nutrient the day's food may hold; without an entry there is no limit
     */
    PlatePlanner(Nutrient nutrient, BigDecimal need, Map<Nutrient, BigDecimal> room, int fromOneGroup) {
        this.nutrient = nutrient;
        this.need = need;
        this.room = Map.copyOf(room);
        this.fromOneGroup = fromOneGroup;
    }

    /** The portions of a day that reaches the need; empty when these foods cannot. */
    Optional<List<Portions>> of(List<FoodItem> foods) {
        List<FoodItem> sources = foods.stream()
                .filter(food ->
                        nutrient.in(food).filter(amount -> amount.signum() > 0).isPresent())
                .toList();
        sources.forEach(food -> add(food, ofGroup(food.group()) < fromOneGroup && !chosen.containsKey(food)));
        sources.forEach(food -> add(food, !chosen.containsKey(food)));
        sources.forEach(food -> add(food, chosen.getOrDefault(food, 0) < OF_ONE_FOOD));
        return isReached() ? Optional.of(portions()) : Optional.empty();
    }

    private void add(FoodItem food, boolean wanted) {
        if (wanted && !isReached() && count() < MOST_PORTIONS && keepsEveryLimit(food)) {
            chosen.merge(food, 1, Integer::sum);
        }
    }

    private boolean keepsEveryLimit(FoodItem food) {
        return room.entrySet().stream()
                .allMatch(limit -> total(limit.getKey())
                                .add(limit.getKey().in(food).orElse(BigDecimal.ZERO))
                                .compareTo(limit.getValue())
                        <= 0);
    }

    private boolean isReached() {
        return total(nutrient).compareTo(need) >= 0;
    }

    private int count() {
        return chosen.values().stream().mapToInt(Integer::intValue).sum();
    }

    private int ofGroup(String group) {
        return chosen.entrySet().stream()
                .filter(each -> each.getKey().group().equals(group))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private BigDecimal total(Nutrient of) {
        return total(of, portions());
    }

    private List<Portions> portions() {
        List<Portions> portions = new ArrayList<>();
        chosen.forEach((food, count) -> portions.add(new Portions(food, count)));
        return portions;
    }

    /** What portions hold of a nutrient together. */
    static BigDecimal total(Nutrient of, List<Portions> portions) {
        return portions.stream()
                .map(each -> of.in(each.food()).orElse(BigDecimal.ZERO).multiply(BigDecimal.valueOf(each.count())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
