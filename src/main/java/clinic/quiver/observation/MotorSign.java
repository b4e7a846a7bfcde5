package clinic.quiver.observation;

import java.util.Locale;

/** What a grade says of the motor neurons (Shefner 2020). */
public enum MotorSign {
    /** Weakness: of a lower motor neuron only together with wasting. */
    WEAK,
    /** Wasting: with weakness, of a lower motor neuron. */
    WASTED,
    /** Fits a lower motor neuron, but shows none by itself: fasciculations seen, a lost reflex, a flaccid tone. */
    LOWER,
    /** An upper motor neuron sign. */
    UPPER;

    /** The code used in content files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
