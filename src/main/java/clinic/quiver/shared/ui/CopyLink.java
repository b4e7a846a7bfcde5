package clinic.quiver.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Shows a link that leads into Quiver, whole, with a button that copies it. */
@Tag("quiver-copy-link")
public final class CopyLink extends Component {

    /**
     * A link.
     *
     * @param path within Quiver, without a slash at the beginning; the browser knows the rest
     */
    public CopyLink(String path) {
        getElement().setAttribute("path", path);
        getElement().setAttribute("label", getTranslation("shared.copy"));
        getElement().setAttribute("done", getTranslation("shared.copied"));
    }

    /** The path within Quiver. */
    public String path() {
        return getElement().getAttribute("path");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/copy-link.js");
    }
}
