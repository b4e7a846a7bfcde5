package clinic.quiver.handout;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.handout.HandoutRequest.ClinicContact;
import clinic.quiver.handout.HandoutRequest.Recipient;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.Observation;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.TriageLevel;
import clinic.quiver.triage.TriageService;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers all that sheets for one patient are made from; part of the caller's transaction. */
@Component
class HandoutRequests {

    private final TriageService triage;
    private final ObservationService observations;
    private final LabService labs;
    private final LabCatalogue catalogue;
    private final PatientService patients;
    private final ClinicService clinics;
    private final Clock clock;

    HandoutRequests(
            TriageService triage,
            ObservationService observations,
            LabService labs,
            LabCatalogue catalogue,
            PatientService patients,
            ClinicService clinics,
            Clock clock) {
        this.triage = triage;
        this.observations = observations;
        this.labs = labs;
        this.catalogue = catalogue;
        this.patients = patients;
        this.clinics = clinics;
        this.clock = clock;
    }

    /**
     * What a clinician wishes for a patient, with all that is known of the patient now; empty when triage has not spoken.
     *
     * @param approvedBy the clinician who releases the sheets; empty in a preview
     */
    Optional<HandoutRequest> of(Visit visit, HandoutWish wish, Optional<String> approvedBy) {
        return triage.current(visit.id()).map(assessment -> of(visit, assessment, wish, approvedBy));
    }

    private HandoutRequest of(Visit visit, Assessment assessment, HandoutWish wish, Optional<String> approvedBy) {
        Patient patient = patients.ofVisit(visit);
        Clinic clinic = clinics.current();
        return new HandoutRequest(
                wish.language(),
                wish.sheets(),
                assessment.handout().blocked().stream()
                        .map(Assessment.StoredBlock::sheet)
                        .collect(Collectors.toSet()),
                assessment.handout().mode(),
                triage.answersOf(visit.id()),
                rules(assessment, Finding.Kind.FIRED),
                rules(assessment, Finding.Kind.POSSIBLE, Finding.Kind.NOT_SETTLED, Finding.Kind.FAILED),
                labsOf(visit, clinic.settings().timeZone()),
                wish.confirmed(),
                new ClinicContact(
                        clinic.settings().name(),
                        clinic.settings().phone(),
                        clinic.settings().emergencyNumber(),
                        clinic.settings().crisisLine()),
                new Recipient(patient.fullName(), patient.details().birthDate()),
                approvedBy,
                clinics.isUnreviewed(wish.language()),
                clinic.dayAt(clock.instant()),
                wish.layout(),
                consultation(visit, assessment, patient, wish));
    }

    private Consultation consultation(Visit visit, Assessment assessment, Patient patient, HandoutWish wish) {
        List<LabResult> ofVisit = labs.ofPatient(visit.patient()).stream()
                .filter(result -> result.visit().equals(visit.id()))
                .toList();
        return new Consultation(
                new TestResults(catalogue, patient.details().sexAtBirth(), wish.language()).of(ofVisit),
                wish.words(),
                assessment.level().compareTo(TriageLevel.ROUTINE) >= 0);
    }

    private static Set<String> rules(Assessment assessment, Finding.Kind... kinds) {
        Set<Finding.Kind> wanted = Set.of(kinds);
        return assessment.findings().stream()
                .filter(finding -> wanted.contains(finding.kind()))
                .map(StoredFinding::ruleId)
                .collect(Collectors.toSet());
    }

    private List<LabValue> labsOf(Visit visit, ZoneId zone) {
        return observations.ofPatient(visit.patient()).stream()
                .flatMap(observation -> labValue(observation, zone).stream())
                .toList();
    }

    private static Optional<LabValue> labValue(Observation observation, ZoneId zone) {
        return observation.value() instanceof Answer.Quantity(var value)
                        && observation.item().value().startsWith("lab-")
                ? Optional.of(new LabValue(
                        observation.item(),
                        value,
                        observation.observedAt().atZone(zone).toLocalDate()))
                : Optional.empty();
    }
}
