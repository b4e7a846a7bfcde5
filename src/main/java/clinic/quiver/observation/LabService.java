package clinic.quiver.observation;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.observation.NewResults.Change;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitChanged;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what laboratories report, and who was told of what is critical. */
@Service
@Transactional
public class LabService {

    private final LabResults results;
    private final LabCatalogue catalogue;
    private final VisitProgressService visits;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LabService(
            LabResults results,
            LabCatalogue catalogue,
            VisitProgressService visits,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.results = results;
        this.catalogue = catalogue;
        this.visits = visits;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Records results, all or none, and what can be computed from them; triage runs again. A result that comes after
     * the record was signed is kept beside it: it changes nothing that was signed, and brings the patient back to the
     * worklist when it is out of range.
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public LabRecorded record(VisitId visitId, List<LabEntry> entries, LabPatient patient) {
        Visit visit = visits.hold(visitId);
        Instant now = clock.instant();
        LabEntryCheck check = new LabEntryCheck(catalogue, patient, now);
        Optional<LabRecorded> refusal = entries.stream()
                .flatMap(entry -> check.refusal(entry).stream())
                .findFirst()
                .or(() -> check.saidTwice(entries));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        boolean late = visit.status() == VisitStatus.REVIEWED;
        List<LabResult> known = results.ofPatient(actor.clinic(), visit.patient()).stream()
                .filter(result -> result.visit().equals(visitId))
                .toList();
        Change change = new NewResults(catalogue, patient, known, visitId, now, actor.staff(), late).of(entries);
        change.added().forEach(result -> results.add(actor.clinic(), visit, result, false));
        change.withdrawn()
                .forEach(
                        result -> results.add(actor.clinic(), visit, result.withdrawn(now, actor.staff(), late), true));
        if (!change.added().isEmpty() || !change.withdrawn().isEmpty()) {
            tell(visit, change, late);
        }
        return new LabRecorded.Done(change.added(), change.withdrawn());
    }

    private void tell(Visit visit, Change change, boolean late) {
        audit.done(
                late ? AuditAction.LATE_RESULT_RECORDED : AuditAction.OBSERVATION_RECORDED,
                visit.patient(),
                visit.id(),
                analytes(change.added())
                        + (change.withdrawn().isEmpty() ? "" : ", withdrawn " + analytes(change.withdrawn())));
        changes.tell(actor.clinic());
        events.publishEvent(late ? new VisitChanged(visit.id()) : new ObservationsRecorded(visit.id()));
        if (!visit.status().isWaiting() && change.added().stream().anyMatch(LabResult::isToBeSeen)) {
            visits.bringBack(visit.id());
        }
    }

    private static List<LinkId> analytes(List<LabResult> results) {
        return results.stream().map(result -> result.value().analyte()).toList();
    }

    /**
     * Keeps who was told of a critical or late result.
     *
     * @return false when the result is none of this visit's or the words do not fit; nothing was stored then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean markSeen(VisitId visitId, UUID result, String told, String toldBy, Instant toldAt, String words) {
        Visit visit = visits.hold(visitId);
        Instant now = clock.instant();
        ResultSeen seen = new ResultSeen(told.strip(), toldBy.strip(), toldAt, words.strip(), now, actor.staff());
        List<LabResult> waiting = results.standingOut(actor.clinic(), List.of(visitId)).stream()
                .filter(LabResult::isToBeSeen)
                .toList();
        boolean isKnown = waiting.stream().anyMatch(open -> open.id().equals(result));
        if (!isKnown || !isFit(seen, now)) {
            return false;
        }
        results.add(actor.clinic(), visitId, result, seen);
        audit.done(AuditAction.RESULT_SEEN, visit.patient(), visitId, result.toString());
        if (visit.status() == VisitStatus.REVIEWED && waiting.size() == 1) {
            visits.markSeen(visitId);
        }
        events.publishEvent(new VisitChanged(visitId));
        changes.tell(actor.clinic());
        return true;
    }

    private static boolean isFit(ResultSeen seen, Instant now) {
        return isName(seen.told())
                && isName(seen.toldBy())
                && seen.words().length() <= ResultSeen.LONGEST_WORDS
                && AnswerCheck.isReadable(seen.words())
                && !seen.toldAt().isAfter(now);
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= ResultSeen.LONGEST_NAME && AnswerCheck.isReadable(name);
    }

    /** Every result of a patient, the newest sample first; the caller's own act leaves the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<LabResult> ofPatient(PatientId patient) {
        return results.ofPatient(actor.clinic(), patient);
    }

    /**
     * The results of which somebody has to be told yet, by visit; visits without any are left out. The caller's own act
     * leaves the audit row.
     */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Map<VisitId, List<LabResult>> toBeSeen(Collection<VisitId> list) {
        return results.standingOut(actor.clinic(), list).stream()
                .filter(LabResult::isToBeSeen)
                .collect(Collectors.groupingBy(LabResult::visit));
    }
}
