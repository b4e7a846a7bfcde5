package clinic.quiver.questionnaire;

import java.util.Locale;

/** Where the value of an item comes from; only the patient's items are asked on the tablet. */
public enum ItemSource {
    PATIENT,
    REGISTRATION,
    CLINICIAN;

    /** The code used in content files, such as {@code registration}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
