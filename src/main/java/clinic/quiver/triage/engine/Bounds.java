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
    private final boolean[] isExact;

    private Bounds(BigDecimal[] bounds) {
        this.bounds = bounds;
        this.roughly = new double[bounds.length];
        this.isExact = new boolean[bounds.length];
        for (int i = 0; i < bounds.length; i++) {
            roughly[i] = bounds[i].doubleValue();
            isExact[i] = Entry.Amount.isExact(bounds[i], roughly[i]);
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
    int position(Entry.Amount number) {
        double rough = number.roughly();
        int position = 0;
        boolean isDoubtful = false;
        for (int i = 0; i < roughly.length; i++) {
            position += (roughly[i] < rough ? 1 : 0) + (roughly[i] <= rough ? 1 : 0);
            isDoubtful |= roughly[i] == rough && !(isExact[i] && number.isExact());
        }
        // Rounding to a double keeps the order, so only numbers that round to the same need to be compared exactly.
        return isDoubtful ? position(number.exactly()) : position;
    }

    private int position(BigDecimal number) {
        int position = 0;
        for (BigDecimal bound : bounds) {
            position += 1 + Integer.signum(number.compareTo(bound));
        }
        return position;
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
