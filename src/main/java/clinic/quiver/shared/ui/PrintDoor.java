package clinic.quiver.shared.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only so many requests for a PDF into the server and turns the others away before they cost anything, a session or
 * a row of the database: the threads and connections are for the tablets.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PrintDoor extends OncePerRequestFilter {

    private static final int AT_ONCE = 24;

    private final Semaphore inside = new Semaphore(AT_ONCE);
    private final Translations translations;

    PrintDoor(Translations translations) {
        this.translations = translations;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.contains("/VAADIN/dynamic/resource/") || !path.endsWith(".pdf");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!inside.tryAcquire()) {
            PrinterBusyAnswer.write(response, translations.getTranslation("shared.printer-busy", request.getLocale()));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            inside.release();
        }
    }
}
