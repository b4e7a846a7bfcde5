package clinic.quiver.triage;

import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.util.UUID;

/** A ring: somebody of the staff should go to this patient now. Says nothing of why. */
public record EmergencyCall(UUID id, VisitId visit, Instant raisedAt) {}
