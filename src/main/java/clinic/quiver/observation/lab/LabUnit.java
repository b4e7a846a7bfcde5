package clinic.quiver.observation.lab;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A unit in which a test is reported: SI value = (value - minus) x times.
 *
 * @param symbol such as {@code mg/dL}
 */
public record LabUnit(String symbol, BigDecimal minus, BigDecimal times) {

    /** More decimals than any value and factor together have, and fewer than a division keeps. */
    private static final int DECIMALS = 12;

    private static final Pattern MASS = Pattern.compile("[munp]?g/[md]?L");
    private static final Pattern SUBSTANCE = Pattern.compile("[munp]?(?:mol|Eq)/[md]?L");

    /** The unit that everything is converted to. */
    static LabUnit si(String symbol) {
        return new LabUnit(symbol, BigDecimal.ZERO, BigDecimal.ONE);
    }

    /** A number of this unit in the SI unit. */
    public BigDecimal toSi(BigDecimal number) {
        return plain(number.subtract(minus).multiply(times).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }

    /** A number of the SI unit in this one; to 34 digits where it has no end, so that the way back is exact. */
    public BigDecimal fromSi(BigDecimal number) {
        return plain(number.divide(times, MathContext.DECIMAL128).add(minus));
    }

    /** Whether both are a mass in a volume, or both an amount of substance in one, as LOINC tells tests apart. */
    boolean measuresLike(LabUnit other) {
        return symbol.equals(other.symbol)
                || Stream.of(MASS, SUBSTANCE)
                        .map(Pattern::asMatchPredicate)
                        .anyMatch(kind -> kind.test(symbol) && kind.test(other.symbol));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
