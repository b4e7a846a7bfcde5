package clinic.quiver.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.Collection;

/**
 * A drawn body, head, front and back, on which places are marked by a tap. A place is a region and a side, such as
 * {@code hand:left}; what has no sides is {@code tongue:both}. The drawing is for eyes and fingers only: its places
 * must also be there in words, and as check boxes where they can be marked.
 */
@Tag("quiver-body-map")
public final class BodyMap extends Component {

    private static final String TAPPED = "body-map-tap";
    private static final String PLACE = "event.detail.place";
    private static final String MARKED = "event.detail.marked";

    /**
     * A body map that shows marks and takes none.
     *
     * @param labels what the views and the sides are called
     * @param offered the places that can be marked at all
     */
    public BodyMap(Labels labels, Collection<String> offered) {
        getElement()
                .setAttribute("head", labels.head())
                .setAttribute("front", labels.front())
                .setAttribute("back", labels.back())
                .setAttribute("left", labels.left())
                .setAttribute("right", labels.right());
        getElement().setAttribute("offered", String.join(" ", offered));
        getElement().setAttribute("readonly", true);
    }

    /** What the views and the sides are called; the sides are those of the person who is drawn. */
    public record Labels(String head, String front, String back, String left, String right) {}

    /** Hears of taps. */
    @FunctionalInterface
    public interface Listener {

        /** A place was tapped and is marked now, or not any more. */
        void tapped(String place, boolean marked);
    }

    /** From now on taps mark places; the listener hears of each place and whether it is marked now. */
    public void listen(Listener listener) {
        getElement().removeAttribute("readonly");
        getElement()
                .addEventListener(
                        TAPPED,
                        event -> listener.tapped(
                                event.getEventData().get(PLACE).asString(),
                                event.getEventData().get(MARKED).asBoolean()))
                .addEventData(PLACE)
                .addEventData(MARKED);
    }

    /** Shows these places as marked and no others. */
    public void mark(Collection<String> places) {
        getElement().setAttribute("marked", String.join(" ", places));
    }

    /** Hatches these places and no others: those that were marked at another time. Both marks can be told apart on a grey print. */
    public void hatch(Collection<String> places) {
        getElement().setAttribute("hatched", String.join(" ", places));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/body-map.js");
    }
}
