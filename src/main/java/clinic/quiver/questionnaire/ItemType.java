package clinic.quiver.questionnaire;

import java.util.Locale;

/** What kind of answer an item takes. */
public enum ItemType {
    YES_NO,
    CHOICE,
    CHOICES,
    QUANTITY,
    DATE,
    TEXT,
    BODY_MAP;

    /** The code used in content files, such as {@code yes-no}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
