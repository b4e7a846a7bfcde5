package clinic.quiver.observation;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.observation.Examination.Finding;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records the structured neurological examination, and with it what the rules read of it. */
@Service
@Transactional
public class ExaminationService {

    private final ExaminationFindings findings;
    private final EntityManager entities;
    private final ObservationService observations;
    private final VisitProgressService visits;
    private final ExaminationContent content;
    private final Questionnaire questionnaire;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ExaminationService(
            ExaminationFindings findings,
            EntityManager entities,
            ObservationService observations,
            VisitProgressService visits,
            ExaminationContent content,
            Questionnaire questionnaire,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.findings = findings;
        this.entities = entities;
        this.observations = observations;
        this.visits = visits;
        this.content = content;
        this.questionnaire = questionnaire;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of recording. */
    public sealed interface Examined {

        record Done(Examination now) implements Examined {}

        /** Nothing was stored: a colleague graded these spots otherwise meanwhile. */
        record Otherwise(Set<Spot> spots, Examination now) implements Examined {}
    }

    /** What was found at a visit so far; opening the record leaves the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public Examination ofVisit(VisitId visit) {
        Map<Spot, Finding> newest = new HashMap<>();
        int revision = 0;
        for (ExaminationFindingRow row : findings.ofVisit(actor.clinic().value(), visit.value())) {
            newest.merge(row.spot(), row.finding(), (earlier, later) -> later.after(earlier));
            revision = Math.max(revision, row.finding().revision());
        }
        return new Examination(revision, newest);
    }

    /**
     * Records grades, all or none, and sums them up in the items that rules read; triage runs again with those. What a
     * colleague graded meanwhile elsewhere stays beside them.
     *
     * @param grades a grade's code for each spot; {@link Examination#TAKEN_BACK} for one that counts no more
     * @param seen the revision on which the examiner looked
     * @throws RecordSignedException when the record is signed
     * @throws IllegalArgumentException when a spot has no such grade
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Examined record(VisitId visitId, Map<Spot, String> grades, int seen) {
        Visit visit = visits.holdUnsigned(visitId);
        grades.forEach(this::refuseUnknown);
        Examination before = ofVisit(visitId);
        Map<Spot, String> changed = new LinkedHashMap<>(grades);
        changed.entrySet().removeIf(grade -> before.gradeAt(grade.getKey()).equals(grade.getValue()));
        Set<Spot> otherwise = new LinkedHashSet<>(changed.keySet());
        otherwise.removeIf(spot -> !isNewer(before, spot, seen));
        if (!otherwise.isEmpty()) {
            return new Examined.Otherwise(otherwise, before);
        }
        if (!changed.isEmpty()) {
            store(visit, changed, before.revision() + 1);
            sumUp(visitId, before, ofVisit(visitId));
        }
        return new Examined.Done(ofVisit(visitId));
    }

    private void refuseUnknown(Spot spot, String grade) {
        if (!grade.equals(Examination.TAKEN_BACK) && !content.takes(spot, grade)) {
            throw new IllegalArgumentException(spot + " has no grade '" + grade + "'");
        }
    }

    // A colleague's word on a whole block is a word on each of its spots.
    private boolean isNewer(Examination now, Spot spot, int seen) {
        return content.lastWord(now, spot)
                .filter(finding -> finding.revision() > seen)
                .isPresent();
    }

    private void store(Visit visit, Map<Spot, String> grades, int revision) {
        Instant now = clock.instant();
        grades.forEach((spot, grade) -> entities.persist(new ExaminationFindingRow(
                actor.clinic(), visit, spot, new Finding(grade, Optional.empty(), revision, now, actor.staff()))));
        entities.flush();
        audit.done(
                AuditAction.EXAMINATION_RECORDED,
                visit.patient(),
                visit.id(),
                "revision " + revision + ", " + grades.size() + " findings");
        changes.tell(actor.clinic());
    }

    private void sumUp(VisitId visit, Examination before, Examination now) {
        Map<LinkId, Answer> earlier = summary(before);
        Map<LinkId, Answer> values = new LinkedHashMap<>(summary(now));
        earlier.keySet().forEach(item -> values.putIfAbsent(item, ExaminationSummary.notDone(questionnaire, item)));
        Map<LinkId, Observation> onFile = observations.ofVisit(visit);
        values.entrySet()
                .removeIf(value -> Optional.ofNullable(onFile.get(value.getKey()))
                        .filter(standing ->
                                stays(standing, value.getValue(), Optional.ofNullable(earlier.get(value.getKey()))))
                        .isPresent());
        if (!values.isEmpty()
                && !(observations.record(visit, values, clock.instant()) instanceof ObservationService.Recorded.Done)) {
            throw new IllegalStateException("a summary of the examination does not fit its item: " + values);
        }
    }

    private Map<LinkId, Answer> summary(Examination examination) {
        return ExaminationSummary.of(content, questionnaire, examination.grades());
    }

    // What was not done takes nothing from a value that came from elsewhere.
    private boolean stays(Observation standing, Answer summary, Optional<Answer> earlier) {
        boolean isFromElsewhere = !earlier.equals(Optional.of(standing.value()));
        boolean notDone = summary.equals(ExaminationSummary.notDone(questionnaire, standing.item()));
        return standing.value().equals(summary) || (notDone && isFromElsewhere);
    }
}
