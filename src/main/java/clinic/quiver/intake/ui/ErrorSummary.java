package clinic.quiver.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Says at the top of a page what needs another look, and leads there. */
final class ErrorSummary extends Div {

    /** One fault in words, with what leads to its field. */
    record Fault(String words, Runnable toField) {}

    ErrorSummary() {
        addClassName("error-summary");
        getElement().setAttribute("role", "alert").setAttribute("tabindex", "-1");
        setVisible(false);
    }

    void show(List<Fault> faults) {
        removeAll();
        setVisible(!faults.isEmpty());
        if (faults.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        faults.forEach(fault -> list.add(new ListItem(
                new NativeButton(fault.words(), click -> fault.toField().run()))));
        add(new H2(getTranslation("tablet.fault.title")), list);
        getElement().callJsFunction("focus");
    }
}
