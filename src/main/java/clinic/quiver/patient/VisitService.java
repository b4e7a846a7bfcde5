package clinic.quiver.patient;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The day's visits: planned, walked in, checked in, gone. */
@Service
@Transactional
public class VisitService {

    private final Visits visits;
    private final Patients patients;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;

    VisitService(
            Visits visits,
            Patients patients,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events) {
        this.visits = visits;
        this.patients = patients;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
    }

    /** What came of planning a visit, or of taking up one again. */
    public sealed interface Planned {
        record Done(Visit visit) implements Planned {}

        /** Nothing was changed: the day is over. */
        record InThePast() implements Planned {}

        /** Nothing was changed: the patient already has a visit on that day that is not over. */
        record AlreadyThatDay(Visit visit) implements Planned {}
    }

    /** The visits of a day, by time, walk-ins last. Opening the list leaves an audit row; refreshing it does not. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public List<Visit> openDay(LocalDate day) {
        audit.done(AuditAction.DAY_LIST_OPENED, day.toString());
        return refreshDay(day);
    }

    /** The same list again, after a change was told of. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    @Transactional(readOnly = true)
    public List<Visit> refreshDay(LocalDate day) {
        return visits.ofDay(clinicId(), day).stream().map(VisitRow::toVisit).toList();
    }

    /** Everybody who waits for something in the clinic now, in no order. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public List<Visit> waiting() {
        Set<VisitStatus> statuses = EnumSet.allOf(VisitStatus.class);
        statuses.removeIf(status -> !status.isWaiting());
        return visits.findByClinicIdAndStatusIn(clinicId(), statuses).stream()
                .map(VisitRow::toVisit)
                .toList();
    }

    /** Everybody who is not here, may be in danger and was not looked at by a clinician, in no order, of whatever day. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public List<Visit> goneUnseen() {
        return visits.findByClinicIdAndRecordUnseenTrue(clinicId()).stream()
                .map(VisitRow::toVisit)
                .toList();
    }

    /** Those of these visits whose patients wait, or are not here and may be in danger; in no order. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public List<Visit> awaited(Collection<VisitId> ids) {
        return rowsOf(ids).filter(VisitRow::isAwaited).map(VisitRow::toVisit).toList();
    }

    /** The visits of a list that was opened elsewhere, which leaves the audit row; in the order of the list. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public List<Visit> ofList(List<VisitId> ids) {
        Map<VisitId, Visit> found =
                rowsOf(ids).map(VisitRow::toVisit).collect(Collectors.toMap(Visit::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** The last visits of these patients, newest first; finding the patients left the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<Visit> lastOf(Collection<PatientId> patientIds, int most) {
        return visits
                .lastOf(clinicId(), patientIds.stream().map(PatientId::value).toList(), Limit.of(most))
                .stream()
                .map(VisitRow::toVisit)
                .toList();
    }

    /** The patient's visits, newest first; opening the patient left the audit row. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    @Transactional(readOnly = true)
    public List<Visit> ofPatient(PatientId patient) {
        return visits.ofPatient(clinicId(), patient.value()).stream()
                .map(VisitRow::toVisit)
                .toList();
    }

    /**
     * One visit.
     *
     * @throws AccessDeniedException when the clinic has no such visit
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE, Role.TABLET_ROLE, Role.PROGRAM_ROLE})
    @Transactional(readOnly = true)
    public Visit get(VisitId id) {
        return visits.findByClinicIdAndId(clinicId(), id.value())
                .map(VisitRow::toVisit)
                .orElseThrow(() -> new AccessDeniedException("no such visit"));
    }

    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Planned planAppointment(PatientId patient, LocalDate day, LocalTime time) {
        if (day.isBefore(clinics.today())) {
            return new Planned.InThePast();
        }
        return planUnlessThere(VisitRow.appointment(actor.clinic(), known(patient), day, time), patient, day);
    }

    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Planned addWalkIn(PatientId patient) {
        LocalDate today = clinics.today();
        return planUnlessThere(VisitRow.walkIn(actor.clinic(), known(patient), today), patient, today);
    }

    /** The patient did not come. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Visit markNoShow(VisitId id) {
        return change(id, EnumSet.of(VisitStatus.PLANNED), VisitStatus.NO_SHOW, AuditAction.VISIT_MARKED_NO_SHOW);
    }

    /** The patient went away before being seen. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Visit markLeft(VisitId id) {
        return change(
                id,
                EnumSet.of(VisitStatus.CHECKED_IN, VisitStatus.ANSWERING, VisitStatus.ANSWERED),
                VisitStatus.LEFT,
                AuditAction.VISIT_MARKED_LEFT);
    }

    /**
     * Takes back a no-show, as long as its day is not over.
     *
     * @throws VisitNotInStateException when the visit is no no-show
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Planned expectAgain(VisitId id) {
        return reopen(id, VisitStatus.NO_SHOW, VisitStatus.PLANNED);
    }

    /**
     * The patient who left is back, and waits since they first came; part of the check-in's own transaction, which
     * knows how far they were.
     *
     * @throws VisitNotInStateException when the patient has not left
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    @Transactional(propagation = Propagation.MANDATORY)
    public Planned comeBack(VisitId id, VisitStatus howFar) {
        return reopen(id, VisitStatus.LEFT, howFar);
    }

    private Planned planUnlessThere(VisitRow row, PatientId patient, LocalDate day) {
        Optional<Visit> there = openVisit(patient, day);
        if (there.isPresent()) {
            return new Planned.AlreadyThatDay(there.get());
        }
        Visit visit = saved(row);
        audit.done(AuditAction.VISIT_PLANNED, patient, visit.id(), day.toString());
        return new Planned.Done(visit);
    }

    private Planned reopen(VisitId id, VisitStatus from, VisitStatus to) {
        VisitRow row = visits.locked(actor.clinic(), id);
        Visit visit = row.toVisit();
        if (visit.status() != from) {
            throw new VisitNotInStateException(visit.status());
        }
        if (visit.day().isBefore(clinics.today())) {
            return new Planned.InThePast();
        }
        Optional<Visit> there = openVisit(visit.patient(), visit.day());
        if (there.isPresent()) {
            return new Planned.AlreadyThatDay(there.get());
        }
        row.become(to);
        audit.done(AuditAction.VISIT_REOPENED, visit.patient(), id, to.name());
        return new Planned.Done(saved(row));
    }

    private Stream<VisitRow> rowsOf(Collection<VisitId> ids) {
        return visits
                .findByClinicIdAndIdIn(
                        clinicId(), ids.stream().map(VisitId::value).toList())
                .stream();
    }

    private Optional<Visit> openVisit(PatientId patient, LocalDate day) {
        return ofPatient(patient).stream()
                .filter(visit -> visit.day().equals(day))
                .filter(visit -> visit.status().isOpen())
                .findFirst();
    }

    private Visit change(VisitId id, Set<VisitStatus> from, VisitStatus to, AuditAction action) {
        VisitRow row = visits.locked(actor.clinic(), id);
        if (!from.contains(row.toVisit().status())) {
            throw new VisitNotInStateException(row.toVisit().status());
        }
        row.become(to);
        audit.done(action, row.toVisit().patient(), id, "");
        Visit visit = saved(row);
        events.publishEvent(new VisitEnded(visit));
        return visit;
    }

    private Visit saved(VisitRow row) {
        Visit visit = visits.save(row).toVisit();
        events.publishEvent(new VisitChanged(visit.id()));
        changes.tell(actor.clinic());
        return visit;
    }

    private PatientId known(PatientId patient) {
        return patients.findByClinicIdAndId(clinicId(), patient.value())
                .map(row -> row.toPatient().id())
                .orElseThrow(() -> new AccessDeniedException("no such patient"));
    }

    private UUID clinicId() {
        return actor.clinic().value();
    }
}
