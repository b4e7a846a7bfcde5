package clinic.quiver.review.ui;

import clinic.quiver.shared.VisitId;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The way to the page where a form on paper is typed in. */
final class PaperNavigation {

    private PaperNavigation() {}

    static RouterLink link(VisitId visit, String text) {
        RouterLink link = new RouterLink("", PaperView.class, new RouteParameters(PaperView.VISIT, visit.toString()));
        link.setText(text);
        return link;
    }
}
