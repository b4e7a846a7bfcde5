package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.Spot;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.Jotting;
import clinic.quiver.review.JottingService;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinician enters something, is interrupted before it is recorded, and opens the record again. */
class JottingScreensTest extends QuiverTest {

    private static final Spot LEFT_HAND = new Spot("finger-abduction", Spot.Side.LEFT);

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    ExaminationService examinations;

    @Autowired
    JottingService jottings;

    @Autowired
    TestClock clock;

    Screens screens;
    TestClinic clinic;
    Visit visit;
    BrowserlessUIContext window;
    ReviewView view;

    @BeforeEach
    void aPatientIsOpen() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
        visit = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        open(clinic.clinician());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void vital_signs_and_signs_are_given_back_as_they_were_typed_until_they_are_recorded() {
        window.test(electrocardiogram()).selectItem("Arrhythmia");
        enter("Heart rate", "72");
        enter("Temperature", "36..8");

        open(clinic.clinician());

        assertThat(field("Heart rate").getValue()).isEqualTo("72");
        assertThat(field("Temperature").getValue()).isEqualTo("36..8");
        assertThat(electrocardiogram().getValue()).hasSize(1);
        assertThat(text()).contains("Not recorded yet – kept from");
        assertThat(now().observations()).isEmpty();

        enter("Temperature", "36.8");
        Screens.click(window, "Record");
        assertThat(now().observations()).hasSize(3);
        assertThat(mine()).isEmpty();
        open(clinic.clinician());
        assertThat(field("Heart rate").getValue()).isEmpty();
        assertThat(text()).doesNotContain("Not recorded yet");
    }

    @Test
    void values_that_stood_there_for_days_are_recorded_as_of_when_they_were_entered() {
        enter("Heart rate", "72");
        Instant entered = clock.instant();
        clock.pass(Duration.ofDays(3));

        open(clinic.clinician());
        Screens.click(window, "Record");

        assertThat(now().observations().values())
                .singleElement()
                .satisfies(found -> assertThat(found.observedAt()).isBeforeOrEqualTo(entered));
    }

    @Test
    void what_is_not_wanted_is_discarded() {
        enter("Heart rate", "72");

        Screens.click(window, "Discard");

        assertThat(field("Heart rate").getValue()).isEmpty();
        assertThat(mine()).isEmpty();
    }

    @Test
    void a_colleague_sees_nothing_of_it() {
        enter("Heart rate", "72");

        open(clinic.staff("Dr. Paul Partner", Role.CLINICIAN));

        assertThat(field("Heart rate").getValue()).isEmpty();
        assertThat(text()).doesNotContain("Not recorded yet");
    }

    @Test
    void words_beside_a_flag_are_given_back_until_they_are_said() {
        window.test(words()).setValue("Known since birth.");

        open(clinic.clinician());
        assertThat(words().getValue()).isEqualTo("Known since birth.");
        Screens.click(window, "Disagree");

        assertThat(now().acknowledgements())
                .singleElement()
                .satisfies(said -> assertThat(said.words()).isEqualTo("Known since birth."));
        assertThat(mine()).isEmpty();
    }

    @Test
    void the_second_press_of_a_double_click_takes_no_word_away() {
        window.test(words()).setValue("Known since birth.");
        Button acknowledge = all(Button.class)
                .filter(button -> button.getText().equals("Acknowledge"))
                .findFirst()
                .orElseThrow();

        acknowledge.click();
        acknowledge.click();

        assertThat(now().acknowledgements())
                .singleElement()
                .satisfies(said -> assertThat(said.words()).isEqualTo("Known since birth."));
    }

    @Test
    void a_pasted_report_is_given_back() {
        window.test(report()).setValue("Potassium;2.4;mmol/L");

        open(clinic.clinician());

        assertThat(report().getValue()).isEqualTo("Potassium;2.4;mmol/L");
        assertThat(now().labs()).isEmpty();
    }

    @Test
    void a_typed_result_is_given_back_with_its_unit() {
        enter("Potassium", "4.1");
        open(clinic.clinician());

        assertThat(field("Potassium").getValue()).isEqualTo("4.1");
        Screens.click(window, "Record results");
        assertThat(now().labs()).hasSize(1);
        assertThat(mine()).isEmpty();
    }

    @Test
    void a_grade_is_given_back_and_a_colleague_who_graded_the_same_since_is_asked_about() {
        grade("4");
        Actor.Staff colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        CurrentActor.as(
                colleague,
                () -> examinations.record(
                        visit.id(),
                        Map.of(LEFT_HAND, "5"),
                        examinations.ofVisit(visit.id()).revision()));

        open(clinic.clinician());
        assertThat(gradeNow()).isEqualTo("4");
        Screens.click(window, "Record examination");

        assertThat(text()).contains("graded this otherwise");
        Screens.click(window, "Record mine");
        assertThat(clinic.asClinician(() -> examinations.ofVisit(visit.id())).gradeAt(LEFT_HAND))
                .isEqualTo("4");
        assertThat(mine()).isEmpty();
    }

    @Test
    void nobody_signs_unseen_what_is_not_recorded() {
        enter("Heart rate", "72");
        Actor.Staff colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        CurrentActor.as(
                colleague, () -> jottings.keep(visit.id(), Jotting.Part.REPORT, Map.of("text", "Potassium 2.4")));
        clinic.asClinician(() -> {
            Review review = reviews.refresh(visit.id());
            review.openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            Decision decision = new Decision("", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
            return decisions.save(visit.id(), decision, review.version());
        });
        window.activate();
        view.screen().orElseThrow().lookAgain();
        window.roundTrip();

        Screens.click(window, "Sign and lock");

        ConfirmDialog question = window.find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message"))
                .contains("You have not recorded this, and signing removes it: vital signs and signs.")
                .contains("not recorded by: Dr. Paul Partner.");
    }

    private void open(Actor who) {
        window = screens.of(who);
        view = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    private void enter(String label, String value) {
        window.test(field(label)).setValue(value);
    }

    private TextField field(String label) {
        return all(TextField.class)
                .filter(field -> label.equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private MultiSelectComboBox<?> electrocardiogram() {
        return all(MultiSelectComboBox.class)
                .filter(field -> "ECG".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private TextField words() {
        return all(TextField.class)
                .filter(field -> field.hasClassName("acknowledgement-words"))
                .findFirst()
                .orElseThrow();
    }

    private TextArea report() {
        return all(TextArea.class)
                .filter(field -> field.hasClassName("import-paste"))
                .findFirst()
                .orElseThrow();
    }

    private void grade(String code) {
        form().open();
        select().choose(code);
    }

    private String gradeNow() {
        return select().value();
    }

    private GradeSelect select() {
        return form().blocks().stream()
                .filter(block -> block.grades().containsKey(LEFT_HAND))
                .findFirst()
                .orElseThrow()
                .field(LEFT_HAND);
    }

    private NeurologicalForm form() {
        return all(NeurologicalForm.class).findFirst().orElseThrow();
    }

    // The query of a window sees what can be seen; these stand in folded parts.
    private <T extends Component> Stream<T> all(Class<T> type) {
        return below(view).filter(type::isInstance).map(type::cast);
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(JottingScreensTest::below));
    }

    private List<Jotting> mine() {
        return clinic.asClinician(() -> jottings.mine(visit.id()));
    }

    private Review now() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }
}
