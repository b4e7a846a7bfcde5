package clinic.quiver.access;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Turns what the login form reports into the clinic's own events. */
@Component
class SignInEvents {

    private final ApplicationEventPublisher events;
    private final StaffAccounts accounts;

    SignInEvents(ApplicationEventPublisher events, StaffAccounts accounts) {
        this.events = events;
        this.accounts = accounts;
    }

    @EventListener
    void on(AuthenticationSuccessEvent success) {
        if (success.getAuthentication().getPrincipal() instanceof StaffPrincipal principal) {
            publishAs(principal.actor(), new SignedIn(principal.actor()));
        }
    }

    @EventListener
    void on(AbstractAuthenticationFailureEvent failure) {
        accounts.findByUsername(failure.getAuthentication().getName())
                .map(row -> row.toPrincipal().actor())
                .ifPresent(actor -> publishAs(actor, new SignInFailed(actor)));
    }

    private void publishAs(Actor.Staff actor, Object event) {
        CurrentActor.as(actor, () -> {
            events.publishEvent(event);
            return true;
        });
    }
}
