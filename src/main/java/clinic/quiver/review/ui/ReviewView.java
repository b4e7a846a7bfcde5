package clinic.quiver.review.ui;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.live.Changes;
import clinic.quiver.shared.VisitId;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** One patient on one screen, at an address that says nothing of them. */
@Route("review/:" + ReviewView.VISIT)
@RolesAllowed(Role.CLINICIAN_ROLE)
class ReviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    static final String VISIT = "visit";

    private final ReviewScreens screens;
    private final Changes changes;
    private final CurrentActor actor;
    private Optional<ReviewScreen> screen = Optional.empty();
    private long heard;
    private Changes.@Nullable Subscription subscription;

    ReviewView(ReviewScreens screens, Changes changes, CurrentActor actor) {
        this.screens = screens;
        this.changes = changes;
        this.actor = actor;
        addClassNames("page", "review");
    }

    // A visit of another clinic, one that never was and an address that is none look all the same.
    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        removeAll();
        heard = changes.heard(actor.clinic());
        try {
            VisitId visit =
                    VisitId.parse(entering.getRouteParameters().get(VISIT).orElse(""));
            screen = Optional.of(screens.open(visit, getLocale()));
            screen.ifPresent(this::add);
        } catch (IllegalArgumentException | AccessDeniedException _) {
            entering.rerouteToError(NotFoundException.class);
        }
    }

    /** What is open now; empty when the address led nowhere. */
    Optional<ReviewScreen> screen() {
        return screen;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        Runnable lookAgain = attached.getUI().accessLater(() -> screen.ifPresent(ReviewScreen::lookAgain), () -> {});
        subscription = changes.subscribe(actor.clinic(), heard, lookAgain);
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("review.page");
    }
}
