package clinic.quiver.handout;

import clinic.quiver.shared.VisitId;

/** A clinician released sheets for a patient; published inside the transaction. */
public record HandoutReleased(VisitId visit) {}
