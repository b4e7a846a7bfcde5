package clinic.quiver.observation.lab;

import java.math.BigDecimal;

/**
 * A number as it was reported.
 *
 * @param unit the symbol of one of the test's units
 */
public record Amount(Bound bound, BigDecimal number, String unit) {

    public static Amount of(BigDecimal number, String unit) {
        return new Amount(Bound.EXACTLY, number, unit);
    }
}
