package clinic.quiver.access;

import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.TabletId;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Tells who is acting in the current session, request or job. */
@Component
public class CurrentActor {

    /** Empty when nobody is signed in. */
    public Optional<Actor> find() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            return Optional.empty();
        }
        return switch (authentication.getPrincipal()) {
            case Actor actor -> Optional.of(actor);
            case StaffPrincipal principal -> Optional.of(principal.actor());
            case null, default -> Optional.empty();
        };
    }

    /**
     * Who is acting now.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    public Actor get() {
        return find().orElseThrow(() -> new AccessDeniedException("nobody is signed in"));
    }

    /**
     * The clinic of whoever is acting.
     *
     * @throws AccessDeniedException when nobody is signed in
     */
    public ClinicId clinic() {
        return get().clinic();
    }

    /**
     * The member of staff who is acting.
     *
     * @throws AccessDeniedException when a tablet or nobody is
     */
    public StaffId staff() {
        if (get() instanceof Actor.Staff staff) {
            return staff.staff();
        }
        throw new AccessDeniedException("only staff may do this");
    }

    /**
     * The tablet that is acting.
     *
     * @throws AccessDeniedException when a person or nobody is
     */
    public TabletId tablet() {
        if (get() instanceof Actor.Device device) {
            return device.tablet();
        }
        throw new AccessDeniedException("only a tablet of the clinic may do this");
    }

    /** Does something in the name of another actor, such as Quiver itself, and goes back to the one before. */
    public static <T> T as(Actor actor, Supplier<T> work) {
        return ActingContext.in(authenticationOf(actor), work);
    }

    /** The authentication that carries an actor. */
    static Authentication authenticationOf(Actor actor) {
        return new ActorAuthentication(actor);
    }

    private static final class ActorAuthentication extends AbstractAuthenticationToken {

        private final Actor actor;

        ActorAuthentication(Actor actor) {
            super(actor.roles().stream()
                    .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                    .toList());
            this.actor = actor;
            setAuthenticated(true);
        }

        @Override
        public Object getCredentials() {
            return "";
        }

        @Override
        public Object getPrincipal() {
            return actor;
        }

        @Override
        public String getName() {
            return actor.id().toString();
        }
    }
}
