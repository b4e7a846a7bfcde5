package clinic.quiver.review.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Single keys that move in the worklist, in the browser itself: j and k go down and up, / goes to the search. */
@Tag("quiver-list-keys")
final class ListKeys extends Component {

    /** Somebody who speaks to the machine, or whose keys are others, can switch them off. */
    void setOn(boolean on) {
        getElement().setAttribute("on", on);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().addJsModule("context://elements/list-keys.js");
    }
}
