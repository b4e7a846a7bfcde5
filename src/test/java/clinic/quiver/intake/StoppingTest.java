package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The consent says that the patient can stop at any time. */
class StoppingTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    TabletClaimService claims;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    CheckInService checkIn;

    @Autowired
    IntakeService intake;

    TestClinic clinic;
    Visit visit;
    Screen screen;

    @BeforeEach
    void aPatientAnswers() {
        clinic = new TestClinic(database);
        visit = visits.walkIn(clinic, "Weaver");
        screen = visits.open(clinic, visits.checkIn(clinic, visit));
        answerPage(Map.of());
    }

    @Test
    void who_stops_leaves_what_they_answered_and_nothing_on_the_tablet() {
        assertThat(clinic.<Screen>onTablet(tablet::stop)).isInstanceOf(Screen.Free.class);

        assertThat(clinic.<Screen>onTablet(claims::now)).isInstanceOf(Screen.Free.class);
        assertThat(response().status()).isEqualTo(QuestionnaireResponse.Status.IN_PROGRESS);
        assertThat(response().given()).containsKey(LinkId.of("respondent"));
        assertThat(response().haltedAt()).isPresent();
        assertThat(progress().isHalted()).isTrue();
        assertThat(progress().answering()).isEqualTo(Answering.STOPPED);
    }

    @Test
    void a_new_code_from_the_desk_goes_on_at_the_same_question() {
        String page = ((Screen.Asking) screen).page().id();
        clinic.onTablet(tablet::stop);

        String code = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        Screen again = clinic.onTablet(
                () -> claims.open(code, TestVisits.BORN, Optional.empty()).orElseThrow());

        assertThat(((Screen.Asking) again).page().id()).isEqualTo(page);
        assertThat(progress().isHalted()).isFalse();
        assertThat(response().haltedAt()).isEmpty();
    }

    @Test
    void who_stops_may_have_answered_everything_and_then_nothing_is_handed_in() {
        while (screen instanceof Screen.Asking) {
            answerPage(Map.of());
        }
        assertThat(screen).isInstanceOf(Screen.Checking.class);

        clinic.onTablet(tablet::stop);

        assertThat(progress().completed()).isFalse();
        assertThat(progress().isHalted()).isTrue();
    }

    @Test
    void neither_a_covered_tablet_nor_one_that_calls_the_reception_stops() {
        clinic.onTablet(claims::cover);
        assertThat(clinic.<Screen>onTablet(tablet::stop)).isInstanceOf(Screen.Covered.class);
        clinic.onTablet(() -> claims.uncover(TestVisits.BORN));

        answerPage(Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now")))));

        assertThat(screen).isInstanceOf(Screen.Reception.class);
        assertThat(clinic.<Screen>onTablet(tablet::stop)).isInstanceOf(Screen.Reception.class);
        assertThat(progress().isHalted()).isFalse();
    }

    @Test
    void nothing_is_said_to_be_stopped_whose_questions_have_gone_on_elsewhere() {
        Actor.Device other = clinic.newTablet("Tablet at the door");
        String code = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        CurrentActor.as(other, () -> claims.open(code, TestVisits.BORN, Optional.empty()));

        assertThat(clinic.<Screen>onTablet(tablet::stop)).isInstanceOf(Screen.Gone.class);

        assertThat(progress().isHalted()).isFalse();
    }

    @Test
    void a_name_that_a_clinician_writes_down_leaves_the_list_of_medicines_open() {
        Visit handedIn = visits.handedIn(clinic, "Quinn", Map.of());

        clinic.asClinician(
                () -> intake.answerForPatient(handedIn.id(), LinkId.of("med-other"), new Answer.Text("quinine")));

        assertThat(clinic.asClinician(() -> intake.responseOf(handedIn.id()))
                        .orElseThrow()
                        .given()
                        .get(LinkId.of("meds")))
                .isEqualTo(new Answer.Choices(new TreeSet<>(Set.of("other", "unknown"))));
    }

    private void answerPage(Map<String, Answer> given) {
        screen = visits.answer(clinic, (Screen.Asking) screen, given);
    }

    private Progress progress() {
        return Objects.requireNonNull(
                clinic.asDesk(() -> intake.progressOf(List.of(visit.id()))).get(visit.id()));
    }

    private QuestionnaireResponse response() {
        return clinic.asClinician(() -> intake.responseOf(visit.id())).orElseThrow();
    }
}
