package clinic.quiver.shell;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** The address without a path: leads everybody to where their work is. */
@Route(value = "", autoLayout = false)
@RolesAllowed({Role.FRONT_DESK_ROLE, Role.CLINICIAN_ROLE, Role.ADMIN_ROLE, Role.TABLET_ROLE})
class HomeView extends Div implements BeforeEnterObserver {

    private final CurrentActor actor;

    HomeView(CurrentActor actor) {
        this.actor = actor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        entering.forwardTo(homeOf(actor.get().roles()));
    }

    // Whoever holds several roles goes where it is most urgent.
    static String homeOf(Set<Role> roles) {
        if (roles.contains(Role.TABLET)) {
            return "tablet";
        }
        if (roles.contains(Role.CLINICIAN)) {
            return "worklist";
        }
        return roles.contains(Role.FRONT_DESK) ? "desk" : "admin/accounts";
    }
}
