package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The bounds that leaves compare one number with, in order. A number lies on one of them or between two: its position is
 * all that the leaves can tell.
 */
final class Bounds {

    private final BigDecimal[] bounds;
    private final double[] roughly;

    private Bounds(BigDecimal[] bounds) {
        this.bounds = bounds;
        this.roughly = new double[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            roughly[i] = bounds[i].doubleValue();
        }
    }

    static Bounds of(List<Condition> leaves) {
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        for (Condition leaf : leaves) {
            bounds.add(comparison(leaf).bound());
        }
        return new Bounds(bounds.toArray(BigDecimal[]::new));
    }

    /** The condition, which compares numbers. */
    static Condition.Compare comparison(Condition condition) {
        if (condition instanceof Condition.Compare comparison) {
            return comparison;
        }
        throw new IllegalArgumentException("compares no numbers: " + condition);
    }

    /** The position of a number: even below, between and above the bounds, odd on one of them. */
    int position(BigDecimal number) {
        double rough = number.doubleValue();
        int i = 0;
        // Rounding to a double keeps the order, so only numbers that round to the same need to be compared exactly.
        while (i < bounds.length && roughly[i] < rough) {
            i++;
        }
        for (; i < bounds.length && roughly[i] == rough; i++) {
            int order = number.compareTo(bounds[i]);
            if (order <= 0) {
                return order == 0 ? 2 * i + 1 : 2 * i;
            }
        }
        return 2 * i;
    }

    /** A number for each position. */
    List<BigDecimal> examples() {
        List<BigDecimal> examples = new ArrayList<>();
        examples.add(bounds[0].subtract(BigDecimal.ONE));
        for (int i = 0; i < bounds.length; i++) {
            examples.add(bounds[i]);
            examples.add(
                    i + 1 < bounds.length
                            ? bounds[i].add(bounds[i + 1]).divide(BigDecimal.TWO)
                            : bounds[i].add(BigDecimal.ONE));
        }
        return examples;
    }
}
