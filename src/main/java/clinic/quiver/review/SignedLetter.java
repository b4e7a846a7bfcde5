package clinic.quiver.review;

import clinic.quiver.shared.Language;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.UUID;

/** A letter as it was signed; it is printed again byte for byte. */
public record SignedLetter(
        UUID id,
        VisitId visit,
        Letter.Kind kind,
        String title,
        Language language,
        StaffId signedBy,
        Instant signedAt) {}
