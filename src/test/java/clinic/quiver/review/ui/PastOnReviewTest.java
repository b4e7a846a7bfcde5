package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestClock;
import clinic.quiver.TestVisits;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.BodyRegion;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.review.AnswerKind;
import clinic.quiver.review.Disposition;
import clinic.quiver.shared.ui.BodyMap;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A clinician sees what was before beside what is now. */
class PastOnReviewTest extends QuiverTest {

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    IntakeService intake;

    @Autowired
    TestClock clock;

    TestClinic clinic;
    Screens screens;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
        screens = new Screens(spring);
        clock.goTo(Instant.parse("2026-05-03T12:00:00Z"));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_changed_answer_says_what_it_was_and_only_changed_ones_can_be_shown() {
        Visit first = visits.handedIn(clinic, "Again", twitching(BodyRegion.CALF, false));
        clock.pass(Duration.ofDays(30));
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = open(window, visits.handedInAgain(clinic, first, twitching(BodyRegion.HAND, true)));

        assertThat(textOf(view))
                .contains("Compared with the answers of May 3, 2026: 2 answers have changed.")
                .contains("Changed. Was: No, May 3, 2026");
        Screens.click(window, "Only changed (2)");

        List<AnswerRow> rows = window.find(AnswerRow.class, view).all();
        assertThat(rows.stream().filter(row -> !row.hasClassName("left-out"))).hasSize(2);
        assertThat(rows).as("all of them are printed").hasSizeGreaterThan(2);
        assertThat(Screens.shows(window, "All asked (2)")).isTrue();
    }

    @Test
    void an_earlier_visit_is_laid_over_the_map_and_said_in_words() {
        Visit first = visits.handedIn(clinic, "Again", twitching(BodyRegion.CALF, false));
        clock.pass(Duration.ofDays(30));
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = open(window, visits.handedInAgain(clinic, first, twitching(BodyRegion.HAND, false)));
        assertThat(map(window, view).getElement().getAttribute("marked")).isEqualTo("hand:left");
        assertThat(map(window, view).getElement().getAttribute("hatched")).isEmpty();

        NativeButton may = window.find(NativeButton.class, view)
                .withCondition(button -> button.getText().equals("May 3, 2026"))
                .single();
        window.test(may).click();

        assertThat(map(window, view).getElement().getAttribute("hatched")).isEqualTo("calf:left");
        assertThat(textOf(view))
                .contains("Hatched: May 3, 2026.", "Only this visit", "Only then")
                .doesNotContain("Both times");
        window.test(may).click();
        assertThat(textOf(view)).doesNotContain("Hatched");
    }

    @Test
    void who_was_never_here_before_has_nothing_earlier_and_it_is_said() {
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = open(window, visits.handedIn(clinic, "New", twitching(BodyRegion.CALF, false)));

        assertThat(textOf(view))
                .contains("Nothing earlier: no other visit before this one tells of places")
                .contains("Nothing earlier: no other visit before this one has answers");
    }

    @Test
    void an_earlier_visit_says_that_it_is_one_and_leads_back() {
        Visit first = visits.handedIn(clinic, "Again", twitching(BodyRegion.CALF, true));
        clock.pass(Duration.ofDays(30));
        Visit second = visits.handedInAgain(clinic, first, twitching(BodyRegion.HAND, false));
        BrowserlessUIContext window = screens.of(clinic.clinician());

        assertThat(textOf(open(window, second)))
                .contains("Other visits", "May 3, 2026", "not signed")
                .doesNotContain("This is an earlier visit");
        assertThat(textOf(open(window, first)))
                .contains("This is an earlier visit, of May 3, 2026.", "To the newest visit, of June 2, 2026");
    }

    @Test
    void a_visit_becomes_an_earlier_one_while_its_record_is_open() {
        Visit first = visits.handedIn(clinic, "Again", twitching(BodyRegion.CALF, true));
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = open(window, first);
        assertThat(textOf(view)).doesNotContain("This is an earlier visit");

        clock.pass(Duration.ofDays(30));
        visits.handedInAgain(clinic, first, twitching(BodyRegion.HAND, false));
        window.activate();
        view.screen().orElseThrow().lookAgain();

        assertThat(textOf(view)).contains("This is an earlier visit, of May 3, 2026.");
    }

    @Test
    void an_old_emergency_check_is_said_asked_again_and_named_when_signing() {
        Visit visit = visits.handedIn(clinic, "Late", Map.of());
        clock.pass(Duration.ofDays(8));
        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = open(window, visit);
        assertThat(textOf(view)).contains("The emergency check is older than seven days", "None of these");

        disposition(window).setValue(Disposition.ROUTINE_FOLLOW_UP);
        Screens.click(window, "Sign and lock");
        ConfirmDialog question = window.find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message")).contains("older than seven days");
        window.test(question).cancel();

        Screens.click(window, "Ask the emergency check again");
        dangers(window).setValue(Set.of("none"));
        Screens.click(window, "Store the answer");
        assertThat(textOf(view)).contains("asked again by Dr. Clara Clinic");
        assertThat(window.find(EmergencyCheckPanel.class, view).all()).noneMatch(Component::isVisible);
    }

    @Test
    void a_danger_that_was_told_only_when_asked_again_is_not_said_to_be_of_before() {
        Visit visit = visits.handedIn(clinic, "Late", Map.of());
        clock.pass(Duration.ofDays(8));
        askAgain(visit, "chest-pain-now");

        ReviewView view = open(screens.of(clinic.clinician()), visit);

        assertThat(textOf(view))
                .contains("asked again by Dr. Clara Clinic")
                .doesNotContain("reported before; asked again")
                .doesNotContain("Still counts for the level");
    }

    @Test
    void a_danger_of_then_is_found_under_what_was_reported_although_it_is_denied_now() {
        Visit visit = visits.handedIn(clinic, "Late", Map.of("now-check", dangers("chest-pain-now")));
        clock.pass(Duration.ofDays(8));
        askAgain(visit, "none");

        BrowserlessUIContext window = screens.of(clinic.clinician());
        ReviewView view = open(window, visit);

        assertThat(textOf(view)).contains("reported before; asked again by Dr. Clara Clinic");
        AnswerRow row = window.find(AnswerRow.class, view).all().stream()
                .filter(each -> each.item().value().equals("now-check"))
                .findFirst()
                .orElseThrow();
        assertThat(row.kind()).isEqualTo(AnswerKind.REPORTED);
        assertThat(textOf(row)).contains("None of these", "Still counts for the level");
    }

    private void askAgain(Visit visit, String danger) {
        assertThat(clinic.<AnswerCheck>asClinician(() -> intake.askEmergencyCheckAgain(visit.id(), dangers(danger))))
                .isInstanceOf(AnswerCheck.Accepted.class);
    }

    private static Answer dangers(String code) {
        return new Answer.Choices(new TreeSet<>(List.of(code)));
    }

    private static ReviewView open(BrowserlessUIContext window, Visit visit) {
        return window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    private static BodyMap map(BrowserlessUIContext window, ReviewView view) {
        return window.find(BodyMap.class, view).single();
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Disposition> disposition(BrowserlessUIContext window) {
        return window.find(RadioButtonGroup.class).single();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<String> dangers(BrowserlessUIContext window) {
        return window.find(MultiSelectComboBox.class).last();
    }

    private static String textOf(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static Map<String, Answer> twitching(BodyRegion region, boolean weak) {
        return Map.of(
                "main-symptom",
                new Answer.Choices(new TreeSet<>(List.of("twitch"))),
                "twitch-sites",
                new Answer.BodySites(new TreeSet<>(List.of(new BodySite(region, BodySite.Side.LEFT)))),
                "weakness",
                new Answer.YesNo(weak));
    }
}
