package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.triage.EmergencyTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A clinician who goes to a patient in danger has that patient from then on, unless a colleague has them already. */
@Component
class WhoGoesHasThePatient {

    private final ClaimService claims;
    private final CurrentActor actor;

    WhoGoesHasThePatient(ClaimService claims, CurrentActor actor) {
        this.claims = claims;
        this.actor = actor;
    }

    @EventListener
    void on(EmergencyTaken taken) {
        if (actor.get().roles().contains(Role.CLINICIAN)) {
            claims.take(taken.visit());
        }
    }
}
