package clinic.quiver.audit;

import clinic.quiver.access.AccessChanged;
import clinic.quiver.access.SignInFailed;
import clinic.quiver.access.SignedIn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happens at the door. */
@Component
class AccessAudit {

    private final AuditTrail trail;

    AccessAudit(AuditTrail trail) {
        this.trail = trail;
    }

    // A plain listener on purpose: an account or setting never changes without its row.
    @EventListener
    void on(AccessChanged changed) {
        trail.done(AuditAction.ACCESS_CHANGED, changed.action() + " " + changed.detail());
    }

    @EventListener
    @Transactional
    void on(SignedIn signedIn) {
        trail.done(AuditAction.SIGNED_IN, "");
    }

    @EventListener
    @Transactional
    void on(SignInFailed failed) {
        trail.refused(AuditAction.SIGN_IN_FAILED, null, "");
    }
}
