package clinic.quiver.triage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** The sound of the ring, which a browser may play only after somebody switched it on by hand. */
@Tag("quiver-ring")
final class RingSound extends Component {

    RingSound() {
        getElement().setAttribute("on-label", getTranslation("ring.sound-on"));
        getElement().setAttribute("off-label", getTranslation("ring.sound-off"));
    }

    void setRinging(boolean ringing) {
        getElement().setAttribute("ringing", ringing);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/ring.js");
    }
}
