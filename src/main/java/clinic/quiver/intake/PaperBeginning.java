package clinic.quiver.intake;

import clinic.quiver.shared.Language;
import java.time.Instant;

/**
 * What the head of a form on paper says.
 *
 * @param filledInAt the true time of the answers
 * @param atHome whether whoever types says that it was filled in before the day of the visit
 * @param language of the paper
 * @param signedBy the name under "I agree"; may be empty when the patient agreed at a tablet before
 * @param consentWords what the paper says above that name, word for word
 */
public record PaperBeginning(
        Instant filledInAt, boolean atHome, Language language, String signedBy, String consentWords) {

    /** What is wrong with a head. */
    public enum Fault {
        IN_THE_FUTURE,
        /** Before the day of the visit, and nobody said that this is so. */
        BEFORE_THE_VISIT,
        /** So long before the visit that the answers say nothing of today. */
        TOO_LONG_AGO,
        NOT_SIGNED,
        /** Too long, or with signs that no name has. */
        UNUSABLE_NAME
    }
}
