package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Addendum;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Saved;
import clinic.quiver.review.Signed;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
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

/** Two clinicians have one patient open; one signs while the other still writes. */
class SignedMeanwhileTest extends QuiverTest {

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
    IntakeService intake;

    Screens screens;
    TestClinic clinic;
    Actor.Staff colleague;
    Visit visit;
    BrowserlessUIContext window;
    ReviewView view;

    @BeforeEach
    void bothOpenThePatient() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
        colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        visit = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        window = screens.of(clinic.clinician());
        view = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void values_that_were_being_entered_are_refused_and_become_the_draft_of_an_addendum() {
        window.test(window.find(TextField.class).withLabel("Heart rate").single())
                .setValue("72");
        colleagueSigns();
        tick();

        assertThat(text()).contains("Dr. Paul Partner has signed this record meanwhile");
        Screens.click(window, "Record");

        assertThat(text()).contains("It is not in the record");
        assertThat(addendum().getValue()).contains("Heart rate: 72");
        assertThat(now().observations()).isEmpty();
        Screens.click(window, "Add addendum");
        assertThat(now().addenda())
                .extracting(Addendum::words)
                .singleElement()
                .asString()
                .contains("72");
    }

    @Test
    void an_answer_for_the_patient_is_refused_and_becomes_the_draft_of_an_addendum() {
        window.test(window.find(NativeButton.class)
                        .withCondition(button ->
                                "Correct: Chest pain".equals(button.getElement().getAttribute("aria-label")))
                        .single())
                .click();
        choose("now");
        colleagueSigns();

        Screens.click(window, "Store the answer");

        assertThat(text()).contains("Signed by Dr. Paul Partner", "It is not in the record");
        assertThat(addendum().getValue()).startsWith("Chest pain: ");
        assertThat(now().response())
                .isEqualTo(view.screen().orElseThrow().seen().response());
    }

    @Test
    void a_note_that_was_being_written_is_not_taken_away_and_becomes_the_draft_of_an_addendum() {
        TextArea note = area("Note");
        ComponentUtil.fireEvent(note, new FocusNotifier.FocusEvent<>(note, true));
        colleagueSigns();
        tick();

        assertThat(isSeen(note)).isTrue();
        assertThat(text()).contains("a colleague has just signed this record");
        window.test(note).setValue("Weak grip on the left.");
        ComponentUtil.fireEvent(note, new BlurNotifier.BlurEvent<>(note, true));

        assertThat(addendum().getValue()).isEqualTo("Weak grip on the left.");
        assertThat(isSeen(note)).isFalse();
        assertThat(now().decision().note()).isEqualTo("Seen.");
    }

    @Test
    void words_on_a_finding_are_not_lost_either() {
        TextField words = window.find(TextField.class)
                .withCondition(field -> field.hasClassName("acknowledgement-words"))
                .all()
                .getFirst();
        window.test(words).setValue("Known since birth.");
        colleagueSigns();
        tick();

        Screens.click(window, "Agree");

        assertThat(addendum().getValue()).endsWith(": Known since birth.");
    }

    @Test
    void who_wrote_nothing_just_sees_the_signed_record() {
        colleagueSigns();
        tick();

        assertThat(text()).contains("Signed by Dr. Paul Partner").doesNotContain("It is not in the record");
        assertThat(isSeen(area("Note"))).isFalse();
        assertThat(addendum().isEmpty()).isTrue();
    }

    @Test
    void a_note_that_was_changed_behind_the_question_whether_to_sign_is_not_signed() {
        ConfirmDialog dialog = askedWhetherToSign();
        colleagueWrites("Theirs.");
        tick();

        assertThat(area("Note").getValue()).isEqualTo("Theirs.");
        window.test(dialog).confirm();

        assertThat(text()).contains("Something changed while you were deciding");
        assertThat(now().signature()).isEmpty();
        assertThat(now().decision().note()).isEqualTo("Theirs.");
    }

    @Test
    void an_assessment_that_was_changed_behind_the_question_whether_to_sign_is_not_signed() {
        ConfirmDialog dialog = askedWhetherToSign();
        CurrentActor.as(
                colleague, () -> intake.answerForPatient(visit.id(), LinkId.of("sleep-poor"), new Answer.YesNo(true)));
        window.activate();
        tick();
        showNewAnswers();

        window.test(dialog).confirm();

        assertThat(text()).contains("Something changed while you were deciding");
        assertThat(now().signature()).isEmpty();
        assertThat(now().decision().note()).isEqualTo("Mine.");
    }

    @Test
    void the_question_whether_to_sign_is_withdrawn_when_a_colleague_has_signed() {
        ConfirmDialog dialog = askedWhetherToSign();
        colleagueSigns();
        tick();

        assertThat(dialog.isOpened()).isFalse();
        assertThat(notice()).contains("Dr. Paul Partner has signed this record", "You have not signed it");
        assertThat(now().signature().orElseThrow().by()).isEqualTo(colleague.staff());
    }

    @Test
    void who_signs_a_moment_after_a_colleague_hears_that_they_did_not() {
        ConfirmDialog dialog = askedWhetherToSign();
        colleagueSigns();

        window.test(dialog).confirm();

        assertThat(notice()).contains("Dr. Paul Partner has signed this record", "You have not signed it");
        assertThat(now().signature().orElseThrow().by()).isEqualTo(colleague.staff());
    }

    @Test
    void who_signs_alone_hears_of_no_colleague() {
        window.test(askedWhetherToSign()).confirm();

        assertThat(text()).contains("Signed by");
        assertThat(window.find(Notification.class).exists()).isFalse();
    }

    private ConfirmDialog askedWhetherToSign() {
        CurrentActor.as(clinic.clinician(), () -> {
            Review review = reviews.refresh(visit.id());
            review.openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            return decisions.save(visit.id(), emergency("Mine."), review.version());
        });
        window.activate();
        tick();
        Screens.click(window, "Sign and lock");
        return window.find(ConfirmDialog.class).single();
    }

    private void colleagueWrites(String note) {
        Saved saved = CurrentActor.as(
                colleague,
                () -> decisions.save(
                        visit.id(), emergency(note), reviews.refresh(visit.id()).version()));
        assertThat(saved).isInstanceOf(Saved.Done.class);
        window.activate();
    }

    // A push from the server, or a second hand on the same screen: no click reaches what lies behind the question.
    private void showNewAnswers() {
        below(view)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getText().equals("Show now"))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static Decision emergency(String note) {
        return new Decision(note, Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
    }

    private String notice() {
        return window.find(Notification.class).single().getElement().getProperty("text");
    }

    private void colleagueSigns() {
        CurrentActor.as(colleague, () -> {
            Review review = reviews.refresh(visit.id());
            review.openFlags().forEach(flag -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.SEEN, ""));
            Saved.Done saved = (Saved.Done) decisions.save(visit.id(), emergency("Seen."), review.version());
            Signed signed =
                    decisions.sign(visit.id(), review.assessment().orElseThrow().id(), saved.version(), List.of());
            assertThat(signed).isInstanceOf(Signed.Done.class);
            return signed;
        });
        window.activate();
    }

    private void tick() {
        view.screen().orElseThrow().lookAgain();
        window.roundTrip();
    }

    private Review now() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    @SuppressWarnings("unchecked")
    private void choose(String code) {
        Select<Answer> select =
                window.find(Select.class, window.find(AskDialog.class).single()).single();
        select.setValue(new Answer.Choice(code));
    }

    private TextArea addendum() {
        return area("Addendum");
    }

    // The query of a window sees what can be seen; these have to be found hidden, too.
    private TextArea area(String label) {
        return below(view)
                .filter(TextArea.class::isInstance)
                .map(TextArea.class::cast)
                .filter(area -> area.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> below(Component component) {
        return Stream.concat(Stream.of(component), component.getChildren().flatMap(SignedMeanwhileTest::below));
    }

    private static boolean isSeen(Component component) {
        return component.isVisible()
                && component.getParent().map(SignedMeanwhileTest::isSeen).orElse(true);
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }
}
