package clinic.quiver.intake;

import clinic.quiver.shared.Language;
import clinic.quiver.shared.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody agreed to before the first question.
 *
 * @param words what the page said, word for word, in the language it was read in
 * @param saidBy who of the staff says that it was signed on paper; empty when it was signed on a tablet
 */
public record Consent(
        PatientSignature signature, Language language, String words, Instant at, Optional<StaffId> saidBy) {

    /** What somebody agrees to, on the tablet and on paper, by the keys of its texts. */
    public static final List<String> TEXTS =
            List.of("tablet.consent.why", "tablet.consent.who", "tablet.consent.free", "tablet.consent.other");
}
