package clinic.quiver.triage;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.live.Changes;
import clinic.quiver.live.SharedReads;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.ClinicId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ring on the staff's screens, and who goes. */
@Service
@Transactional
public class EmergencyService {

    /** For so long after a call was taken, whoever took it is said to be on the way. */
    private static final Duration ON_THE_WAY_FOR = Duration.ofMinutes(5);

    private final EmergencyCalls calls;
    private final VisitService visits;
    private final IntakeService intake;
    private final SharedReads shared;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmergencyService(
            EmergencyCalls calls,
            VisitService visits,
            IntakeService intake,
            SharedReads shared,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.calls = calls;
        this.visits = visits;
        this.intake = intake;
        this.shared = shared;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Everything that rings now, oldest first. Every page of the staff asks after every change, and all of a clinic hear
     * the same: it is read once for them.
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<EmergencyCall> ringing() {
        ClinicId clinic = actor.clinic();
        return shared.read(clinic, EmergencyCall.class, () -> calls.ringing(clinic));
    }

    /** Who is on the way to whom, the last to go first; read once for all of a clinic, like the calls. */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Going> going() {
        ClinicId clinic = actor.clinic();
        return shared.read(
                clinic,
                Going.class,
                () -> calls.takenAfter(clinic, clock.instant().minus(ON_THE_WAY_FOR)));
    }

    /**
     * "I am going": ends the ring and lets the patient or staff go on at the tablet.
     *
     * @return false when somebody else was faster
     */
    @RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE})
    public boolean take(UUID call) {
        return calls.take(actor.clinic(), call, actor.staff(), clock.instant())
                .map(taken -> {
                    Visit visit = visits.get(taken.visit());
                    intake.releaseEmergencyPage(visit.id());
                    audit.done(AuditAction.EMERGENCY_TAKEN, visit.patient(), visit.id(), "");
                    events.publishEvent(new EmergencyTaken(visit.id()));
                    changes.tell(actor.clinic());
                    return true;
                })
                .orElse(false);
    }
}
