package clinic.quiver.observation;

import clinic.quiver.shared.StaffId;
import java.time.Instant;

/**
 * A critical or late result was passed on (Clinical knowledge base, 3.4: a named clinician within 30 minutes, read back).
 *
 * @param told who was told of it; 1 to {@value #LONGEST_NAME} characters
 * @param toldBy who told them; 1 to {@value #LONGEST_NAME} characters
 * @param words what was said or done; may be empty, at most {@value #LONGEST_WORDS} characters
 * @param at when this was written down
 * @param by who wrote it down
 */
public record ResultSeen(String told, String toldBy, Instant toldAt, String words, Instant at, StaffId by) {

    /** The longest name of somebody. */
    public static final int LONGEST_NAME = 200;

    /** The longest note. */
    public static final int LONGEST_WORDS = 2000;
}
