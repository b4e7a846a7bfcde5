package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import java.time.Instant;

/**
 * A letter that is being written.
 *
 * @param version for noticing that a colleague changed it meanwhile; {@link #NEW} before it is stored
 */
public record LetterDraft(Letter letter, StaffId savedBy, Instant savedAt, int version) {

    /** The version of a letter that is not stored yet. */
    public static final int NEW = -1;
}
