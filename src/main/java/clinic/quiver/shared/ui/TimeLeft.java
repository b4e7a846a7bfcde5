package clinic.quiver.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.time.Duration;

/** Counts down in the browser, so that the server need not say every second what time it is. */
@Tag("quiver-time-left")
public final class TimeLeft extends Component {

    /**
     * Begins to count when it is shown.
     *
     * @param left until it is over; not negative
     * @param words with {@code {}} for minutes and seconds
     * @param overWords shown when nothing is left
     */
    public TimeLeft(Duration left, String words, String overWords) {
        getElement().setAttribute("seconds", Long.toString(left.toSeconds()));
        getElement().setAttribute("words", words);
        getElement().setAttribute("over", overWords);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/time-left.js");
    }
}
