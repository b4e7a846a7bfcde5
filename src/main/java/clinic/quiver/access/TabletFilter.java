package clinic.quiver.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows an enrolled tablet by its cookie, on every request anew, so that a revoked one is out with its next tap. */
final class TabletFilter extends OncePerRequestFilter {

    private final TabletService tablets;
    // Also in the session: work that Vaadin does between requests takes its security context from there.
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    TabletFilter(TabletService tablets) {
        this.tablets = tablets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null) {
            holder(request).ifPresent(device -> signIn(device, request, response));
        } else if (authentication.getPrincipal() instanceof Actor.Device device
                && holder(request).filter(device::equals).isEmpty()) {
            signOut(request);
        }
        chain.doFilter(request, response);
    }

    private Optional<Actor.Device> holder(HttpServletRequest request) {
        return TabletCookie.tokenOf(request).flatMap(tablets::holderOf);
    }

    private void signIn(Actor.Device device, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authenticationOf(device));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
