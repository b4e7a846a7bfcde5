package clinic.quiver.shell;

import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something failed on an open page: the page and whatever was typed into it stay, and a note says that it failed. */
class UnexpectedErrors implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    @Override
    public void error(ErrorEvent event) {
        String reference = Trouble.newReference();
        LOG.error("an act on an open page failed, reference {}", reference, event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null && ui.isAttached()) {
            Notice.show(ui.getTranslation("shell.act-failed", reference));
        }
    }
}
