package clinic.quiver.observation;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.RecordSignedException;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records what was found and measured. Rows are only added; the newest of an item counts. */
@Service
@Transactional
public class ObservationService {

    private static final LinkId SYSTOLIC = LinkId.of("exam-bp-sys");
    private static final LinkId DIASTOLIC = LinkId.of("exam-bp-dia");

    private final Observations observations;
    private final EntityManager entities;
    private final VisitProgressService visits;
    private final ClinicService clinics;
    private final Questionnaire questionnaire;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ObservationService(
            Observations observations,
            EntityManager entities,
            VisitProgressService visits,
            ClinicService clinics,
            Questionnaire questionnaire,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.observations = observations;
        this.entities = entities;
        this.visits = visits;
        this.clinics = clinics;
        this.questionnaire = questionnaire;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** What came of recording. */
    public sealed interface Recorded {
        record Done() implements Recorded {}

        /** Nothing was stored: this item's value does not fit. */
        record Refused(LinkId item, AnswerCheck.Refused why) implements Recorded {}

        /** Nothing was stored: the diastolic blood pressure is not below the systolic one. */
        record PressureReversed(LinkId diastolic) implements Recorded {}

        /** Nothing was stored: the time lies in the future. */
        record InTheFuture() implements Recorded {}
    }

    /**
     * Records findings or values, all or none.
     *
     * @param values clinicians' items of the questionnaire, each in its item's unit
     * @param observedAt when the patient was examined or the sample was taken
     * @throws RecordSignedException when the record is signed
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Recorded record(VisitId visitId, Map<LinkId, Answer> values, Instant observedAt) {
        Visit visit = visits.holdUnsigned(visitId);
        Instant now = clock.instant();
        if (observedAt.isAfter(now)) {
            return new Recorded.InTheFuture();
        }
        for (Map.Entry<LinkId, Answer> value : values.entrySet()) {
            if (check(value.getKey(), value.getValue()) instanceof AnswerCheck.Refused refused) {
                return new Recorded.Refused(value.getKey(), refused);
            }
        }
        if (isPressureReversed(values)) {
            return new Recorded.PressureReversed(DIASTOLIC);
        }
        values.forEach((item, value) -> entities.persist(new ObservationRow(
                actor.clinic(), visit, new Observation(item, value, observedAt, now, actor.staff()))));
        entities.flush();
        audit.done(
                AuditAction.OBSERVATION_RECORDED,
                visit.patient(),
                visitId,
                values.keySet().toString());
        changes.tell(actor.clinic());
        events.publishEvent(new ObservationsRecorded(visitId));
        return new Recorded.Done();
    }

    private static boolean isPressureReversed(Map<LinkId, Answer> values) {
        return values.get(SYSTOLIC) instanceof Answer.Quantity(var systolic)
                && values.get(DIASTOLIC) instanceof Answer.Quantity(var diastolic)
                && diastolic.compareTo(systolic) >= 0;
    }

    private AnswerCheck check(LinkId item, Answer value) {
        boolean clinicians = questionnaire
                .find(item)
                .filter(found -> found.source() == ItemSource.CLINICIAN)
                .isPresent();
        return clinicians
                ? questionnaire.check(item, value, clinics.today())
                : AnswerCheck.refused(AnswerCheck.Reason.UNKNOWN_ITEM);
    }

    /**
     * The newest value of each item that rules ask for, recorded at a visit before its record was signed; the caller's own act leaves the audit row.
     */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.TABLET_ROLE, Role.FRONT_DESK_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public Map<LinkId, Observation> ofVisit(VisitId visit) {
        Map<LinkId, Observation> newest = new LinkedHashMap<>();
        observations.ofVisit(actor.clinic().value(), visit.value()).stream()
                .map(ObservationRow::toObservation)
                .filter(observation -> questionnaire.find(observation.item()).isPresent())
                .forEach(observation -> newest.put(observation.item(), observation));
        return newest;
    }

    /** Everything ever recorded for a patient, newest first; of one item and moment what was recorded last; the caller's own act leaves the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true, propagation = Propagation.MANDATORY)
    public List<Observation> ofPatient(PatientId patient) {
        return observations.ofPatient(actor.clinic().value(), patient.value()).stream()
                .map(ObservationRow::toObservation)
                .toList();
    }
}
