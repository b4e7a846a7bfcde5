package clinic.quiver.observation.lab;

import java.math.BigDecimal;

/** What a reported number says of the measured one: that it is this, or that it lies below or above what can be measured. */
public enum Bound {
    EXACTLY(""),
    BELOW("<"),
    AT_MOST("≤"),
    ABOVE(">"),
    AT_LEAST("≥");

    private final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    /** How it is written before the number; empty for {@link #EXACTLY}. */
    public String sign() {
        return sign;
    }

    /** Whether the measured number may be any smaller one. */
    public boolean isOpenBelow() {
        return this == BELOW || this == AT_MOST;
    }

    /** Whether the measured number may be any greater one. */
    public boolean isOpenAbove() {
        return this == ABOVE || this == AT_LEAST;
    }

    /** The nearest number that fits: just below for {@code <0.1}, so that a rule that asks for less than 0.1 holds. */
    BigDecimal nearest(BigDecimal number) {
        BigDecimal step = BigDecimal.ONE.movePointLeft(Math.max(0, number.scale()) + 1);
        return switch (this) {
            case EXACTLY, AT_MOST, AT_LEAST -> number;
            case BELOW -> number.subtract(step).max(BigDecimal.ZERO);
            case ABOVE -> number.add(step);
        };
    }
}
