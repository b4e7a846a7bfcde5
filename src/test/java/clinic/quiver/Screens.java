package clinic.quiver;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** The screens of several people at once, without a browser. */
public final class Screens implements AutoCloseable {

    private final SecuredBrowserlessApplicationContext<Authentication> program;

    public Screens(ApplicationContext context) {
        program = SpringBrowserlessApplicationContext.createSecured(context, "clinic.quiver");
    }

    /** A window of somebody who is signed in, in English. */
    public BrowserlessUIContext of(Actor actor) {
        Authentication authentication =
                CurrentActor.as(actor, () -> SecurityContextHolder.getContext().getAuthentication());
        BrowserlessUIContext window = program.newUser(authentication).newWindow();
        window.getUI().getSession().setLocale(Locale.ENGLISH);
        return window;
    }

    /** Clicks the last button with this text that can be seen, as a dialog's lies above the page's. */
    public static void click(BrowserlessUIContext window, String text) {
        window.test(window.find(Button.class)
                        .withCondition(button -> button.getText().equals(text) && button.isVisible())
                        .last())
                .click();
        window.roundTrip();
    }

    /** Whether a text can be read anywhere in the window. */
    public static boolean shows(BrowserlessUIContext window, String text) {
        return window.find(Component.class)
                .withCondition(component -> component.getElement().getText().contains(text))
                .exists();
    }

    @Override
    public void close() {
        program.close();
    }
}
