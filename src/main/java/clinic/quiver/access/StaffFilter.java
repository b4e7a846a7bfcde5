package clinic.quiver.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks on every request of staff whether the account still is what it was at sign-in: open, with the same roles and
 * the same password. Otherwise the session is over.
 */
final class StaffFilter extends OncePerRequestFilter {

    private final StaffAccounts accounts;

    StaffFilter(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof StaffPrincipal principal
                && !isAsItWas(principal)) {
            SecurityContextHolder.clearContext();
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
        }
        chain.doFilter(request, response);
    }

    private boolean isAsItWas(StaffPrincipal principal) {
        return accounts.findById(principal.actor().id())
                .map(StaffAccountRow::toPrincipal)
                .filter(principal::equals)
                .isPresent();
    }
}
