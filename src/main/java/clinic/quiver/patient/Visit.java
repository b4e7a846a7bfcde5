package clinic.quiver.patient;

import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * One visit of a patient (FHIR: Encounter).
 *
 * @param day at the clinic
 * @param plannedFor clinic time; empty for a walk-in
 * @param waitingSince when the patient was checked in; empty before
 */
public record Visit(
        VisitId id,
        PatientId patient,
        LocalDate day,
        Optional<LocalTime> plannedFor,
        VisitStatus status,
        Optional<Instant> waitingSince,
        int version) {}
