package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistFilter;
import clinic.quiver.shared.StaffId;
import com.vaadin.flow.server.VaadinSession;
import java.util.Optional;

/**
 * The filter that a clinician left the list with: it stays over a reload and a look at a record, and ends with the
 * session, since at the next sign-in it could hide an emergency.
 */
final class LastFilter {

    private final VaadinSession session;
    private final String key;

    LastFilter(VaadinSession session, StaffId me) {
        this.session = session;
        this.key = LastFilter.class.getName() + " " + me;
    }

    /** The filter to open the list with; everybody in a new session. */
    WorklistFilter get() {
        return Optional.ofNullable((WorklistFilter) session.getAttribute(key)).orElse(WorklistFilter.EVERYBODY);
    }

    /** Keeps a filter; its day and its search are for the moment and not kept. */
    void keep(WorklistFilter filter) {
        session.setAttribute(key, filter.withDay(Optional.empty()).withText(""));
    }
}
