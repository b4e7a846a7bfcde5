package clinic.quiver.patient;

import clinic.quiver.shared.VisitId;

/** A visit moved on or back; whoever keeps something that depends on it hears of it in the same transaction. */
public record VisitChanged(VisitId visit) {}
