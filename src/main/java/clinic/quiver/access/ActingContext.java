package clinic.quiver.access;

import java.util.function.Supplier;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Knows who acts where Quiver does something in another's name, and asks the strategy behind it otherwise. In a page
 * that one answers with whoever is signed in there, whatever was set: so what is done for another comes first.
 */
final class ActingContext implements SecurityContextHolderStrategy {

    private static final ScopedValue<SecurityContext> ACTING = ScopedValue.newInstance();

    private final SecurityContextHolderStrategy signedIn;

    ActingContext(SecurityContextHolderStrategy signedIn) {
        this.signedIn = signedIn;
    }

    /** Does the work in the name of somebody else. */
    static <T> T in(Authentication name, Supplier<T> work) {
        return ScopedValue.where(ACTING, new SecurityContextImpl(name)).call(work::get);
    }

    @Override
    public SecurityContext getContext() {
        return ACTING.isBound() ? ACTING.get() : signedIn.getContext();
    }

    @Override
    public void setContext(SecurityContext context) {
        signedIn.setContext(context);
    }

    @Override
    public void clearContext() {
        signedIn.clearContext();
    }

    @Override
    public SecurityContext createEmptyContext() {
        return signedIn.createEmptyContext();
    }
}
