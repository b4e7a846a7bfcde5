package clinic.quiver.intake;

import clinic.quiver.questionnaire.Answer;
import java.time.Instant;

/**
 * An answer with when and by whom it was entered.
 *
 * @param author {@link #PATIENT}, or the name of the member of staff who asked, or who typed it in
 * @param onPaper whether the patient wrote it on paper; when, the {@link PaperForm} tells
 */
public record AnswerEntry(Answer answer, Instant at, String author, boolean onPaper) {

    /** The author of what was entered at the tablet. */
    public static final String PATIENT = "patient";

    /** Whether the patient said it, at the tablet or on paper, and no staff had to ask. */
    public boolean isByPatient() {
        return onPaper || author.equals(PATIENT);
    }

    /** The same answer entered by nobody else, with what was added to a list since. */
    boolean isGrownTo(AnswerEntry later) {
        return onPaper
                && later.onPaper
                && author.equals(later.author)
                && switch (answer) {
                    case Answer.Choices(var codes)
                    when later.answer instanceof Answer.Choices(var more) -> more.containsAll(codes);
                    case Answer.BodySites(var sites)
                    when later.answer instanceof Answer.BodySites(var more) -> more.containsAll(sites);
                    default -> false;
                };
    }
}
