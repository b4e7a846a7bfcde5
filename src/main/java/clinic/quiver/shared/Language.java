package clinic.quiver.shared;

import java.awt.ComponentOrientation;
import java.util.Locale;

/** A language that Quiver speaks, with patients and with staff. */
public enum Language {
    EN,
    ES;

    /** The code used in files and in HTML, such as {@code en}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The locale that chooses texts, numbers and dates. */
    public Locale locale() {
        return Locale.forLanguageTag(code());
    }

    /** Whether it is written from left to right. */
    public boolean isLeftToRight() {
        return ComponentOrientation.getOrientation(locale()).isLeftToRight();
    }

    /** Whether its clinical texts are a translation; they were written in English. */
    public boolean isTranslated() {
        return this != EN;
    }

    /** The language of a locale; English when Quiver does not speak that locale's language. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals("es") ? ES : EN;
    }
}
