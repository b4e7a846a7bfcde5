package clinic.quiver.triage;

import clinic.quiver.shared.VisitId;

/** Somebody goes to a patient in danger; part of the transaction that says so. */
public record EmergencyTaken(VisitId visit) {}
