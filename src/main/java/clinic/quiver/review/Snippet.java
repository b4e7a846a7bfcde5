package clinic.quiver.review;

import clinic.quiver.shared.Language;
import java.util.UUID;

/**
 * A text that the clinic's clinicians use again and again.
 *
 * @param version for noticing that a colleague changed it meanwhile; {@link #NEW} before it is stored
 */
public record Snippet(UUID id, String name, String words, Language language, int version) {

    /** The version of a snippet that is not stored yet. */
    public static final int NEW = -1;

    /** The longest name, in characters. */
    public static final int LONGEST_NAME = 80;
}
