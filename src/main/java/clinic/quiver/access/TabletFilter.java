package clinic.quiver.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Knows an enrolled tablet by its cookie, on every request anew, so that a revoked one is out with its next tap, and
 * whoever was signed in on the device before it was enrolled.
 */
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
        Authentication before = SecurityContextHolder.getContext().getAuthentication();
        Optional<Actor.Device> holder = TabletCookie.tokenOf(request).flatMap(tablets::holderOf);
        if (before != null && before.getPrincipal() instanceof Actor.Device known) {
            if (holder.filter(known::equals).isEmpty()) {
                signOut(request);
            }
        } else if (holder.isPresent()) {
            if (before != null || isPage(request)) {
                signOut(request);
            }
            signIn(holder.get(), request, response);
        }
        chain.doFilter(request, response);
    }

    // Only a page begins a session. What a page that is gone still says may come late, and a second session would take
    // the place of the next page's in the browser: its next tap would be lost.
    private void signIn(Actor.Device device, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(CurrentActor.authenticationOf(device));
        SecurityContextHolder.setContext(context);
        if (isPage(request) || request.getSession(false) != null) {
            sessions.saveContext(context, request, response);
        }
    }

    /** Whether a browser asks for a whole page, and not for a part of the one that it shows. */
    static boolean isPage(HttpServletRequest request) {
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return request.getMethod().equals("GET")
                && request.getParameter("v-r") == null
                && accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE);
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
