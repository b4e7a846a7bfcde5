package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.observation.Examination;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.Grade;
import clinic.quiver.observation.Spot;
import clinic.quiver.observation.Spot.Side;
import clinic.quiver.patient.Visit;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Saved;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The neurological examination on the clinician's screen. */
class NeurologicalExaminationTest extends QuiverTest {

    private static final Spot LEFT_HAND = new Spot("finger-abduction", Side.LEFT);
    private static final Spot POWER = new Spot("power", Side.WHOLE);

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

    Screens screens;
    TestClinic clinic;
    Actor.Staff colleague;
    Visit visit;
    BrowserlessUIContext window;
    ReviewView view;

    @BeforeEach
    void aPatientIsOpen() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
        colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        visit = visits.handedIn(clinic, "Calm", Map.of());
        window = screens.of(clinic.clinician());
        view = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_block_is_normal_in_one_tap_and_what_is_not_is_graded_by_itself() {
        press("All normal: Power (MRC)");
        grade(LEFT_HAND, "4");
        assertThat(text()).contains("2 changes are not recorded yet");

        Screens.click(window, "Record examination");

        assertThat(now().grades()).isEqualTo(Map.of(POWER, Grade.ALL_NORMAL, LEFT_HAND, "4"));
        assertThat(text())
                .contains("Finger abduction left: 4", "the rest normal", "SNOMED CT 26544005")
                .contains("Motor neuron signs by region", "Information, not a diagnosis")
                .doesNotContain("not recorded yet");
    }

    @Test
    void a_grade_that_was_changed_shows_what_it_was_before_and_who_changed_it() {
        asColleague(Map.of(LEFT_HAND, "3"));
        asColleague(Map.of(LEFT_HAND, "5"));
        tick();

        assertThat(text()).contains("Finger abduction left: 5 (before: 3)", "Dr. Paul Partner");
    }

    @Test
    void all_normal_is_undone_by_the_same_button() {
        press("All normal: Gait");
        press("Undo “all normal”: Gait");
        Screens.click(window, "Record examination");

        assertThat(now().grades()).isEmpty();
    }

    @Test
    void what_a_colleague_found_elsewhere_shows_up_and_what_is_being_graded_stays() {
        grade(LEFT_HAND, "4");
        asColleague(Map.of(new Spot("knee", Side.LEFT), "3"));
        tick();

        assertThat(field(new Spot("knee", Side.LEFT)).value()).isEqualTo("3");
        assertThat(field(LEFT_HAND).value()).isEqualTo("4");
        Screens.click(window, "Record examination");
        assertThat(now().grades()).hasSize(2);
    }

    @Test
    void both_gradings_of_one_spot_are_shown_and_mine_counts_when_i_say_so() {
        disagree();

        Screens.click(window, "Record mine");

        assertThat(now().gradeAt(LEFT_HAND)).isEqualTo("3");
        assertThat(text()).doesNotContain("graded this otherwise");
    }

    @Test
    void both_gradings_of_one_spot_are_shown_and_theirs_can_be_taken() {
        disagree();

        Screens.click(window, "Take theirs");

        assertThat(field(LEFT_HAND).value()).isEqualTo("5");
        assertThat(now().gradeAt(LEFT_HAND)).isEqualTo("5");
        assertThat(text()).doesNotContain("not recorded yet");
    }

    @Test
    void a_block_that_a_colleague_found_normal_is_a_word_on_each_of_its_spots() {
        grade(LEFT_HAND, "4");
        asColleague(Map.of(POWER, Grade.ALL_NORMAL));
        Screens.click(window, "Record examination");

        assertThat(text()).contains("Power (MRC), Finger abduction left: you “4”, Dr. Paul Partner “All normal”");
        assertThat(now().gradeAt(LEFT_HAND)).isEqualTo(Examination.TAKEN_BACK);
        Screens.click(window, "Take theirs");
        assertThat(text()).doesNotContain("not recorded yet");
    }

    @Test
    void a_grade_that_is_taken_back_in_a_normal_block_reads_normal() {
        asColleague(Map.of(POWER, Grade.ALL_NORMAL, LEFT_HAND, "4"));
        asColleague(Map.of(LEFT_HAND, Examination.TAKEN_BACK));
        tick();

        assertThat(text()).contains("Finger abduction left: normal (before: 4)").doesNotContain("no grade");
    }

    @Test
    void what_was_graded_when_a_colleague_signed_becomes_the_draft_of_an_addendum() {
        grade(LEFT_HAND, "3");
        colleagueSigns();
        tick();
        assertThat(text()).contains("Press “Record examination” to make an addendum of it");

        Screens.click(window, "Record examination");

        assertThat(now().findings()).isEmpty();
        assertThat(window.find(TextArea.class).withLabel("Addendum").single().getValue())
                .contains("Power (MRC), Finger abduction left: 3");
    }

    private void disagree() {
        grade(LEFT_HAND, "3");
        asColleague(Map.of(LEFT_HAND, "5"));
        Screens.click(window, "Record examination");
        assertThat(text()).contains("Power (MRC), Finger abduction left: you “3”, Dr. Paul Partner “5”");
        assertThat(now().gradeAt(LEFT_HAND)).isEqualTo("5");
    }

    private void asColleague(Map<Spot, String> grades) {
        CurrentActor.as(
                colleague,
                () -> examinations.record(
                        visit.id(), grades, examinations.ofVisit(visit.id()).revision()));
        window.activate();
    }

    private void colleagueSigns() {
        CurrentActor.as(colleague, () -> {
            Review review = reviews.refresh(visit.id());
            review.openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            Decision decision = new Decision("Seen.", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
            Saved.Done saved = (Saved.Done) decisions.save(visit.id(), decision, review.version());
            return decisions.sign(visit.id(), review.assessment().orElseThrow().id(), saved.version(), List.of());
        });
        window.activate();
    }

    private Examination now() {
        return clinic.asClinician(() -> examinations.ofVisit(visit.id()));
    }

    private void press(String label) {
        window.find(NeurologicalForm.class).single().open();
        window.test(window.find(NativeButton.class)
                        .withCondition(
                                button -> label.equals(button.getElement().getAttribute("aria-label")))
                        .single())
                .click();
        window.roundTrip();
    }

    private void grade(Spot spot, String grade) {
        field(spot).choose(grade);
        window.roundTrip();
    }

    private GradeSelect field(Spot spot) {
        NeurologicalForm form = window.find(NeurologicalForm.class).single();
        form.open();
        return form.blocks().stream()
                .filter(block -> block.grades().containsKey(spot))
                .findFirst()
                .orElseThrow()
                .field(spot);
    }

    private void tick() {
        view.screen().orElseThrow().lookAgain();
        window.roundTrip();
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }
}
