package clinic.quiver.handout;

import clinic.quiver.shared.Language;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Sheets that a clinician released; kept as they were printed.
 *
 * @param sheets ids of the sheets, in order
 */
public record ReleasedHandout(
        UUID id, VisitId visit, List<String> sheets, Language language, Instant releasedAt, StaffId releasedBy) {}
