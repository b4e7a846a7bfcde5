package clinic.quiver.access.ui;

import clinic.quiver.access.Account;
import clinic.quiver.access.AccountService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.NewPassword;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** Where an invited person sets the password of the new account. */
@Route(value = "invitation", autoLayout = false)
@AnonymousAllowed
class InvitationView extends DoorPage implements HasUrlParameter<String> {

    private final AccountService accounts;
    private final NewPasswordFields password = new NewPasswordFields();
    private String token = "";

    InvitationView(AccountService accounts, CurrentActor actor) {
        super(actor);
        this.accounts = accounts;
    }

    @Override
    public void setParameter(BeforeEvent entering, String token) {
        this.token = token;
        accounts.invited(token).ifPresentOrElse(this::welcome, this::turnAway);
    }

    private void welcome(Account account) {
        Button done = new Button(getTranslation("access.invitation.submit"), clicked -> submit());
        done.addThemeVariants(ButtonVariant.PRIMARY);
        show(
                new H1(getTranslation("access.invitation.title", account.displayName())),
                new Paragraph(getTranslation("access.invitation.username", account.username())),
                password,
                done);
    }

    private void turnAway() {
        show(
                new H1(getTranslation("access.invitation.closed.title")),
                new Paragraph(getTranslation("access.invitation.closed.text")));
    }

    private void submit() {
        if (accounts.invited(token).isEmpty()) {
            turnAway();
            return;
        }
        password.read().ifPresent(this::accept);
    }

    private void accept(NewPassword typed) {
        Optional<NewPassword.Fault> fault = accounts.accept(token, typed);
        if (fault.isPresent()) {
            password.refuse(fault.get());
        } else {
            getUI().ifPresent(ui -> ui.navigate(LoginView.class, QueryParameters.of(LoginView.READY, "")));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.invitation.page");
    }
}
