package clinic.quiver.questionnaire;

import java.util.Locale;

/** A region of the body map. */
public enum BodyRegion {
    EYELID,
    FACE_CHEEK_MOUTH,
    TONGUE,
    JAW_THROAT,
    NECK,
    SHOULDER,
    UPPER_ARM,
    FOREARM,
    HAND,
    CHEST,
    BELLY,
    BACK,
    BUTTOCK,
    THIGH,
    CALF,
    FOOT;

    /** Whether left and right are told apart. */
    public boolean hasSides() {
        return this != TONGUE;
    }

    /** The code used in content files, such as {@code upper-arm}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The region with this code.
     *
     * @throws IllegalArgumentException when there is no region of that code
     */
    public static BodyRegion ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
