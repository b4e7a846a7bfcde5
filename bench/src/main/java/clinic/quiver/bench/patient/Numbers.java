package clinic.quiver.bench.patient;

import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Makes numbers: half of them on or one step beside a bound that some rule asks for, the others anywhere. */
final class Numbers {

    private final Map<LinkId, List<BigDecimal>> bounds = new HashMap<>();

    Numbers(Map<LinkId, ? extends Iterable<BigDecimal>> bounds) {
        bounds.forEach((item, list) -> {
            List<BigDecimal> copy = new ArrayList<>();
            list.forEach(copy::add);
            this.bounds.put(item, copy);
        });
    }

    BigDecimal number(Item item, SplittableRandom random) {
        List<BigDecimal> known = bounds.getOrDefault(item.linkId(), List.of());
        int decimals = item.range().map(NumberRange::decimals).orElse(0);
        BigDecimal number = known.isEmpty() || random.nextBoolean()
                ? anywhere(item, decimals, random)
                : known.get(random.nextInt(known.size()))
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .add(BigDecimal.valueOf(random.nextInt(3) - 1L, decimals));
        return item.range().filter(range -> !range.contains(number)).isPresent()
                ? anywhere(item, decimals, random)
                : number;
    }

    private static BigDecimal anywhere(Item item, int decimals, SplittableRandom random) {
        double min =
                item.range().flatMap(NumberRange::min).orElse(BigDecimal.ZERO).doubleValue();
        double max =
                item.range().flatMap(NumberRange::max).orElse(BigDecimal.TEN).doubleValue();
        double share = random.nextDouble();
        return BigDecimal.valueOf(min + (max - min) * share * share).setScale(decimals, RoundingMode.HALF_UP);
    }
}
