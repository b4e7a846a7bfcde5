package clinic.quiver.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/** Counts minutes up in the browser, so that the server need not say every minute how long somebody waits. */
@Tag("quiver-time-since")
final class TimeSince extends Component {

    /**
     * Begins to count when it is shown.
     *
     * @param waited until now; not negative
     */
    TimeSince(Duration waited) {
        getElement().setAttribute("seconds", Long.toString(Math.max(0, waited.toSeconds())));
        getElement().setAttribute("minutes-words", getTranslation("worklist.minutes"));
        getElement().setAttribute("hours-words", getTranslation("worklist.hours"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/time-since.js");
    }
}
