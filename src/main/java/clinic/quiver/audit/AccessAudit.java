package clinic.quiver.audit;

import clinic.quiver.access.AccessChanged;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.PageRefused;
import clinic.quiver.access.SignInFailed;
import clinic.quiver.access.SignedIn;
import clinic.quiver.shared.VisitId;
import java.lang.reflect.Method;
import java.util.Arrays;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what happens at the door, and which pages and calls of a service were refused to whom. */
@Component
class AccessAudit {

    private final AuditTrail trail;
    private final CurrentActor actor;

    AccessAudit(AuditTrail trail, CurrentActor actor) {
        this.trail = trail;
        this.actor = actor;
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

    // Whoever is not signed in has no name to be kept.
    @EventListener
    void on(AuthorizationDeniedEvent<?> refused) {
        if (refused.getObject() instanceof MethodInvocation call && actor.find().isPresent()) {
            trail.refused(AuditAction.ACCESS_REFUSED, visitIn(call), nameOf(call.getMethod()));
        }
    }

    @EventListener
    void on(PageRefused refused) {
        trail.refused(AuditAction.ACCESS_REFUSED, refused.visit().orElse(null), refused.page());
    }

    private static @Nullable VisitId visitIn(MethodInvocation call) {
        return Arrays.stream(call.getArguments())
                .filter(VisitId.class::isInstance)
                .map(VisitId.class::cast)
                .findFirst()
                .orElse(null);
    }

    private static String nameOf(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
