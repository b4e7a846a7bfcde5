package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import java.time.Instant;

/**
 * An answer with when and by whom it was given.
 *
 * @param author {@link #PATIENT}, or the name of the member of staff who asked
 */
public record AnswerEntry(Answer answer, Instant at, String author) {

    /** The author of what was entered at the tablet. */
    public static final String PATIENT = "patient";

    /** Whether it was entered at the tablet. */
    public boolean isByPatient() {
        return author.equals(PATIENT);
    }
}
