package clinic.quiver.shell;

import clinic.quiver.access.CurrentActor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands where a page failed to open; the number on it finds the error in the log. */
@AnonymousAllowed
class UnexpectedPage extends TroublePage implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedPage.class);

    UnexpectedPage(CurrentActor actor) {
        super(actor);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent entering, ErrorParameter<Exception> error) {
        String reference = Trouble.newReference();
        LOG.error("a page could not be opened, reference {}", reference, error.getException());
        say(Trouble.UNEXPECTED, reference);
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }
}
