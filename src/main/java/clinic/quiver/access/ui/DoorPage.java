package clinic.quiver.access.ui;

import clinic.quiver.shared.ui.LanguageSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page for people who are not signed in: one quiet card. */
abstract class DoorPage extends Main implements HasDynamicTitle {

    private final Div card = new Div();

    DoorPage() {
        addClassName("door");
        card.addClassName("door-card");
        Span name = new Span("Quiver");
        name.addClassName("door-name");
        Div head = new Div(name, new LanguageSwitch());
        head.addClassName("door-head");
        add(head, card);
    }

    /** Shows these parts and nothing else. */
    final void show(Component... parts) {
        card.removeAll();
        card.add(parts);
    }
}
