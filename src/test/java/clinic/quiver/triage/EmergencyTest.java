package clinic.quiver.triage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class EmergencyTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    TabletClaimService claims;

    @Autowired
    VisitService desk;

    @Autowired
    EmergencyService emergencies;

    @Autowired
    TriageService triage;

    @Autowired
    Changes changes;

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
    }

    @Test
    void an_emergency_answer_rings_and_asks_the_patient_to_tell_the_reception() {
        Visit visit = visits.handedIn(clinic, "Breathless", emergencyAnswer());

        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Reception.class);
        assertThat(clinic.asDesk(emergencies::ringing))
                .extracting(EmergencyCall::visit)
                .containsExactly(visit.id());
        assertThat(level(visit)).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void a_reload_does_not_make_the_page_go_away_but_staff_who_go_there_do() {
        Visit visit = visits.handedIn(clinic, "Breathless", emergencyAnswer());
        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Reception.class);
        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Reception.class);

        EmergencyCall call = clinic.asDesk(emergencies::ringing).getFirst();
        assertThat(clinic.<Boolean>asDesk(() -> emergencies.take(call.id()))).isTrue();

        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Asking.class);
        assertThat(clinic.asDesk(emergencies::ringing)).isEmpty();
        assertThat(level(visit)).isEqualTo(TriageLevel.EMERGENCY);
    }

    @Test
    void help_comes_only_when_somebody_took_the_call() {
        visits.handedIn(clinic, "Breathless", emergencyAnswer());
        assertThat(clinic.<Boolean>onTablet(claims::isHelpComing)).isFalse();
        EmergencyCall call = clinic.asDesk(emergencies::ringing).getFirst();

        clinic.asDesk(() -> emergencies.take(call.id()));

        assertThat(clinic.<Boolean>onTablet(claims::isHelpComing)).isTrue();
        assertThat(clinic.asClinician(emergencies::going))
                .extracting(Going::by)
                .containsExactly(clinic.desk().staff());
        assertThatThrownBy(() -> clinic.onTablet(emergencies::going)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void nobody_is_said_to_come_to_whoever_left_without_a_word_of_staff() {
        Visit visit = visits.handedIn(clinic, "Breathless", emergencyAnswer());

        clinic.asDesk(() -> desk.markLeft(visit.id()));

        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Free.class);
        assertThat(clinic.<Boolean>onTablet(claims::isHelpComing)).isFalse();
    }

    @Test
    void only_the_first_who_goes_takes_the_call() {
        visits.handedIn(clinic, "Breathless", emergencyAnswer());
        EmergencyCall call = clinic.asDesk(emergencies::ringing).getFirst();

        assertThat(clinic.<Boolean>asDesk(() -> emergencies.take(call.id()))).isTrue();
        assertThat(clinic.<Boolean>asClinician(() -> emergencies.take(call.id())))
                .isFalse();
    }

    @Test
    void the_same_emergency_does_not_ring_again_when_the_patient_goes_on() {
        visits.handedIn(clinic, "Breathless", emergencyAnswer());
        clinic.asDesk(() -> emergencies.take(emergencies.ringing().getFirst().id()));

        Screen end = visits.answerAll(clinic, clinic.onTablet(claims::now), emergencyAnswer());

        assertThat(end).isInstanceOf(Screen.Free.class);
        assertThat(clinic.asDesk(emergencies::ringing)).isEmpty();
    }

    @Test
    void an_unanswered_emergency_question_with_something_reported_rings_too() {
        Answer digoxin = new Answer.Choices(new TreeSet<>(Set.of("digoxin")));
        visits.handedIn(
                clinic,
                "Uncertain",
                Map.of(
                        "meds", digoxin,
                        "palpitations", new Answer.YesNo(true),
                        "palp-with", new Answer.Choices(new TreeSet<>(Set.of("none"))),
                        "diarrhoea-days", new Answer.DoesNotKnow()));

        assertThat(clinic.asDesk(emergencies::ringing)).hasSize(1);
    }

    @Test
    void every_open_screen_is_told_within_a_moment() throws InterruptedException {
        CountDownLatch told = new CountDownLatch(1);
        Visit visit = visits.walkIn(clinic, "Breathless");
        Screen screen = visits.open(clinic, visits.checkIn(clinic, visit));
        Changes.Subscription subscription = changes.subscribe(clinic.id(), changes.heard(clinic.id()), told::countDown);

        visits.answerAll(clinic, screen, emergencyAnswer());

        assertThat(told.await(5, TimeUnit.SECONDS)).isTrue();
        subscription.close();
    }

    @Test
    void neither_a_tablet_nor_another_clinic_can_take_a_call() {
        visits.handedIn(clinic, "Breathless", emergencyAnswer());
        EmergencyCall call = clinic.asDesk(emergencies::ringing).getFirst();
        TestClinic other = new TestClinic(database);

        assertThatThrownBy(() -> clinic.onTablet(() -> emergencies.take(call.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> emergencies.take(call.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(other.<Boolean>asDesk(() -> emergencies.take(call.id()))).isFalse();
        assertThat(clinic.asDesk(emergencies::ringing)).hasSize(1);
    }

    private static Map<String, Answer> emergencyAnswer() {
        return Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now"))));
    }

    private TriageLevel level(Visit visit) {
        return clinic.<TriageLevel>asClinician(() -> transaction.execute(
                status -> triage.current(visit.id()).orElseThrow().level()));
    }
}
