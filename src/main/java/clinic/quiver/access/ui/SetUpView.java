package clinic.quiver.access.ui;

import clinic.quiver.access.AccountService;
import clinic.quiver.access.ClinicSettings;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.NewPassword;
import clinic.quiver.access.SetUpService;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** The first page of a new installation: the clinic and its first administrator. */
@Route(value = "setup", autoLayout = false)
@AnonymousAllowed
class SetUpView extends DoorPage implements HasUrlParameter<String> {

    private final SetUpService setUp;
    private final SettingsFields settings = new SettingsFields();
    private final TextField displayName = new TextField(getTranslation("access.display-name"));
    private final TextField username = new TextField(getTranslation("access.username"));
    private final NewPasswordFields password = new NewPasswordFields();
    private String token = "";

    SetUpView(SetUpService setUp, CurrentActor actor) {
        super(actor);
        this.setUp = setUp;
        addClassName("door-wide");
    }

    @Override
    public void setParameter(BeforeEvent entering, String token) {
        this.token = token;
        if (setUp.isOpen(token)) {
            welcome();
        } else {
            turnAway();
        }
    }

    private void welcome() {
        displayName.setRequiredIndicatorVisible(true);
        displayName.setManualValidation(true);
        displayName.setErrorMessage(getTranslation("access.clinic.missing"));
        username.setRequiredIndicatorVisible(true);
        username.setManualValidation(true);
        username.setErrorMessage(getTranslation("access.username.malformed"));
        Div person = new Div(displayName, username);
        person.addClassName("field-grid");
        Button done = new Button(getTranslation("access.setup.submit"), clicked -> submit());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        show(
                new H1(getTranslation("access.setup.title")),
                new Paragraph(getTranslation("access.setup.text")),
                new H2(getTranslation("access.setup.clinic")),
                settings,
                new H2(getTranslation("access.setup.admin")),
                person,
                password,
                done);
    }

    private void turnAway() {
        show(
                new H1(getTranslation("access.setup.closed.title")),
                new Paragraph(getTranslation("access.setup.closed.text")));
    }

    private void submit() {
        if (!setUp.isOpen(token)) {
            turnAway();
            return;
        }
        Optional<ClinicSettings> clinic = settings.read();
        displayName.setInvalid(displayName.getValue().isBlank());
        username.setInvalid(!AccountService.isUsername(username.getValue()));
        Optional<NewPassword> typed = password.read();
        if (clinic.isPresent() && typed.isPresent() && !displayName.isInvalid() && !username.isInvalid()) {
            complete(clinic.get(), typed.get());
        }
    }

    private void complete(ClinicSettings clinic, NewPassword typed) {
        Optional<NewPassword.Fault> fault =
                setUp.complete(token, clinic, username.getValue(), displayName.getValue(), typed);
        if (fault.isPresent()) {
            password.refuse(fault.get());
        } else {
            getUI().ifPresent(ui -> ui.navigate(LoginView.class, QueryParameters.of(LoginView.READY, "")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.setup.page");
    }
}
