package clinic.quiver.observation;

import java.util.Locale;

/** A region of the body by which motor neuron signs are summed; those of the Gold Coast criteria (Shefner 2020). */
public enum MotorRegion {
    BULBAR,
    CERVICAL,
    THORACIC,
    LUMBOSACRAL;

    /** The code used in content files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
