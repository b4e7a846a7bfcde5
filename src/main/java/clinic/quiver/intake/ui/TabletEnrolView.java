package clinic.quiver.intake.ui;

import clinic.quiver.access.TabletCookie;
import clinic.quiver.access.TabletService;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the device on which it is opened a tablet of the clinic. */
@Route(value = "tablet/enrol", autoLayout = false)
@AnonymousAllowed
public class TabletEnrolView extends Div implements HasDynamicTitle, HasUrlParameter<String> {

    private final transient TabletService tablets;
    private final Input code = new Input();
    private final ErrorSummary summary = new ErrorSummary();

    TabletEnrolView(TabletService tablets) {
        this.tablets = tablets;
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
        Div page = new Div(summary, heading, new Paragraph(getTranslation("tablet.enrol.hint")), field, enrol);
        page.addClassName("page");
        add(new Main(page));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tablet.enrol.title");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String fromLink) {
        code.setValue(fromLink == null ? "" : fromLink);
    }

    private void enrol() {
        Optional<String> token = tablets.enrol(code.getValue());
        token.ifPresentOrElse(
                this::become,
                () -> summary.show(
                        List.of(new ErrorSummary.Fault(getTranslation("tablet.enrol.refused"), code::focus))));
    }

    // Whoever was signed in on this device is out: from now on it is the clinic's tablet and nobody's.
    private void become(String token) {
        VaadinResponse.getCurrent()
                .addCookie(
                        TabletCookie.holding(token, VaadinRequest.getCurrent().isSecure()));
        getUI().ifPresent(ui -> ui.getPage().setLocation("tablet"));
        VaadinSession.getCurrent().getSession().invalidate();
    }
}
