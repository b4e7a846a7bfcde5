package clinic.quiver.intake;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the front desk sees and does when check-in by code has stopped in the whole clinic. */
@Service
@Transactional
@RolesAllowed(Role.FRONT_DESK_ROLE)
public class CheckInStopService {

    private final CheckInTries tries;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    CheckInStopService(CheckInTries tries, CurrentActor actor, AuditTrail audit, Changes changes, Clock clock) {
        this.tries = tries;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** The stop that holds now; empty when codes open visits. */
    @Transactional(readOnly = true)
    public Optional<CheckInStop> current() {
        return tries.stop();
    }

    /**
     * Lets codes open visits again. What a single tablet or code may fail stays as it is.
     *
     * @return false when there is no stop, or the last one was lifted less than an hour ago; nothing was done then
     */
    public boolean lift() {
        tries.oneAtATime();
        Optional<CheckInStop> stop =
                tries.stop().filter(found -> !clock.instant().isBefore(found.liftableFrom()));
        stop.ifPresent(found -> {
            tries.lift(actor.staff());
            audit.done(AuditAction.CHECK_IN_STOP_LIFTED, "after " + found.wrongCodes() + " wrong codes");
            changes.tell(actor.clinic());
        });
        return stop.isPresent();
    }
}
