package clinic.quiver.intake;

import clinic.quiver.shared.VisitId;

/** An answer was corrected or added after the patient had handed in. Published inside the transaction. */
public record IntakeAmended(VisitId visit) {}
