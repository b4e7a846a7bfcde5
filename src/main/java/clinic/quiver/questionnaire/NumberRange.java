package clinic.quiver.questionnaire;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Which numbers an item takes, in its unit.
 *
 * @param unit code of the unit; empty for a bare number
 * @param min lowest number accepted
 * @param max highest number accepted
 * @param softMax above it the number is accepted after "is this right?"
 * @param decimals how many digits may follow the point
 */
public record NumberRange(
        Optional<String> unit,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        Optional<BigDecimal> softMax,
        int decimals) {

    /** Whole numbers up to a highest one, such as the characters of a text. */
    static NumberRange upTo(BigDecimal max) {
        return new NumberRange(Optional.empty(), Optional.empty(), Optional.of(max), Optional.empty(), 0);
    }

    /** Whether the number lies within the hard limits. */
    public boolean contains(BigDecimal number) {
        return min.map(bound -> number.compareTo(bound) >= 0).orElse(true)
                && max.map(bound -> number.compareTo(bound) <= 0).orElse(true);
    }

    /** Whether the number is accepted only after "is this right?". */
    public boolean isUnusual(BigDecimal number) {
        return softMax.map(bound -> number.compareTo(bound) > 0).orElse(false);
    }
}
