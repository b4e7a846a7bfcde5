package clinic.quiver.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.function.Consumer;

/**
 * A pad to sign on with a finger. A drawing is lines of at least three points on a pad of 1000 by 400, such as
 * {@code 10,20 11,22 12,30;40,40 41,44 50,50}. Whoever cannot draw must be offered to type a name instead.
 */
@Tag("quiver-signature-pad")
public final class SignaturePad extends Component {

    private static final String DRAWN = "signature-drawn";
    private static final String DRAWING = "event.detail.drawing";

    /**
     * A pad that shows a drawing and takes none.
     *
     * @param label what the drawing is, for whoever does not see it
     */
    public SignaturePad(String label, String drawing) {
        getElement().setAttribute("label", label);
        getElement().setAttribute("readonly", true);
        show(drawing);
    }

    /** From now on one can draw; the listener hears of every drawing, empty when it was wiped off. */
    public void listen(String wipeLabel, Consumer<String> listener) {
        getElement().removeAttribute("readonly");
        getElement().setAttribute("wipe", wipeLabel);
        getElement()
                .addEventListener(
                        DRAWN,
                        event -> listener.accept(
                                event.getEventData().get(DRAWING).asString()))
                .addEventData(DRAWING);
    }

    /** Leads here whoever has not drawn yet. */
    public void focus() {
        getElement().setAttribute("tabindex", "-1");
        getElement().callJsFunction("focus");
    }

    /** Shows this drawing and no other. */
    public void show(String drawing) {
        getElement().setAttribute("drawing", drawing);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/signature-pad.js");
    }
}
