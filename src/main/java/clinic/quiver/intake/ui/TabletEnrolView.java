package clinic.quiver.intake.ui;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.TabletCookie;
import clinic.quiver.access.TabletService;
import clinic.quiver.access.ui.ThisDevice;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the device on which it is opened a tablet of the clinic. */
@Route(value = TabletEnrolView.PATH, autoLayout = false)
@AnonymousAllowed
public class TabletEnrolView extends Div implements HasDynamicTitle, HasUrlParameter<String>, BeforeEnterObserver {

    static final String PATH = "tablet/enrol";

    private final transient TabletService tablets;
    private final transient CurrentActor actor;
    private final Input code = new Input();
    private final ErrorSummary summary = new ErrorSummary();

    TabletEnrolView(TabletService tablets, CurrentActor actor) {
        this.tablets = tablets;
        this.actor = actor;
        addClassName("tablet");
        H1 heading = new H1(getTranslation("tablet.enrol.title"));
        code.setId("enrolment-code");
        code.addClassName("code");
        code.getElement().setAttribute("autocomplete", "off").setAttribute("spellcheck", "false");
        NativeLabel label = new NativeLabel(getTranslation("tablet.enrol.label"));
        label.setFor(code);
        Div field = new Div(label, code);
        field.addClassName("field");
        NativeButton enrol = new NativeButton(getTranslation("tablet.enrol.button"), click -> enrol());
        enrol.addClassName("main-button");
        enrol.addClickShortcut(Key.ENTER).listenOn(field).setResetFocusOnActiveElement(true);
        Paragraph hint = new Paragraph(getTranslation("tablet.enrol.hint"));
        add(new Main(
                ThisDevice.wasTablet()
                        ? new NotSetUp(summary, hint, field, enrol)
                        : page(summary, heading, hint, field, enrol)));
    }

    private static Div page(Component... parts) {
        Div page = new Div(parts);
        page.addClassName("page");
        return page;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(ThisDevice.wasTablet() ? "tablet.title" : "tablet.enrol.title");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String fromLink) {
        code.setValue(fromLink == null ? "" : fromLink);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        if (actor.find().filter(Actor.Device.class::isInstance).isPresent()) {
            entering.forwardTo(TabletView.class);
        }
    }

    // A code in the address would stay in the browser's history.
    @Override
    protected void onAttach(AttachEvent event) {
        if (!code.getValue().isEmpty()) {
            event.getUI().getPage().getHistory().replaceState(null, PATH);
        }
    }

    private void enrol() {
        Optional<String> token = tablets.enrol(code.getValue());
        token.ifPresentOrElse(
                this::become,
                () -> summary.show(
                        List.of(new ErrorSummary.Fault(getTranslation("tablet.enrol.refused"), code::focus))));
    }

    // From now on it is the clinic's tablet and nobody's; "back" does not lead here again.
    private void become(String token) {
        VaadinResponse.getCurrent()
                .addCookie(
                        TabletCookie.holding(token, VaadinRequest.getCurrent().isSecure()));
        getUI().ifPresent(ui -> {
            ui.getPage().getHistory().replaceState(null, "tablet");
            ui.getPage().reload();
        });
    }
}
