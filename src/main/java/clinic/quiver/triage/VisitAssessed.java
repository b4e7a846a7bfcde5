package clinic.quiver.triage;

import clinic.quiver.shared.VisitId;

/**
 * Triage has looked at a visit, whether its assessment changed or not: what the patient took back may have. Whoever keeps
 * something that depends on it hears of it in the same transaction.
 */
public record VisitAssessed(VisitId visit) {}
