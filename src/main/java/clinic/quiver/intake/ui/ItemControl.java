package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.util.List;

/** Takes the answer to one item. */
abstract sealed class ItemControl extends Div
        permits OptionsControl, QuantityControl, DateControl, TextControl, NamesControl, BodyMapControl {

    abstract Reading read();

    /** What stands in the control now, as {@link Draft} says. */
    abstract List<String> draft();

    abstract void restore(List<String> draft);

    abstract void focusFirst();

    /** Marks the fields for screen readers as needing another look, or takes the mark away. */
    void markFaulty(boolean faulty) {}
}
