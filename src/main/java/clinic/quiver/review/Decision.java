package clinic.quiver.review;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the clinician writes and decides; may be unfinished.
 *
 * @param note free text, at most {@value #LONGEST} characters; may be empty
 * @param reason why the disposition is less than the level asks for; may be empty when it is not
 */
public record Decision(String note, Optional<Disposition> disposition, String reason, Optional<LocalDate> followUpOn) {

    /** The longest note or reason, in characters. */
    public static final int LONGEST = 10_000;

    /** Whether a text can be stored: not too long, and without NUL or half a character, which the database cannot hold. */
    public static boolean isFit(String text) {
        return text.length() <= LONGEST
                && text.codePoints().noneMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }

    /** Nothing written yet. */
    public static Decision empty() {
        return new Decision("", Optional.empty(), "", Optional.empty());
    }
}
