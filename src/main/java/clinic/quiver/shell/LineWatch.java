package clinic.quiver.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.UI;

/** Says on a staff page that it is cut off from the server, and brings it back when the server answers again. */
@Tag("line-watch")
final class LineWatch extends Component {

    LineWatch() {
        getElement().setAttribute("words", getTranslation("shared.connection.old"));
        getElement().addEventListener("back", event -> push(UI.getCurrent()));
    }

    // Not in the answer to the page's own request: only what comes by itself shows that news would come.
    private void push(UI ui) {
        Thread.ofVirtual().start(ui.accessLater(() -> getElement().callJsFunction("pushed"), () -> {}));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/line-watch.js");
    }
}
