package clinic.quiver.observation.lab;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Numbers between two ends, each of which may be missing. */
public record Interval(Optional<End> low, Optional<End> high) {

    /**
     * Where it ends.
     *
     * @param included whether the number itself belongs to it
     */
    public record End(BigDecimal number, boolean included) {}

    /** All numbers between two, and these. */
    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(Optional.of(new End(low, true)), Optional.of(new End(high, true)));
    }

    public boolean contains(BigDecimal number) {
        return !isBelow(number) && !isAbove(number);
    }

    /** Whether a number lies below all of these. */
    public boolean isBelow(BigDecimal number) {
        return low.filter(end -> {
                    int order = number.compareTo(end.number());
                    return order < 0 || (order == 0 && !end.included());
                })
                .isPresent();
    }

    /** Whether a number lies above all of these. */
    public boolean isAbove(BigDecimal number) {
        return high.filter(end -> {
                    int order = number.compareTo(end.number());
                    return order > 0 || (order == 0 && !end.included());
                })
                .isPresent();
    }

    /** The same with its ends in another unit. */
    public Interval in(UnaryOperator<BigDecimal> conversion) {
        return new Interval(
                low.map(end -> new End(conversion.apply(end.number()), end.included())),
                high.map(end -> new End(conversion.apply(end.number()), end.included())));
    }
}
