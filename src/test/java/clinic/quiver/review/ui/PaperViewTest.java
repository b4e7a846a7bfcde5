package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page where a clinician types in what a patient wrote on paper. */
class PaperViewTest extends QuiverTest {

    private static final String WEAKER = "I lost real strength (not just tired)";

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    IntakeService intake;

    Screens screens;
    TestClinic clinic;
    Visit visit;
    BrowserlessUIContext window;

    @BeforeEach
    void aPatientWithPaperIsCheckedIn() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
        visit = visits.walkIn(clinic, "Weaver");
        visits.checkIn(clinic, visit);
        window = screens.of(clinic.clinician());
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void worklist_and_review_lead_to_the_page_until_something_is_handed_in() {
        WorklistView worklist = window.navigate(WorklistView.class);
        assertThat(textOf(worklist.rows().getFirst())).contains("Type in a paper form");
        assertThat(textOf(review())).contains("Type in a paper form");

        Visit done = visits.handedIn(clinic, "Done", Map.of());
        ReviewView review = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, done.id().toString()));
        assertThat(textOf(review)).doesNotContain("Type in a paper form");
    }

    @Test
    void a_form_without_a_time_or_a_name_is_not_begun() {
        PaperView page = paper();
        Screens.click(window, "Begin");
        assertThat(day().getErrorMessage()).isEqualTo("Enter the day that stands on the paper.");
        assertThat(window.find(TimePicker.class).single().isInvalid()).isTrue();

        enter(LocalDateTime.now(ZoneId.of("Europe/London")).plusHours(2));
        Screens.click(window, "Begin");

        assertThat(day().getErrorMessage()).isEqualTo("This time lies in the future.");
        assertThat(signed().getErrorMessage()).startsWith("Without a name the patient has not agreed.");
        assertThat(textOf(page)).doesNotContain("Hand in");
        assertThat(intakeOfVisit()).isEmpty();
    }

    @Test
    void what_is_typed_is_stored_at_once_and_the_review_says_where_it_comes_from() {
        begin();
        choose(WEAKER, new Answer.YesNo(true));
        assertThat(intakeOfVisit().orElseThrow().given()).containsEntry(LinkId.of("weakness"), new Answer.YesNo(true));
        assertThat(window.find(Select.class)
                        .withLabel("What is the weakness doing now?")
                        .exists())
                .isTrue();

        // A reload finds everything again, without the head.
        assertThat(textOf(paper())).contains("questions have no answer yet").doesNotContain("Begin");
        assertThat(select(WEAKER).getValue()).isEqualTo(new Answer.YesNo(true));

        Screens.click(window, "Hand in");
        ConfirmDialog ask = window.find(ConfirmDialog.class).single();
        window.test(ask).confirm();

        assertThat(textOf(review()))
                .contains("From paper: filled in", "typed in by Dr. Clara Clinic", "Agreed on paper", "Rosa Weaver");
    }

    @Test
    void a_question_mark_is_a_number_that_nobody_can_read() {
        begin();
        TextField cups = window.find(TextField.class).withLabel("Brewed coffee").single();

        window.test(cups).setValue("?");
        assertThat(intakeOfVisit().orElseThrow().given()).containsEntry(LinkId.of("caf-coffee"), new Answer.NotClear());

        window.test(cups).setValue("a lot");
        assertThat(cups.getErrorMessage()).startsWith("Enter a number");
        assertThat(intakeOfVisit().orElseThrow().given()).containsEntry(LinkId.of("caf-coffee"), new Answer.NotClear());
    }

    @Test
    void the_box_under_a_check_list_denies_what_is_not_ticked_above_it() {
        begin();
        choose("Fever over 38 C (100.4 F)", new Answer.YesNo(true));

        NativeButton none = window.find(NativeButton.class).all().stream()
                .filter(button -> button.getText().startsWith("The box"))
                .skip(1)
                .findFirst()
                .orElseThrow();
        window.test(none).click();

        assertThat(intakeOfVisit().orElseThrow().given())
                .containsEntry(LinkId.of("fever"), new Answer.YesNo(true))
                .containsEntry(LinkId.of("tremor"), new Answer.YesNo(false))
                .doesNotContainKey(LinkId.of("cramp"));
    }

    @Test
    void a_colleague_reads_who_is_typing() {
        begin();
        BrowserlessUIContext colleague = screens.of(clinic.staff("Dr. Otto Other", Role.CLINICIAN));

        Component page = colleague.navigate(
                PaperView.class, Map.of(PaperView.VISIT, visit.id().toString()));

        assertThat(textOf(page)).contains("Dr. Clara Clinic is typing in this form just now");
    }

    @Test
    void the_desk_and_the_administrator_find_no_such_page() {
        for (Actor other : new Actor[] {clinic.desk(), clinic.admin()}) {
            Component shown = screens.of(other).navigate("review/" + visit.id() + "/paper", Component.class);
            assertThat(shown).isNotInstanceOf(PaperView.class);
            assertThat(textOf(shown)).doesNotContain("Weaver");
        }
    }

    private PaperView paper() {
        return window.navigate(
                PaperView.class, Map.of(PaperView.VISIT, visit.id().toString()));
    }

    private ReviewView review() {
        return window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    private void begin() {
        paper();
        enter(LocalDateTime.now(ZoneId.of("Europe/London")));
        window.test(signed()).setValue("Rosa Weaver");
        Screens.click(window, "Begin");
    }

    private void enter(LocalDateTime filledIn) {
        day().setValue(filledIn.toLocalDate());
        window.find(TimePicker.class).single().setValue(filledIn.toLocalTime().truncatedTo(ChronoUnit.MINUTES));
    }

    private DatePicker day() {
        return window.find(DatePicker.class).withLabel("Filled in on").single();
    }

    private TextField signed() {
        return window.find(TextField.class).withLabel("Name under “I agree”").single();
    }

    private void choose(String label, Answer answer) {
        Select<Answer> select = select(label);
        window.test(select).selectItem(select.getItemLabelGenerator().apply(answer));
    }

    @SuppressWarnings("unchecked")
    private Select<Answer> select(String label) {
        return (Select<Answer>) window.find(Select.class).withLabel(label).single();
    }

    private Optional<QuestionnaireResponse> intakeOfVisit() {
        return clinic.asClinician(() -> intake.responseOf(visit.id()));
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
