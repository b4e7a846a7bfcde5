package clinic.quiver.intake;

import clinic.quiver.shared.Language;
import java.time.Instant;
import java.util.List;

/**
 * What somebody agreed to before the first question.
 *
 * @param words what the page said, word for word, in the language it was read in
 */
public record Consent(PatientSignature signature, Language language, String words, Instant at) {

    /** What somebody agrees to, on the tablet and on paper, by the keys of its texts. */
    public static final List<String> TEXTS =
            List.of("tablet.consent.why", "tablet.consent.who", "tablet.consent.free", "tablet.consent.other");
}
