package clinic.quiver.patient;

import java.util.Locale;

/** Sex given at birth, as the questionnaire's item {@code sex-birth} knows it. */
public enum SexAtBirth {
    FEMALE,
    MALE,
    INTERSEX,
    PREFER_NOT;

    /** The option's code in the questionnaire, such as {@code prefer-not}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
