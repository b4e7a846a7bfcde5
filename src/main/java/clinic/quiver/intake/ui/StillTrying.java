package clinic.quiver.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Says that a tap is still on its way while the server takes long to answer; works by itself. */
@Tag("still-trying")
final class StillTrying extends Component {

    /** Takes the words in the language spoken now. */
    void speak() {
        getElement().setAttribute("words", getTranslation("tablet.still-trying"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://elements/still-trying.js");
    }
}
