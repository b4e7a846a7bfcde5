package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.review.Choice;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.FollowUp;
import clinic.quiver.review.Orders;
import clinic.quiver.review.OverrideReason;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Saved;
import clinic.quiver.review.SecondLook;
import clinic.quiver.review.Snippet;
import clinic.quiver.review.SnippetService;
import clinic.quiver.shared.Language;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinician decides, alone and with a second one. */
class DecidingScreensTest extends QuiverTest {

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    TestClock clock;

    @Autowired
    ClinicService clinics;

    @Autowired
    ReviewService reviews;

    @Autowired
    DecisionService decisions;

    @Autowired
    SnippetService snippets;

    @Autowired
    ObservationService observations;

    @Autowired
    LabService labs;

    Screens screens;
    TestClinic clinic;
    Actor.Staff colleague;
    Visit visit;

    @BeforeEach
    void somebodyIsWeak() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
        colleague = clinic.staff("Dr. Paul Partner", Role.CLINICIAN);
        visit = visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void what_is_ordered_awaited_and_advised_keeps_itself_and_stands_in_the_signed_record() {
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = review(window);

        window.test(group(window, "Orders")).selectAll();
        type(window, "Other orders, one a line", "Spirometry");
        window.test(window.find(DatePicker.class)
                        .withCondition(field -> "Follow-up on".equals(field.getLabel()))
                        .single())
                .setValue(clinic.asClinician(clinics::today).plusDays(14));
        type(window, "What has to be back by then", "EMG report");
        take(window, "Add advice", "When to call the clinic");
        window.test(radio(window)).selectItem("Sent to emergency care now");

        Decision kept = look().decision();
        assertThat(kept.orders().codes()).contains("base");
        assertThat(kept.orders().others()).isEqualTo("Spirometry");
        assertThat(kept.followUp().expected()).isEqualTo("EMG report");
        assertThat(kept.safetyNet()).contains("Call us today at 020 7946 0000");

        acknowledgeAll();
        tick(window, view);
        Screens.click(window, "Sign and lock");
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        assertThat(text(view))
                .contains(
                        "Signed by", "Base blood tests", "Spirometry", "EMG report", "Awaited until", "Call us today");
    }

    @Test
    void a_snippet_is_written_once_and_put_into_the_note_by_its_name() {
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = review(window);
        Screens.click(window, "Edit");
        window.test(window.find(TextField.class).withLabel("Name").single()).setValue("Reflexes");
        type(window, "Text", "Reflexes brisk and equal.");
        Screens.click(window, "Save");
        assertThat(clinic.<List<Snippet>>asClinician(snippets::all))
                .extracting(Snippet::language)
                .containsExactly(Language.EN);
        Screens.click(window, "Cancel");

        take(window, "Insert a snippet", "Reflexes");

        assertThat(look().decision().note()).isEqualTo("Reflexes brisk and equal.");
        assertThat(text(view)).contains("Saved at");
    }

    @Test
    void a_snippet_that_is_being_written_is_not_lost_without_a_question() {
        Snippet begun = clinic.asClinician(() -> snippets.begin(Language.EN));
        Snippet stored = new Snippet(begun.id(), "Reflexes", "Normal.", Language.EN, Snippet.NEW);
        clinic.asClinician(() -> snippets.store(stored));
        BrowserlessUIContext window = screens.of(clinic.clinician());
        review(window);
        Screens.click(window, "Edit");
        type(window, "Text", "Half a sent");

        Screens.click(window, "Cancel");
        window.test(window.find(ConfirmDialog.class).single()).cancel();
        window.test(snippetChoice(window)).selectItem("Reflexes");
        window.test(window.find(ConfirmDialog.class).single()).cancel();
        assertThat(snippetText(window)).isEqualTo("Half a sent");

        window.test(snippetChoice(window)).selectItem("Reflexes");
        window.test(window.find(ConfirmDialog.class).single()).confirm();
        assertThat(snippetText(window)).isEqualTo("Normal.");
        clinic.asClinician(() -> snippets.remove(snippets.all().getFirst()));
        window.activate();
        type(window, "Text", "Brisk and equal.");
        Screens.click(window, "Save");
        assertThat(snippetText(window)).as("a colleague removed it").isEqualTo("Brisk and equal.");
        Screens.click(window, "Save");
        assertThat(clinic.<List<Snippet>>asClinician(snippets::all))
                .extracting(Snippet::words)
                .containsExactly("Brisk and equal.");
    }

    @SuppressWarnings("unchecked")
    private static Select<Snippet> snippetChoice(BrowserlessUIContext window) {
        return window.find(Select.class)
                .withCondition(select -> "Snippet".equals(select.getLabel()))
                .single();
    }

    private static String snippetText(BrowserlessUIContext window) {
        return window.find(TextArea.class).withLabel("Text").single().getValue();
    }

    @Test
    void a_flag_is_acknowledged_with_the_reason_that_was_chosen() {
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = review(window);
        reasons(window).setValue(Reason.EXPLAINED_OTHERWISE);
        TextField words = window.find(TextField.class)
                .withCondition(field -> "Words (optional)".equals(field.getPlaceholder()))
                .all()
                .getFirst();
        window.test(words).setValue("a\u0000b");
        Screens.click(window, "Acknowledge");
        assertThat(words.getErrorMessage()).isEqualTo("This text has characters that cannot be stored.");
        window.test(words).setValue("");

        Screens.click(window, "Acknowledge");

        assertThat(text(view)).contains("Explained by something else");
        assertThat(look().acknowledgements()).anyMatch(said -> said.reason().isPresent());
    }

    @Test
    void a_disposition_below_an_emergency_is_confirmed_by_a_colleague_on_their_own_screen() {
        potassium();
        BrowserlessUIContext mine = screens.of(clinic.clinician());
        ReviewView myView = review(mine);
        mine.test(radio(mine)).selectItem("Same-day care");
        mine.test(overrideReason(mine)).selectItem("Examination or measurement speaks against it");
        type(mine, "The reason in your words", "Haemolysed sample.");
        acknowledgeAll();
        tick(mine, myView);
        assertThat(text(myView)).contains("A second clinician has to confirm");
        Screens.click(mine, "Sign and lock");
        assertThat(text(myView)).contains("A second clinician has to confirm before you can sign");
        Screens.click(mine, "Ask a second clinician");
        assertThat(text(myView))
                .contains("A colleague has to answer on their own screen")
                .doesNotContain("asks you");

        BrowserlessUIContext theirs = screens.of(colleague);
        WorklistView worklist = theirs.navigate(WorklistView.class);
        assertThat(worklist.getElement().getTextRecursively())
                .contains("A second clinician is asked for", "Dr. Clara Clinic asks since", "Weak, Jonas");
        ReviewView theirView = review(theirs);
        assertThat(text(theirView)).contains("Dr. Clara Clinic asks you to confirm", "Haemolysed sample.");
        TextArea why = theirs.find(TextArea.class).withLabel("Words (optional)").single();
        theirs.test(why).setValue("x".repeat(10_001));
        Screens.click(theirs, "Confirm");
        assertThat(why.getErrorMessage()).startsWith("Too long: 10,001 of at most 10,000 characters.");
        theirs.test(why).setValue("");
        Screens.click(theirs, "Confirm");

        mine.activate();
        tick(mine, myView);
        assertThat(text(myView)).contains("Confirmed by Dr. Paul Partner");
        Screens.click(mine, "Sign and lock");
        mine.test(mine.find(ConfirmDialog.class).single()).confirm();
        assertThat(text(myView))
                .contains("Signed by Dr. Clara Clinic", "Quiver advised EMERGENCY", "Confirmed by Dr. Paul Partner");
    }

    @Test
    void what_stood_in_the_way_of_signing_is_said_no_longer_when_it_is_gone() {
        potassium();
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = review(window);
        window.test(radio(window)).selectItem("Sent to emergency care now");
        Screens.click(window, "Sign and lock");
        assertThat(text(view)).contains("for your word before you can sign");

        acknowledgeAll();
        tick(window, view);

        assertThat(text(view)).doesNotContain("before you can sign");
    }

    @Test
    void a_colleague_is_not_asked_without_a_reason_and_each_missing_part_of_it_is_marked() {
        potassium();
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = review(window);
        window.test(radio(window)).selectItem("Same-day care");
        tick(window, view);

        Screens.click(window, "Ask a second clinician");

        assertThat(text(view)).contains("Not asked yet: the reason for your disposition is missing");
        assertThat(overrideReason(window).isInvalid()).isTrue();
        assertThat(overrideReason(window).getErrorMessage()).startsWith("Choose a reason");
        TextArea words = window.find(TextArea.class)
                .withLabel("The reason in your words")
                .single();
        assertThat(words.getErrorMessage()).startsWith("Write the reason");

        window.test(overrideReason(window)).selectItem("Examination or measurement speaks against it");
        assertThat(overrideReason(window).isInvalid()).isFalse();
        type(window, "The reason in your words", "Haemolysed sample.");
        assertThat(words.isInvalid()).isFalse();
        Screens.click(window, "Ask a second clinician");
        assertThat(look().secondLook()).isPresent();
    }

    @Test
    void another_reason_takes_the_colleagues_confirmation_away_on_the_screen_too() {
        potassium();
        CurrentActor.as(clinic.clinician(), () -> {
            Decision below = new Decision(
                    "",
                    new Choice(Optional.of(Disposition.SAME_DAY_CARE), Optional.of(OverrideReason.EXAMINED), "Fine."),
                    Orders.none(),
                    new FollowUp(Optional.empty(), ""),
                    "");
            return decisions.save(visit.id(), below, Review.NOTHING_WRITTEN);
        });
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = review(window);
        Screens.click(window, "Ask a second clinician");
        assertThat(look().secondLook()).isPresent();

        type(window, "The reason in your words", "Fine, and better.");
        tick(window, view);

        assertThat(look().secondLook()).isEqualTo(Optional.<SecondLook>empty());
        assertThat(text(view)).contains("A second clinician has to confirm that before you can sign");
    }

    @Test
    void what_did_not_come_back_stands_above_the_worklist_and_can_be_settled_there() {
        signAwaiting("EMG report");
        clock.pass(Duration.ofDays(2));
        BrowserlessUIContext window = screens.of(clinic.clinician());
        WorklistView worklist = window.navigate(WorklistView.class);
        assertThat(worklist.getElement().getTextRecursively())
                .contains("Nothing came back by the date", "Weak, Jonas", "EMG report");

        Screens.click(window, "Close");
        Screens.click(window, "Close");
        assertThat(window.find(TextArea.class).withLabel("Why").single().isInvalid())
                .isTrue();
        type(window, "Why", "Done elsewhere.");
        Screens.click(window, "Close");

        assertThat(look().dueBack().orElseThrow().settled().orElseThrow().words())
                .isEqualTo("Done elsewhere.");
        assertThat(worklist.getElement().getTextRecursively()).doesNotContain("EMG report");
        assertThat(text(review(window))).contains("Closed by Dr. Clara Clinic");
    }

    private void signAwaiting(String expected) {
        acknowledgeAll();
        CurrentActor.as(clinic.clinician(), () -> {
            Decision decision = new Decision(
                    "",
                    new Choice(Optional.of(Disposition.SENT_TO_EMERGENCY), Optional.empty(), ""),
                    Orders.none(),
                    new FollowUp(Optional.of(clinics.today()), expected),
                    "");
            Saved.Done saved = (Saved.Done) decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN);
            return decisions.sign(
                    visit.id(),
                    reviews.refresh(visit.id()).assessment().orElseThrow().id(),
                    saved.version(),
                    List.of());
        });
    }

    private void potassium() {
        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("lab-k"), new Answer.Quantity(new BigDecimal("2.1"))), Instant.now()));
    }

    private Review look() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private void acknowledgeAll() {
        look().openFlags()
                .forEach(flag ->
                        clinic.asClinician(() -> reviews.acknowledge(visit.id(), flag.ruleId(), Agreement.AGREE, "")));
        look().openResults()
                .forEach(result -> clinic.asClinician(() ->
                        labs.markSeen(visit.id(), result.id(), "Dr. Clara Clinic", "Laboratory", Instant.now(), "")));
    }

    private ReviewView review(BrowserlessUIContext window) {
        return window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    private static void tick(BrowserlessUIContext window, ReviewView view) {
        window.activate();
        view.screen().orElseThrow().lookAgain();
        window.roundTrip();
    }

    private static void type(BrowserlessUIContext window, String label, String text) {
        window.test(window.find(TextArea.class).withLabel(label).single()).setValue(text);
    }

    private static String text(Component view) {
        return view.getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private static CheckboxGroup<String> group(BrowserlessUIContext window, String label) {
        return window.find(CheckboxGroup.class)
                .withCondition(field -> label.equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Disposition> radio(BrowserlessUIContext window) {
        return window.find(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private static Select<OverrideReason> overrideReason(BrowserlessUIContext window) {
        return window.find(Select.class)
                .withCondition(field -> "Why this is less than the level advises".equals(field.getLabel()))
                .single();
    }

    @SuppressWarnings("unchecked")
    private static Select<Reason> reasons(BrowserlessUIContext window) {
        return window.find(Select.class)
                .withCondition(field -> field.hasClassName("acknowledgement-reason"))
                .all()
                .getFirst();
    }

    @SuppressWarnings("unchecked")
    private static void take(BrowserlessUIContext window, String list, String name) {
        ComboBox<Object> choice = window.find(ComboBox.class)
                .withCondition(field -> list.equals(field.getPlaceholder()))
                .single();
        window.test(choice).selectItem(name);
        window.roundTrip();
    }
}
