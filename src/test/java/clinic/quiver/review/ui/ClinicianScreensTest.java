package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.ConsentService;
import clinic.quiver.intake.PaperBeginning;
import clinic.quiver.intake.PaperEntryService;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.intake.TabletIntakeService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.EmergencyService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.browserless.SecuredBrowserlessApplicationContext;
import com.vaadin.browserless.SpringBrowserlessApplicationContext;
import com.vaadin.flow.component.BlurNotifier;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;

class ClinicianScreensTest extends QuiverTest {

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
    ObservationService observations;

    @Autowired
    VisitService desk;

    @Autowired
    EmergencyService emergencies;

    @Autowired
    TabletIntakeService tablet;

    @Autowired
    TabletClaimService claims;

    @Autowired
    ConsentService consents;

    @Autowired
    PaperEntryService papers;

    @Autowired
    Clock clock;

    TestClinic clinic;
    SecuredBrowserlessApplicationContext<Authentication> app;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
        app = SpringBrowserlessApplicationContext.createSecured(spring, "clinic.quiver");
    }

    @AfterEach
    void closeTheScreens() {
        app.close();
    }

    @Test
    void the_list_shows_level_name_and_reason_of_everybody_who_waits() {
        visits.handedIn(clinic, "Calm", Map.of());
        visits.handedIn(clinic, "Weak", weak());

        WorklistView worklist = window(clinic.clinician()).navigate(WorklistView.class);

        assertThat(worklist.rows()).hasSize(2);
        assertThat(textOf(worklist.rows().getFirst())).contains("Weak, Jonas", "Handed in", "unseen", "since");
        assertThat(textOf(worklist.rows().getLast())).contains("Calm, Jonas");
    }

    @Test
    void what_is_known_of_the_kidneys_and_that_nobody_asked_for_allergies_to_drugs_stands_beside_the_name() {
        BrowserlessUIContext window = window(clinic.clinician());
        Map<String, Answer> kidneys = Map.of(
                "hx", new Answer.Choices(new TreeSet<>(Set.of("ckd", "high-bp"))), "ckd-stage", new Answer.Choice("4"));

        assertThat(who(window, visits.handedIn(clinic, "Kidney", kidneys)))
                .contains("Kidney disease, Stage 4", "Drug allergies", "Not in the questionnaire: ask");
        assertThat(who(window, visits.handedIn(clinic, "Healthy", Map.of()))).contains("No disease named");
        Answer stones = new Answer.Choices(new TreeSet<>(Set.of("kidney-stones")));
        assertThat(who(window, visits.handedIn(clinic, "Stones", Map.of("hx", stones))))
                .contains("Kidney stones")
                .doesNotContain("No disease named");
        Answer unsure = new Answer.Choices(new TreeSet<>(Set.of("high-bp", "not-sure")));
        assertThat(who(window, visits.handedIn(clinic, "Unsure", Map.of("hx", unsure))))
                .doesNotContain("No disease named");
    }

    private String who(BrowserlessUIContext window, Visit visit) {
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        return textOf(window.find(WhoPanel.class).single());
    }

    @Test
    void a_filter_lasts_as_long_as_the_session_and_the_list_says_what_it_leaves_out() {
        visits.handedIn(clinic, "Calm", Map.of());
        visits.handedIn(clinic, "Weak", weak());
        BrowserlessUIContext window = window(clinic.clinician());
        WorklistView worklist = window.navigate(WorklistView.class);

        window.test(nativeButton(window, "Patients with flags that nobody has seen"))
                .click();
        window.find(Checkbox.class).all().stream()
                .filter(box -> "Keys j, k and /".equals(box.getLabel()))
                .forEach(box -> window.test(box).click());

        assertThat(worklist.rows()).hasSize(1);
        window.navigate("rulebook", Component.class);
        WorklistView again = window.navigate(WorklistView.class);
        assertThat(again.rows()).hasSize(1);
        assertThat(textOf(again)).contains("1 of 2 shown.");
        WorklistView signedInAnew = window(clinic.clinician()).navigate(WorklistView.class);
        assertThat(signedInAnew.rows()).as("nobody is hidden at a sign-in").hasSize(2);
        assertThat(signedInAnew.getElement().getOuterHTML())
                .as("columns and keys stay with the account")
                .doesNotContain("<quiver-list-keys on>");
        WorklistView another =
                window(clinic.staff("Dr. Carl Colleague", Role.CLINICIAN)).navigate(WorklistView.class);
        assertThat(another.getElement().getOuterHTML())
                .as("a choice is one's own")
                .contains("<quiver-list-keys on>");
        window.activate();
        window.test(nativeButton(window, "Show everybody")).click();
        assertThat(again.rows()).hasSize(2);
    }

    @Test
    void list_and_review_say_who_has_a_patient_and_a_colleague_takes_over_knowingly() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());
        Actor.Staff colleague = clinic.staff("Dr. Carl Colleague", Role.CLINICIAN);
        BrowserlessUIContext theirs = window(colleague);
        ReviewView seen = review(theirs, visit);
        button(theirs, "Take this patient").click();
        assertThat(textOf(seen)).contains("With you since", "Give back");

        BrowserlessUIContext window = window(clinic.clinician());
        assertThat(textOf(window.navigate(WorklistView.class))).contains("With Dr. Carl Colleague");
        ReviewView view = review(window, visit);
        assertThat(textOf(view)).contains("With Dr. Carl Colleague since");
        button(window, "Take over from Dr. Carl Colleague").click();
        assertThat(textOf(view)).contains("With you since");
    }

    @Test
    void list_and_review_say_of_somebody_in_danger_that_they_have_left() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());
        clinic.asDesk(() -> desk.markLeft(visit.id()));
        BrowserlessUIContext window = window(clinic.clinician());

        WorklistView worklist = window.navigate(WorklistView.class);
        assertThat(textOf(worklist.rows().getFirst()))
                .contains("Weak, Jonas", "Has left")
                .doesNotContain("so far");

        assertThat(textOf(review(window, visit))).contains("Has left. No phone number is known");
    }

    @Test
    void list_and_review_say_who_did_not_agree_and_nobody_falls_on_the_list_by_it() {
        Visit visit = visits.walkIn(clinic, "Unwilling");
        String code = visits.checkIn(clinic, visit);
        visits.checkIn(clinic, visits.walkIn(clinic, "Later"));
        clinic.onTablet(() -> claims.open(code, TestVisits.BORN, Optional.empty()));
        clinic.onTablet(consents::refuse);
        BrowserlessUIContext window = window(clinic.clinician());

        WorklistView worklist = window.navigate(WorklistView.class);

        assertThat(textOf(worklist.rows().getFirst()))
                .contains("Unwilling, Jonas", "Did not agree to the questions", "No more answers will come.")
                .doesNotContain("Answering");
        assertThat(textOf(review(window, visit)))
                .contains("Did not agree to the questions", "otherwise ask in person", "Type in a paper form")
                .doesNotContain("still answering");
    }

    @Test
    void list_and_review_say_who_stopped_with_what_they_answered_so_far() {
        Visit visit = visits.walkIn(clinic, "Tired");
        Screen screen = visits.open(clinic, visits.checkIn(clinic, visit));
        while (screen instanceof Screen.Asking asking && !asking.page().id().equals("weakness-speed")) {
            screen = visits.answer(clinic, asking, weak());
        }
        clinic.onTablet(tablet::stop);
        BrowserlessUIContext window = window(clinic.clinician());

        assertThat(textOf(window.navigate(WorklistView.class).rows().getFirst()))
                .contains("Tired, Jonas", "Stopped at page", "so far", "No more answers will come.")
                .doesNotContain("Answering");
        assertThat(textOf(review(window, visit)))
                .contains("So far: the patient stopped", "A new code from the desk goes on", "Type in a paper form")
                .doesNotContain("still answering");
    }

    @Test
    void list_and_review_say_that_answers_come_from_paper_and_not_from_the_patient() {
        Visit visit = visits.walkIn(clinic, "Written");
        visits.checkIn(clinic, visit);
        clinic.asClinician(() -> papers.begin(
                visit.id(), new PaperBeginning(clock.instant(), false, Language.ES, "Rosa Written", "¿Podemos?")));
        clinic.asClinician(() -> papers.type(visit.id(), Map.of(LinkId.of("weakness"), new Answer.YesNo(true))));
        BrowserlessUIContext window = window(clinic.clinician());

        assertThat(textOf(window.navigate(WorklistView.class).rows().getFirst()))
                .contains("Being typed in from paper");
        assertThat(textOf(review(window, visit)))
                .contains("So far: the form is being typed in from paper.")
                .contains("speaks English, answered in Spanish")
                .doesNotContain("still answering");
    }

    @Test
    void a_review_shows_the_flag_with_its_answer_and_its_source() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());

        ReviewView view = review(window(clinic.clinician()), visit);

        assertThat(textOf(view)).contains("Jonas Weak", "You decide.", "Lost", "Because", "Source", "Yes");
        assertThat(view.getPageTitle()).doesNotContain("Weak");
    }

    @Test
    void a_deficiency_is_shown_with_its_tests_and_other_causes_or_as_unsafe_to_advise() {
        Map<String, Answer> answers = Map.of(
                "meds", new Answer.Choices(new TreeSet<>(List.of("acei-arb"))),
                "caf-coffee", new Answer.Quantity(BigDecimal.TEN));
        Visit visit = visits.handedIn(clinic, "Salty", answers);

        ReviewView view = review(window(clinic.clinician()), visit);

        assertThat(textOf(view))
                .contains("High potassium risk: test first", "Tests that would confirm it: potassium, magnesium")
                .contains("Other causes that fit too", "High caffeine or stimulant use");
    }

    @Test
    void acknowledging_a_flag_shows_who_did() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());
        BrowserlessUIContext window = window(clinic.clinician());
        ReviewView view = review(window, visit);

        button(window, "Acknowledge").click();

        assertThat(textOf(view)).contains("Acknowledged by Dr. Clara Clinic");
    }

    @Test
    void a_flag_that_was_disagreed_with_shows_the_earlier_word_and_the_new_evidence_and_asks_again() {
        Map<String, Answer> worse =
                Map.of("weakness", new Answer.YesNo(true), "weakness-trend", new Answer.Choice("worse"));
        Visit visit = visits.handedIn(clinic, "Worse", worse);
        BrowserlessUIContext window = window(clinic.clinician());
        ReviewView view = review(window, visit);

        disagree(window);
        assertThat(textOf(view)).doesNotContain("Disagreed by");
        assertThat(window.find(TextField.class).all())
                .anyMatch(field -> field.isInvalid() && field.getErrorMessage().startsWith("Say why you disagree"));
        reasonOf(window).setValue(Reason.EXPLAINED_OTHERWISE);
        disagree(window);
        assertThat(textOf(view))
                .contains("Disagreed by Dr. Clara Clinic", ": Explained by something else")
                .doesNotContain("New evidence since");

        clinic.asClinician(() -> observations.record(
                visit.id(), Map.of(LinkId.of("exam-wasting"), new Answer.Choice("yes")), Instant.now()));
        ReviewView again = review(window, visit);

        assertThat(textOf(again)).contains("Disagreed by Dr. Clara Clinic", "New evidence since");
        assertThat(window.find(Icon.class).all().stream()
                        .map(icon -> icon.getElement().getAttribute("icon"))
                        .filter(icon -> icon.contains("time-backward")))
                .hasSize(1);
        reasonOf(window).setValue(Reason.EXPLAINED_OTHERWISE);
        disagree(window);
        assertThat(textOf(again)).doesNotContain("New evidence since");
        assertThat(window.find(Icon.class).all())
                .as("no tick")
                .anyMatch(
                        icon -> "vaadin:close-circle-o".equals(icon.getElement().getAttribute("icon")));
    }

    @Test
    void list_and_review_say_what_the_patient_took_back() {
        Visit visit = visits.handedIn(clinic, "Breathless", nowCheck("breathing-trouble-now"));
        clinic.asDesk(() -> emergencies.take(emergencies.ringing().getFirst().id()));
        clinic.<Screen>onTablet(tablet::goBack);
        visits.answer(clinic, (Screen.Asking) clinic.<Screen>onTablet(claims::now), nowCheck("none"));
        BrowserlessUIContext window = window(clinic.clinician());

        WorklistView worklist = window.navigate(WorklistView.class);
        assertThat(textOf(worklist.rows().getFirst()))
                .contains("EMERGENCY", "Emergency answer taken back", "now ROUTINE");

        assertThat(textOf(review(window, visit)))
                .contains("Taken back by the patient", "Answered at", "Hard to breathe", "Since", "was taken back")
                .doesNotContain("No red flag among the answers");
        button(window, "Acknowledge").click();
        assertThat(reviews(visit).acknowledgements()).isNotEmpty();
    }

    @Test
    void signing_too_early_says_what_is_missing() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());
        BrowserlessUIContext window = window(clinic.clinician());
        ReviewView view = review(window, visit);

        button(window, "Sign and lock").click();

        assertThat(textOf(view)).contains("before you can sign");
    }

    @Test
    void what_a_colleague_wrote_meanwhile_is_shown_beside_ones_own_words() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());
        BrowserlessUIContext window = window(clinic.clinician());
        ReviewView view = review(window, visit);
        TextArea note = window.find(TextArea.class, view)
                .withCondition(area -> "Note".equals(area.getLabel()))
                .single();
        ComponentUtil.fireEvent(note, new FocusNotifier.FocusEvent<>(note, true));
        Decision theirs = new Decision("Theirs.", Optional.of(Disposition.SAME_DAY_CARE), "", Optional.empty());
        clinic.asClinician(() -> decisions.save(visit.id(), theirs, Review.NOTHING_WRITTEN));
        window.activate();

        window.test(note).setValue("Mine.");

        assertThat(textOf(view)).contains("A colleague wrote at the same time", "Theirs.", "Mine.");
        button(window, "Keep both").click();
        assertThat(clinic.asClinician(() -> reviews.refresh(visit.id()))
                        .decision()
                        .note())
                .contains("Theirs.", "Mine.");
    }

    @Test
    void leaving_a_note_that_was_just_kept_changes_nothing_in_it() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());
        BrowserlessUIContext window = window(clinic.clinician());
        ReviewView view = review(window, visit);
        TextArea note = window.find(TextArea.class, view)
                .withCondition(area -> "Note".equals(area.getLabel()))
                .single();
        ComponentUtil.fireEvent(note, new FocusNotifier.FocusEvent<>(note, true));
        window.test(note).setValue("Mine.");

        ComponentUtil.fireEvent(note, new BlurNotifier.BlurEvent<>(note, true));

        assertThat(note.getValue()).isEqualTo("Mine.");
        assertThat(textOf(view)).doesNotContain("A colleague changed this draft");
        window.test(note).setValue("Mine, and more.");
        assertThat(textOf(view)).doesNotContain("A colleague wrote");
    }

    @Test
    void an_unknown_visit_anothers_visit_and_a_broken_address_look_the_same() {
        Visit visit = visits.handedIn(new TestClinic(database), "Elsewhere", weak());
        BrowserlessUIContext window = window(clinic.clinician());

        List<String> shown = Stream.of(visit.id().toString(), UUID.randomUUID().toString(), "1")
                .map(id -> window.navigate("review/" + id, Component.class))
                .peek(page -> assertThat(page).isNotInstanceOf(ReviewView.class))
                .map(ClinicianScreensTest::textOf)
                .distinct()
                .toList();

        assertThat(shown).singleElement().asString().isNotBlank().doesNotContain("Elsewhere");
    }

    @Test
    void the_front_desk_finds_neither_list_nor_review() {
        Visit visit = visits.handedIn(clinic, "Weak", weak());
        BrowserlessUIContext window = window(clinic.desk());

        for (String address : List.of("worklist", "review/" + visit.id())) {
            Component shown = window.navigate(address, Component.class);
            assertThat(shown).isNotInstanceOfAny(WorklistView.class, ReviewView.class);
            assertThat(textOf(shown)).doesNotContain("Weak");
        }
    }

    private Review reviews(Visit visit) {
        return clinic.asClinician(() -> reviews.open(visit.id()));
    }

    private static Map<String, Answer> nowCheck(String code) {
        return Map.of("now-check", new Answer.Choices(new TreeSet<>(Set.of(code))));
    }

    private static Map<String, Answer> weak() {
        return Map.of("weakness", new Answer.YesNo(true));
    }

    private BrowserlessUIContext window(Actor actor) {
        String[] roles =
                actor.roles().stream().map(role -> "ROLE_" + role.name()).toArray(String[]::new);
        return app.newUser(new TestingAuthenticationToken(actor, "", roles)).newWindow();
    }

    private static ReviewView review(BrowserlessUIContext window, Visit visit) {
        return window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    private static Button button(BrowserlessUIContext window, String text) {
        return window.find(Button.class).all().stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void disagree(BrowserlessUIContext window) {
        button(window, "Disagree").click();
        window.roundTrip();
    }

    @SuppressWarnings("unchecked")
    private static Select<Reason> reasonOf(BrowserlessUIContext window) {
        return window.find(Select.class).all().stream()
                .filter(select -> select.hasClassName("acknowledgement-reason"))
                .findFirst()
                .orElseThrow();
    }

    private static NativeButton nativeButton(BrowserlessUIContext window, String text) {
        return window.find(NativeButton.class).all().stream()
                .filter(button -> textOf(button).endsWith(text))
                .findFirst()
                .orElseThrow();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }
}
