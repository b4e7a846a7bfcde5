package clinic.quiver.triage.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.triage.EmergencyService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class RingBannerTest extends QuiverTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    PatientService patients;

    @Autowired
    EmergencyService emergencies;

    @Autowired
    TestClock clock;

    Screens screens;
    TestClinic clinic;
    String call;

    @BeforeEach
    void anEmergency() {
        screens = new Screens(context);
        clinic = new TestClinic(database);
        Visit visit = visits.handedIn(
                clinic,
                "Breathless",
                Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now")))));
        call = "Please go to " + clinic.asDesk(() -> patients.ofVisit(visit)).fullName() + " in the waiting area now.";
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void the_front_desk_and_clinicians_are_called_whatever_page_they_have_open() {
        assertThat(Screens.shows(opened(clinic.desk(), "desk"), call)).isTrue();
        assertThat(Screens.shows(opened(clinic.clinician(), "worklist"), call)).isTrue();
    }

    @Test
    void administrators_and_other_clinics_are_not_called() {
        TestClinic other = new TestClinic(database);

        assertThat(Screens.shows(opened(clinic.admin(), "admin/accounts"), call))
                .isFalse();
        assertThat(Screens.shows(opened(other.desk(), "desk"), call)).isFalse();
    }

    @Test
    void whoever_goes_ends_the_call_for_everybody() {
        BrowserlessUIContext desk = opened(clinic.desk(), "desk");

        Screens.click(desk, "I am going");

        assertThat(Screens.shows(desk, call)).isFalse();
        assertThat(clinic.asClinician(emergencies::ringing)).isEmpty();
        assertThat(Screens.shows(opened(clinic.clinician(), "worklist"), call)).isFalse();
    }

    @Test
    void the_other_screens_see_who_goes_until_they_have_read_it_or_some_minutes_are_over() {
        BrowserlessUIContext desk = opened(clinic.desk(), "desk");
        Screens.click(desk, "I am going");
        String going = "Dana Desk is going to Jonas Breathless.";

        BrowserlessUIContext worklist = opened(clinic.clinician(), "worklist");
        assertThat(Screens.shows(worklist, going)).isTrue();
        assertThat(Screens.shows(desk, going)).isFalse();
        worklist.test(worklist.find(NativeButton.class)
                        .withCondition(button -> button.getText().equals("OK"))
                        .single())
                .click();
        assertThat(Screens.shows(worklist, going)).isFalse();

        clock.pass(Duration.ofMinutes(6));
        visits.walkIn(clinic, "Later");
        assertThat(Screens.shows(opened(clinic.clinician(), "worklist"), going)).isFalse();
    }

    private BrowserlessUIContext opened(Actor who, String path) {
        BrowserlessUIContext window = screens.of(who);
        window.navigate(path, Component.class);
        return window;
    }
}
