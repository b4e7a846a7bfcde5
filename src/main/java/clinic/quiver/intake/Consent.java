package clinic.quiver.intake;

import clinic.quiver.shared.Language;
import java.time.Instant;

/**
 * What somebody agreed to before the first question.
 *
 * @param words what the page said, word for word, in the language it was read in
 */
public record Consent(PatientSignature signature, Language language, String words, Instant at) {}
