package clinic.quiver.shell;

import clinic.quiver.access.CurrentActor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Stands at every address that leads nowhere, and at those that are not for whoever is there. */
@AnonymousAllowed
class NotHerePage extends TroublePage implements HasErrorParameter<NotFoundException> {

    NotHerePage(CurrentActor actor) {
        super(actor);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<NotFoundException> error) {
        say(Trouble.NOT_HERE, "");
        return HttpStatusCode.NOT_FOUND.getCode();
    }
}
