package clinic.quiver.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.access.Actor;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What people read when a page cannot be shown. */
@ExtendWith(OutputCaptureExtension.class)
class TroubleTest extends QuiverTest {

    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{8}");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    Screens screens;
    TestClinic clinic;

    @BeforeEach
    void open() {
        screens = new Screens(context);
        clinic = new TestClinic(database);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_page_of_another_role_and_a_page_that_never_was_look_the_same_to_staff() {
        BrowserlessUIContext denied = opened(clinic.desk(), "worklist");
        BrowserlessUIContext unknown = opened(clinic.desk(), "nothing-here");

        assertThat(Screens.shows(denied, "There is no page here")).isTrue();
        assertThat(textOf(denied)).isEqualTo(textOf(unknown)).doesNotContain("worklist");
        assertThat(denied.find(Anchor.class).single().getHref()).isEqualTo(".");
    }

    @Test
    void a_tablet_reads_the_patients_words_in_every_language_and_never_those_of_staff() {
        for (String path : new String[] {"worklist", "desk", "admin/accounts", "nothing-here", "tablet/nothing"}) {
            BrowserlessUIContext window = opened(clinic.tablet(), path);

            assertThat(textOf(window))
                    .as(path)
                    .contains("There is nothing here", "Aquí no hay nada")
                    .doesNotContain("account", "administrator");
            assertThat(window.find(Anchor.class).all())
                    .extracting(Anchor::getHref)
                    .containsOnly("tablet");
        }
    }

    @Test
    void a_tablet_stays_a_tablet_at_the_staff_s_own_doors() {
        for (String path : new String[] {"login", "setup/anything", "invitation/anything"}) {
            BrowserlessUIContext window = opened(clinic.tablet(), path);

            assertThat(textOf(window)).as(path).contains("Please type your code");
        }
    }

    @Test
    void a_page_that_fails_to_open_gives_a_number_that_is_in_the_log(CapturedOutput log) {
        String reference = referenceIn(textOf(openedBroken(clinic.clinician())));

        assertThat(log.getAll()).contains(reference, "a stumbling block");
    }

    @Test
    void a_patient_is_sent_to_the_reception_when_a_page_fails(CapturedOutput log) {
        String words = textOf(openedBroken(clinic.tablet()));

        assertThat(words)
                .contains("Please tell the reception", "Avise en recepción")
                .doesNotContain("administrator", "stumbling");
        assertThat(log.getAll()).contains(referenceIn(words));
    }

    @Test
    void what_a_service_refuses_looks_as_if_it_were_not_there() {
        BrowserlessUIContext window = openedBroken(clinic.desk(), RefusingView.class, "refusing");

        assertThat(Screens.shows(window, "There is no page here")).isTrue();
    }

    @Test
    void an_act_that_fails_leaves_the_page_and_gives_a_number(CapturedOutput log) {
        BrowserlessUIContext window = opened(clinic.desk(), "desk");

        window.getUI()
                .getSession()
                .getErrorHandler()
                .error(new ErrorEvent(new IllegalStateException("a stumbling block")));
        window.roundTrip();

        assertThat(Screens.shows(window, "Find a patient")).isTrue();
        Notification note = window.find(Notification.class).single();
        assertThat(log.getAll()).contains(referenceIn(note.getElement().getProperty("text")));
    }

    @Test
    void a_broken_page_speaks_the_language_of_its_reader_and_a_lost_session_says_nothing() {
        BrowserlessUIContext window = opened(clinic.desk(), "desk");
        SystemMessages spanish =
                window.getUI().getSession().getService().getSystemMessages(Locale.forLanguageTag("es"), null);

        assertThat(spanish.getInternalErrorCaption()).isEqualTo("Esta página tiene que empezar de nuevo");
        assertThat(spanish.isSessionExpiredNotificationEnabled()).isFalse();
    }

    @Test
    void the_words_for_a_lost_connection_are_in_the_reader_s_language() {
        BrowserlessUIContext window = opened(clinic.desk(), "desk");

        assertThat(window.getUI().getReconnectDialogConfiguration().getDialogText())
                .startsWith("The connection is lost");
    }

    private BrowserlessUIContext opened(Actor who, String path) {
        BrowserlessUIContext window = screens.of(who);
        window.navigate(path, Component.class);
        return window;
    }

    private BrowserlessUIContext openedBroken(Actor who) {
        return openedBroken(who, FailingView.class, "failing");
    }

    private BrowserlessUIContext openedBroken(Actor who, Class<? extends Component> view, String path) {
        BrowserlessUIContext window = screens.of(who);
        RouteConfiguration.forSessionScope().setRoute(path, view);
        window.navigate(path, Component.class);
        return window;
    }

    private static String textOf(BrowserlessUIContext window) {
        return window.find(Main.class).single().getElement().getTextRecursively();
    }

    private static String referenceIn(String words) {
        Matcher matcher = REFERENCE.matcher(words);
        assertThat(matcher.find()).as(words).isTrue();
        return matcher.group();
    }

    @Route(value = "failing", autoLayout = false, registerAtStartup = false)
    @AnonymousAllowed
    static class FailingView extends Div {
        FailingView() {
            throw new IllegalStateException("a stumbling block");
        }
    }

    @Route(value = "refusing", autoLayout = false, registerAtStartup = false)
    @AnonymousAllowed
    static class RefusingView extends Div {
        RefusingView() {
            throw new AccessDeniedException("not yours");
        }
    }
}
