package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Progress;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.TakenBack;
import clinic.quiver.triage.TakenBackService;
import clinic.quiver.triage.TriageLevel;
import clinic.quiver.triage.TriageService;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what is known of visits: the one place that says what a worklist shows and where a patient stands. */
@Component
class WorklistEntries {

    private final PatientService patients;
    private final IntakeService intake;
    private final TriageService triage;
    private final TakenBackService takenBack;
    private final LabService labs;
    private final ReviewNotes notes;
    private final Claims claims;
    private final CurrentActor actor;

    WorklistEntries(
            PatientService patients,
            IntakeService intake,
            TriageService triage,
            TakenBackService takenBack,
            LabService labs,
            ReviewNotes notes,
            Claims claims,
            CurrentActor actor) {
        this.patients = patients;
        this.intake = intake;
        this.triage = triage;
        this.takenBack = takenBack;
        this.labs = labs;
        this.notes = notes;
        this.claims = claims;
        this.actor = actor;
    }

    /** The entries of these visits, in their order; since when flags are open is not looked up. */
    List<WorklistEntry> of(List<Visit> visits) {
        List<VisitId> ids = visits.stream().map(Visit::id).toList();
        Map<PatientId, Patient> known =
                patients.ofList(visits.stream().map(Visit::patient).distinct().toList()).stream()
                        .collect(Collectors.toMap(Patient::id, Function.identity()));
        Map<VisitId, Assessment> assessments = triage.currentOf(ids);
        Map<VisitId, List<TakenBack>> dangers = takenBack.of(ids);
        Map<VisitId, Progress> progress = intake.progressOf(ids);
        Map<VisitId, List<LabResult>> results = labs.toBeSeen(ids);
        Map<VisitId, List<Acknowledgement>> said = notes.acknowledgementsOf(actor.clinic(), ids);
        Map<VisitId, Claim> taken = claims.of(actor.clinic(), ids);
        return visits.stream()
                .map(visit -> entryOf(
                        visit,
                        Objects.requireNonNull(known.get(visit.patient())),
                        Optional.ofNullable(assessments.get(visit.id())),
                        dangers.getOrDefault(visit.id(), List.of()),
                        Optional.ofNullable(progress.get(visit.id())),
                        resultsOf(visit, results.getOrDefault(visit.id(), List.of())),
                        said.getOrDefault(visit.id(), List.of()),
                        Optional.ofNullable(taken.get(visit.id()))))
                .toList();
    }

    // What came late is in no assessment: the rules are asked what they would have said.
    private Optional<WorklistEntry.OpenResults> resultsOf(Visit visit, List<LabResult> open) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean critical = open.stream().anyMatch(result -> result.standing() == LabResult.Standing.CRITICAL);
        Map<LinkId, Answer> values = new HashMap<>();
        open.reversed().forEach(result -> values.put(result.value().analyte(), new Answer.Quantity(result.si())));
        TriageLevel level = critical ? TriageLevel.EMERGENCY : triage.levelWith(visit.id(), values);
        return Optional.of(new WorklistEntry.OpenResults(open.size(), critical, level));
    }

    private static WorklistEntry entryOf(
            Visit visit,
            Patient patient,
            Optional<Assessment> assessment,
            List<TakenBack> takenBack,
            Optional<Progress> progress,
            Optional<WorklistEntry.OpenResults> results,
            List<Acknowledgement> said,
            Optional<Claim> claim) {
        Flags flags = new Flags(takenBack, assessment, said);
        return new WorklistEntry(
                visit,
                patient,
                assessment,
                takenBack.stream()
                        .filter(danger -> !flags.isSettled(danger.finding().ruleId()))
                        .toList(),
                progress,
                results,
                flags.open().stream()
                        .map(Assessment.StoredFinding::ruleId)
                        .distinct()
                        .map(rule -> new WorklistEntry.OpenFlag(rule, flags.lastWord(rule)))
                        .toList(),
                Optional.empty(),
                flags.settling(),
                claim);
    }
}
