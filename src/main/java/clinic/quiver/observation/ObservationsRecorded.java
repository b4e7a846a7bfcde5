package clinic.quiver.observation;

import clinic.quiver.shared.VisitId;

/** Findings or values were recorded for a visit; published inside the transaction, so that triage runs again with it. */
public record ObservationsRecorded(VisitId visit) {}
