package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.ClaimService;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DecisionService;
import clinic.quiver.review.Disposition;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Signed;
import clinic.quiver.review.Standing;
import clinic.quiver.review.WorklistChoiceService;
import clinic.quiver.review.WorklistFilter;
import clinic.quiver.review.WorklistService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.StateNode;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The worklist as a clinician has it open. */
class WorklistScreenTest extends QuiverTest {

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
    ClaimService claims;

    @Autowired
    LabService labs;

    @Autowired
    WorklistService worklist;

    @Autowired
    WorklistChoiceService choices;

    @Autowired
    VisitService desk;

    @Autowired
    ObservationService observations;

    TestClinic clinic;
    Screens screens;

    @BeforeEach
    void openTheClinic() {
        clinic = new TestClinic(database);
        screens = new Screens(spring);
    }

    @AfterEach
    void closeTheScreens() {
        screens.close();
    }

    @Test
    void enter_in_the_search_goes_to_the_first_whom_this_search_finds() {
        visits.handedIn(clinic, "Weak", Map.of("weakness", new Answer.YesNo(true)));
        visits.handedIn(clinic, "Calm", Map.of());
        BrowserlessUIContext window = screens.of(clinic.clinician());
        WorklistView worklist = window.navigate(WorklistView.class);
        TextField search = window.find(TextField.class).single();
        focused(window);

        pressEnterBehind("calm", search);

        assertThat(focused(window)).containsExactly(linkOf(worklist.rows().getFirst()));
        assertThat(worklist.rows()).hasSize(1);
    }

    @Test
    void whom_a_search_found_beside_the_list_stands_there_no_longer_than_they_are() {
        Visit calm = visits.handedIn(clinic, "Gone", Map.of());
        Visit other = visits.handedIn(clinic, "Gone", Map.of());
        clinic.asDesk(() -> desk.markLeft(calm.id()));
        clinic.asDesk(() -> desk.markLeft(other.id()));
        BrowserlessUIContext window = screens.of(clinic.clinician());
        OpenWorklist open = new OpenWorklist(
                worklist,
                choices,
                new LastFilter(window.getUI().getSession(), clinic.clinician().staff()));
        open.filter(WorklistFilter.EVERYBODY.withText("gone").withStanding(Optional.of(Standing.ROUTINE)));
        assertThat(open.elsewhere()).hasSize(2);

        clinic.asClinician(() -> observations.record(
                calm.id(), Map.of(LinkId.of("exam-spo2"), new Answer.Quantity(new BigDecimal("80"))), Instant.now()));
        window.activate();
        open.lookAgain();

        assertThat(open.elsewhere())
                .as("the other stands on the list as an emergency, behind the filter")
                .extracting(entry -> entry.visit().id())
                .containsExactly(other.id());
        assertThat(open.counts().at(Standing.EMERGENCY)).isEqualTo(1);
    }

    @Test
    void a_search_that_finds_more_than_it_shows_says_so() {
        for (int number = 0; number <= WorklistService.MOST_ELSEWHERE; number++) {
            visits.walkIn(clinic, number == 0 ? "Manyfold" : "Many");
        }
        BrowserlessUIContext window = screens.of(clinic.clinician());
        window.navigate(WorklistView.class);
        TextField search = window.find(TextField.class).single();

        window.test(search).setValue("many");
        assertThat(Screens.shows(window, "Only 20 are shown")).isTrue();

        window.test(search).setValue("manyfold");
        assertThat(Screens.shows(window, "are shown")).isFalse();
        assertThat(Screens.shows(window, "Manyfold")).isTrue();
    }

    @Test
    void a_signature_ends_who_has_the_patient_and_a_late_result_lets_them_be_taken_again() {
        Visit visit = visits.handedIn(clinic, "Salty", Map.of());
        clinic.asClinician(() -> claims.take(visit.id()));
        sign(visit);
        assertThat(clinic.asClinician(() -> claims.of(visit.id()))).isEmpty();
        BrowserlessUIContext window = screens.of(clinic.clinician());
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        assertThat(offersToTake(window)).isFalse();

        LabEntry tooLow = new LabEntry(
                LabValue.of(LinkId.of("lab-glucose"), Amount.of(new BigDecimal("2.8"), "mmol/L")),
                Instant.now().minus(2, ChronoUnit.HOURS),
                LabResult.Origin.TYPED,
                true);
        clinic.asClinician(
                () -> labs.record(visit.id(), List.of(tooLow), look(visit).labPatient()));
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));

        assertThat(offersToTake(window)).isTrue();
    }

    private static boolean offersToTake(BrowserlessUIContext window) {
        return window.find(Button.class)
                .withCondition(button -> button.getText().equals("Take this patient") && isSeen(button))
                .exists();
    }

    private static boolean isSeen(Component component) {
        return component.isVisible()
                && component.getParent().map(WorklistScreenTest::isSeen).orElse(true);
    }

    private void sign(Visit visit) {
        Decision decision = new Decision("", Optional.of(Disposition.SENT_TO_EMERGENCY), "", Optional.empty());
        clinic.asClinician(() -> decisions.save(visit.id(), decision, Review.NOTHING_WRITTEN));
        Review seen = look(visit);
        assertThat(clinic.<Signed>asClinician(() -> decisions.sign(
                        visit.id(), seen.assessment().orElseThrow().id(), seen.version(), List.of())))
                .isInstanceOf(Signed.Done.class);
    }

    private Review look(Visit visit) {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private static void pressEnterBehind(String typed, TextField field) {
        field.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(
                        field.getElement(),
                        "keydown",
                        JacksonUtils.createObjectNode()
                                .put(WorklistView.ENTER, true)
                                .put(WorklistView.TYPED, typed)));
    }

    private static StateNode linkOf(WorklistRow row) {
        return row.getElement().getChild(0).getNode();
    }

    /** What was given the focus since this was asked last. */
    private static List<StateNode> focused(BrowserlessUIContext window) {
        window.getUI().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return window.getUI().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(call -> call.getInvocation().getExpression().contains("focus"))
                .map(PendingJavaScriptInvocation::getOwner)
                .toList();
    }
}
