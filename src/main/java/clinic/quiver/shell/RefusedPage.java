package clinic.quiver.shell;

import clinic.quiver.access.CurrentActor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.security.access.AccessDeniedException;

/** What a service refuses looks as if it were not there. */
@AnonymousAllowed
class RefusedPage extends TroublePage implements HasErrorParameter<AccessDeniedException> {

    RefusedPage(CurrentActor actor) {
        super(actor);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<AccessDeniedException> error) {
        say(Trouble.NOT_HERE, "");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
