package clinic.quiver.review.ui;

import clinic.quiver.access.Role;
import clinic.quiver.shared.VisitId;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.security.access.AccessDeniedException;

/** Typing in what one patient wrote on paper, at an address that says nothing of them. */
@Route("review/:" + PaperView.VISIT + "/paper")
@RolesAllowed(Role.CLINICIAN_ROLE)
class PaperView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String VISIT = "visit";

    private final PaperScreens screens;

    PaperView(PaperScreens screens) {
        this.screens = screens;
        addClassNames("page", "paper-entry");
    }

    // A visit of another clinic, one that never was and an address that is none look all the same.
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        try {
            VisitId visit =
                    VisitId.parse(entering.getRouteParameters().get(VISIT).orElse(""));
            add(screens.open(visit, getLocale()));
        } catch (IllegalArgumentException | AccessDeniedException _) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.paper.page");
    }
}
