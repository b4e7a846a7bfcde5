package clinic.quiver.intake.ui;

import clinic.quiver.intake.Screen;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Locale;

/** Covers the page when nobody touches it, by itself, also while the server is away. */
@Tag("idle-cover")
final class IdleCover extends Component {

    /** What happens when nobody touches the tablet. */
    enum Mode {
        /** A warning after a minute, then the cover; the server is told of touches. */
        WATCH,
        /** Nothing of a patient in sight: after a while the tablet starts afresh. */
        WAIT,
        /** Thank you: starts afresh after a few seconds. */
        DONE,
        /** Stays as it is. */
        OFF;

        static Mode of(Screen screen) {
            return switch (screen) {
                case Screen.Consenting consenting -> WATCH;
                case Screen.Asking asking -> WATCH;
                case Screen.Checking checking -> WATCH;
                case Screen.Covered covered -> WAIT;
                case Screen.Free free -> WAIT;
                case Screen.Gone gone -> DONE;
                case Screen.Reception reception -> OFF;
            };
        }
    }

    /** Seen: the patient is there. Covered: nobody was. Left: the tablet may start afresh. */
    IdleCover(Runnable seen, Runnable covered, Runnable left) {
        getElement().addEventListener("idle-seen", event -> seen.run());
        getElement().addEventListener("idle-covered", event -> covered.run());
        getElement().addEventListener("idle-left", event -> left.run());
    }

    void setMode(Mode mode) {
        getElement().setAttribute("mode", mode.name().toLowerCase(Locale.ROOT));
        getElement().setAttribute("data-question", getTranslation("tablet.idle.question"));
        getElement().setAttribute("data-stay", getTranslation("tablet.idle.stay"));
        getElement().setAttribute("data-covered", getTranslation("tablet.idle.covered"));
        getElement().setAttribute("data-go-on", getTranslation("tablet.idle.go-on"));
        getElement().callJsFunction("startAfresh");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://elements/idle-cover.js");
    }
}
