package clinic.quiver.triage;

import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.UUID;

/** Somebody of the staff took a call, and is on the way to this patient. */
public record Going(UUID call, VisitId visit, StaffId by, Instant since) {}
