package clinic.quiver.intake;

import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.NumberRange;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;

/**
 * Whole inches and pounds, and the cm and kg that are stored for them. Rounded as the item asks (cm to 1, kg to 0.1), each
 * whole inch and pound comes back as it was told.
 */
public enum UsMeasure {
    /** Inches; an inch is 2.54 cm. */
    HEIGHT("cm", "2.54", 0),
    /** Pounds; a pound is 0.45359237 kg. */
    WEIGHT("kg", "0.45359237", 1);

    /** Inches in a foot. */
    public static final int FOOT = 12;

    private final String unit;
    private final BigDecimal metric;
    private final int decimals;

    UsMeasure(String unit, String metric, int decimals) {
        this.unit = unit;
        this.metric = new BigDecimal(metric);
        this.decimals = decimals;
    }

    /** The measure in which an item can be told; empty for most. */
    public static Optional<UsMeasure> of(Item item) {
        Optional<String> unit = item.range().flatMap(NumberRange::unit);
        return Arrays.stream(values())
                .filter(measure -> unit.filter(measure.unit::equals).isPresent())
                .findFirst();
    }

    /** In cm or kg. */
    public BigDecimal toMetric(int whole) {
        return metric.multiply(BigDecimal.valueOf(whole)).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** The whole inches or pounds that come nearest to so many cm or kg. */
    public int fromMetric(BigDecimal value) {
        return value.divide(metric, 0, RoundingMode.HALF_UP).intValueExact();
    }

    /** The least whole number that is not below so many cm or kg. */
    public int atLeast(BigDecimal value) {
        return value.divide(metric, 0, RoundingMode.CEILING).intValueExact();
    }

    /** The greatest whole number that is not above so many cm or kg. */
    public int atMost(BigDecimal value) {
        return value.divide(metric, 0, RoundingMode.FLOOR).intValueExact();
    }
}
