package clinic.quiver.patient;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a visit goes on while the patient is there: checked in, answering, reviewed. Always part of the transaction of
 * whatever moves it on.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class VisitProgressService {

    private final Visits visits;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    VisitProgressService(
            Visits visits,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.visits = visits;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Checks a patient in: at the desk, or at a tablet with the code of the appointment slip. Who waits already is
     * checked in no second time.
     *
     * @throws VisitNotInStateException when the visit is over
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.TABLET_ROLE})
    public Visit checkIn(VisitId id) {
        VisitRow row = visits.locked(actor.clinic(), id);
        if (row.toVisit().status() == VisitStatus.PLANNED) {
            row.checkIn(clock.instant());
        } else if (!row.toVisit().status().isWaiting()) {
            throw new VisitNotInStateException(row.toVisit().status());
        }
        return saved(row);
    }

    /**
     * Takes a check-in back: an appointment is expected again, a walk-in is cancelled. The caller makes sure that
     * nothing was answered.
     *
     * @throws VisitNotInStateException when the visit is not checked in, or further
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Visit undoCheckIn(VisitId id) {
        VisitRow row = visits.locked(actor.clinic(), id);
        if (row.toVisit().status() != VisitStatus.CHECKED_IN) {
            throw new VisitNotInStateException(row.toVisit().status());
        }
        row.undoCheckIn();
        Visit visit = saved(row);
        audit.done(
                AuditAction.CHECK_IN_UNDONE, visit.patient(), id, visit.status().name());
        events.publishEvent(new VisitEnded(visit));
        return visit;
    }

    /**
     * The patient began, or finished, at the tablet.
     *
     * @throws VisitNotInStateException when the patient does not wait any more
     */
    @RolesAllowed({Role.TABLET_ROLE, Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public Visit progress(VisitId id, VisitStatus status) {
        VisitRow row = visits.locked(actor.clinic(), id);
        if (!row.toVisit().status().isWaiting()) {
            throw new VisitNotInStateException(row.toVisit().status());
        }
        row.become(status);
        return saved(row);
    }

    /**
     * Holds a visit until the transaction ends, so that whoever signs its record and whoever writes in it come one
     * after the other. Whoever holds the response as well takes that first.
     *
     * @throws AccessDeniedException when the clinic has no such visit
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Visit hold(VisitId id) {
        return visits.locked(actor.clinic(), id).toVisit();
    }

    /**
     * Holds a visit for a write in its record.
     *
     * @throws RecordSignedException when the record is signed
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Visit holdUnsigned(VisitId id) {
        Visit visit = hold(id);
        if (visit.status() == VisitStatus.REVIEWED) {
            throw new RecordSignedException();
        }
        return visit;
    }

    /** The patient went away in danger: a clinician still has to look. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public void leaveUnseen(VisitId id) {
        VisitRow row = visits.locked(actor.clinic(), id);
        row.leaveUnseen();
        saved(row);
    }

    /** Something came to the record of somebody who is not here that a clinician still has to look at. */
    @RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
    public void bringBack(VisitId id) {
        VisitRow row = visits.locked(actor.clinic(), id);
        row.leaveUnseen();
        saved(row);
    }

    /** A clinician has looked at everything that was dangerous. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public void markSeen(VisitId id) {
        VisitRow row = visits.locked(actor.clinic(), id);
        row.markSeen();
        saved(row);
    }

    /** The review was signed. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Visit markReviewed(VisitId id) {
        VisitRow row = visits.locked(actor.clinic(), id);
        row.become(VisitStatus.REVIEWED);
        return saved(row);
    }

    private Visit saved(VisitRow row) {
        Visit visit = visits.save(row).toVisit();
        events.publishEvent(new VisitChanged(visit.id()));
        changes.tell(actor.clinic());
        return visit;
    }
}
