package clinic.quiver.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the staff's door away from every device that was once made a tablet: nobody signs in on it or asks how the
 * machine is, and one that was shut out, or whose secret nobody knows, is led to the one page on which it can be enrolled again.
 */
final class TabletDoorFilter extends OncePerRequestFilter {

    private static final String ENROL = "/tablet/enrol";

    private final RequestMatcher signIn =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login/**");
    private final RequestMatcher machinery =
            PathPatternRequestMatcher.withDefaults().matcher("/actuator/**");
    private final RequestMatcher enrolment = new OrRequestMatcher(
            PathPatternRequestMatcher.withDefaults().matcher(ENROL),
            PathPatternRequestMatcher.withDefaults().matcher(ENROL + "/{code}"));
    private final TabletService tablets;

    TabletDoorFilter(TabletService tablets) {
        this.tablets = tablets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!TabletCookie.isIn(request)) {
            chain.doFilter(request, response);
        } else if (signIn.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/tablet");
        } else if (machinery.matches(request)) {
            response.sendRedirect(request.getContextPath() + (isShutOut(request) ? ENROL : "/tablet"));
        } else if (TabletFilter.isPage(request) && !enrolment.matches(request) && isShutOut(request)) {
            response.sendRedirect(request.getContextPath() + ENROL);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isShutOut(HttpServletRequest request) {
        return TabletCookie.tokenOf(request).flatMap(tablets::holderOf).isEmpty();
    }
}
