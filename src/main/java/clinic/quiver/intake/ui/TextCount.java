package clinic.quiver.intake.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Counts, in the browser, the characters of the text beside it; a screen reader hears of them only near the limit. */
@Tag("text-count")
final class TextCount extends Component {

    /** Stands for the number in the texts; the browser puts it in. */
    private static final String NUMBER = "#";

    TextCount(int longest) {
        getElement()
                .setAttribute("longest", String.valueOf(longest))
                .setAttribute("data-count", getTranslation("tablet.text-count", NUMBER, longest))
                .setAttribute("data-left", getTranslation("tablet.text-left", NUMBER));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().getPage().addJsModule("context://elements/text-count.js");
    }
}
