package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Progress;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabResult.Standing;
import clinic.quiver.observation.LabService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.TakenBack;
import clinic.quiver.triage.TakenBackService;
import clinic.quiver.triage.TriageLevel;
import clinic.quiver.triage.TriageService;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who waits, and who went away in danger before a clinician looked, danger first. */
@Service
@Transactional
public class WorklistService {

    private final VisitService visits;
    private final PatientService patients;
    private final IntakeService intake;
    private final TriageService triage;
    private final TakenBackService takenBack;
    private final LabService labs;
    private final ReviewNotes notes;
    private final CurrentActor actor;
    private final AuditTrail audit;

    WorklistService(
            VisitService visits,
            PatientService patients,
            IntakeService intake,
            TriageService triage,
            TakenBackService takenBack,
            LabService labs,
            ReviewNotes notes,
            CurrentActor actor,
            AuditTrail audit) {
        this.visits = visits;
        this.patients = patients;
        this.intake = intake;
        this.triage = triage;
        this.takenBack = takenBack;
        this.labs = labs;
        this.notes = notes;
        this.actor = actor;
        this.audit = audit;
    }

    /** Opens the list; refreshing it later leaves no further audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public List<WorklistEntry> open() {
        audit.done(AuditAction.WORKLIST_OPENED, "");
        return refresh();
    }

    /** The same list again, after a change was told of. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<WorklistEntry> refresh() {
        List<Visit> waiting = new ArrayList<>(visits.waiting());
        waiting.addAll(visits.goneUnseen());
        List<VisitId> ids = waiting.stream().map(Visit::id).toList();
        Map<VisitId, Assessment> assessments = triage.currentOf(ids);
        Map<VisitId, List<TakenBack>> dangers = takenBack.of(ids);
        Map<VisitId, Progress> progress = intake.progressOf(ids);
        Map<VisitId, Set<String>> acknowledged = notes.acknowledgedRules(actor.clinic(), ids);
        Map<VisitId, List<LabResult>> results = labs.toBeSeen(ids);
        Map<PatientId, Patient> known = new HashMap<>();
        patients.ofList(waiting.stream().map(Visit::patient).toList())
                .forEach(patient -> known.put(patient.id(), patient));
        return waiting.stream()
                .map(visit -> entryOf(
                        visit,
                        Optional.ofNullable(known.get(visit.patient())).orElseThrow(),
                        Optional.ofNullable(assessments.get(visit.id())),
                        dangers.getOrDefault(visit.id(), List.of()),
                        Optional.ofNullable(progress.get(visit.id())),
                        acknowledged.getOrDefault(visit.id(), Set.of()),
                        resultsOf(visit, results.getOrDefault(visit.id(), List.of()))))
                .filter(entry -> !entry.isGone() || entry.isToBeSeen())
                .sorted(WorklistEntry.BY_DANGER)
                .toList();
    }

    // What came late is in no assessment: the rules are asked what they would have said.
    private Optional<WorklistEntry.OpenResults> resultsOf(Visit visit, List<LabResult> open) {
        if (open.isEmpty()) {
            return Optional.empty();
        }
        boolean critical = open.stream().anyMatch(result -> result.standing() == Standing.CRITICAL);
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
            Set<String> acknowledged,
            Optional<WorklistEntry.OpenResults> results) {
        int open = (int) assessment.map(Assessment::flags).orElse(List.of()).stream()
                .filter(flag -> !acknowledged.contains(flag.ruleId()))
                .count();
        List<TakenBack> unseen = takenBack.stream()
                .filter(danger -> !acknowledged.contains(danger.finding().ruleId()))
                .toList();
        return new WorklistEntry(visit, patient, assessment, unseen, progress, results, open + unseen.size());
    }
}
