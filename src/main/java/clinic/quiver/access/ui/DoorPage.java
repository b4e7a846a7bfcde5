package clinic.quiver.access.ui;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.shared.ui.LanguageSwitch;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page for people who are not signed in: one quiet card. A device that was made a tablet never sees it. */
abstract class DoorPage extends Main implements HasDynamicTitle, BeforeEnterObserver {

    private final transient CurrentActor actor;
    private final Div card = new Div();

    DoorPage(CurrentActor actor) {
        this.actor = actor;
        addClassName("door");
        card.addClassName("door-card");
        Span name = new Span("Quiver");
        name.addClassName("door-name");
        Div head = new Div(name, new LanguageSwitch());
        head.addClassName("door-head");
        add(head, card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (actor.find().filter(Actor.Device.class::isInstance).isPresent()) {
            entering.forwardTo("tablet");
        } else if (ThisDevice.wasTablet()) {
            entering.forwardTo("tablet/enrol");
        }
    }

    /** Shows these parts and nothing else. */
    final void show(Component... parts) {
        card.removeAll();
        card.add(parts);
    }
}
