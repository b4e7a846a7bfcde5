package clinic.quiver.shared.ui;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What a tab shows that asked for a PDF while too many are made: it tries again by itself, as a printer would. */
final class PrinterBusyAnswer {

    private static final String SECONDS_TO_WAIT = "3";

    private PrinterBusyAnswer() {}

    static void write(HttpServletResponse response, String words) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", SECONDS_TO_WAIT);
        response.setHeader("Refresh", SECONDS_TO_WAIT);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/plain; charset=utf-8");
        response.getWriter().write(words);
    }
}
