package clinic.quiver.bench.patient;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a number.
 *
 * @param known the number, or of a sum with an unknown part what is known of it; null when nothing is
 * @param open whether it may be more, or, when nothing is known, any number at all
 */
public record Amount(@Nullable BigDecimal known, boolean open) {

    /** Never asked for, or not on file. */
    public static final Amount NOT_SHOWN = new Amount(null, false);

    /** Asked for and left open. */
    public static final Amount UNKNOWN = new Amount(null, true);

    /** The least that the number can be; no number at all when not shown, so that no comparison holds. */
    public double least() {
        if (known != null) {
            return known.doubleValue();
        }
        return open ? Double.NEGATIVE_INFINITY : Double.NaN;
    }

    /** The most that the number can be; no number at all when not shown, so that no comparison holds. */
    public double most() {
        if (open) {
            return Double.POSITIVE_INFINITY;
        }
        return known == null ? Double.NaN : known.doubleValue();
    }
}
