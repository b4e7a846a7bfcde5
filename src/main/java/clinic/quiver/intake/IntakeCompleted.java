package clinic.quiver.intake;

import clinic.quiver.shared.VisitId;

/** The patient handed in. Published inside the transaction. */
public record IntakeCompleted(VisitId visit) {}
