package clinic.quiver.intake.ui;

import clinic.quiver.shared.Language;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Reads the page aloud, where the tablet itself has a voice for the language; hidden otherwise. */
@Tag("quiver-read-aloud")
final class ReadAloud extends Component {

    void speak(Language language) {
        getElement().setAttribute("lang", language.code());
        getElement().setAttribute("read", getTranslation("tablet.read-aloud"));
        getElement().setAttribute("stop", getTranslation("tablet.read-aloud.stop"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://elements/read-aloud.js");
    }
}
