package clinic.quiver.triage;

import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import java.util.UUID;

/**
 * Somebody of the staff took a call, and is on the way to this patient.
 *
 * @param call that was taken
 * @param by who took it
 */
public record Going(UUID call, VisitId visit, StaffId by) {}
