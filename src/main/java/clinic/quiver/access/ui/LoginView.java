package clinic.quiver.access.ui;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Where staff sign in; a tablet of the clinic never sees it. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
class LoginView extends DoorPage {

    /** The query parameter by which another page says that the account is ready. */
    static final String READY = "ready";

    private final CurrentActor actor;
    private final LoginForm form = new LoginForm();
    private final Paragraph ready = new Paragraph(getTranslation("access.login.ready"));

    LoginView(CurrentActor actor, Environment environment) {
        super(actor);
        this.actor = actor;
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words());
        ready.addClassName("good-news");
        ready.setVisible(false);
        show(ready, form, environment.acceptsProfiles(Profiles.of("demo")) ? demoAccounts() : new Div());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent entering) {
        super.beforeEnter(entering);
        actor.find().filter(Actor.Staff.class::isInstance).ifPresent(staff -> entering.forwardTo(""));
        QueryParameters asked = entering.getLocation().getQueryParameters();
        form.setError(asked.getParameters().containsKey("error"));
        ready.setVisible(asked.getParameters().containsKey(READY));
    }

    private LoginI18n words() {
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("access.login.title"));
        words.getForm().setUsername(getTranslation("access.username"));
        words.getForm().setPassword(getTranslation("access.password"));
        words.getForm().setSubmit(getTranslation("access.login.submit"));
        words.getErrorMessage().setTitle(getTranslation("access.login.error.title"));
        words.getErrorMessage().setMessage(getTranslation("access.login.error.message"));
        words.getErrorMessage().setUsername(getTranslation("access.login.error.username"));
        words.getErrorMessage().setPassword(getTranslation("access.login.error.password"));
        return words;
    }

    private Component demoAccounts() {
        Div hint = new Div(
                new Paragraph(getTranslation("access.login.demo")),
                new Paragraph("desk · clinician · clinician2 · admin"),
                new Paragraph(getTranslation("access.login.demo-password", "quiver-demo")));
        hint.addClassName("door-hint");
        return hint;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.login.title");
    }
}
