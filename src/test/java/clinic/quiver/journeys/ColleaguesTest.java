package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestClinic;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.observation.ExaminationService;
import clinic.quiver.observation.Spot;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.VisitId;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two clinicians at their own screens, with the same patient open. */
class ColleaguesTest extends BrowserTest {

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    IntakeService intake;

    @Autowired
    ExaminationService examinations;

    @Test
    void two_clinicians_lose_no_word_and_one_confirms_what_the_other_decides_below_an_emergency() {
        TestClinic clinic = new TestClinic(database);
        Visit weaver = visits.handedIn(clinic, "Weaver", Map.of());
        Answer danger = new Answer.Choices(new TreeSet<>(Set.of("breathing-trouble-now")));
        clinic.asClinician(() -> intake.answerForPatient(weaver.id(), LinkId.of("now-check"), danger));
        Page mine = screenOf(clinic, "Dr. Amara Lindqvist");
        Page theirs = screenOf(clinic, "Dr. Tomás Ferrer");
        mine.locator(".worklist-link").first().click();
        mine.waitForURL("**/review/*");
        theirs.navigate(mine.url());

        button(mine, "Take this patient").click();
        assertThat(theirs.getByText("With Dr. Amara Lindqvist since")).isVisible();

        note(theirs).click();
        write(mine, "Seen at once.");
        assertThat(mine.getByText("Saved at")).isVisible();
        write(theirs, "Came by ambulance.");
        assertThat(theirs.getByText("A colleague wrote at the same time")).isVisible();
        hasNoBarriers(theirs);
        button(theirs, "Keep both").click();
        assertThat(note(theirs)).hasValue("Seen at once.\n\nCame by ambulance.");
        assertThat(theirs.getByText("Saved at")).isVisible();
        theirs.reload();
        assertThat(note(theirs)).hasValue("Seen at once.\n\nCame by ambulance.");

        mine.reload();
        mine.getByLabel("Same-day care").check();
        chooseReason(mine, "Known and stable");
        mine.getByLabel("The reason in your words").fill("The same as last week, looked at by cardiology.");
        button(mine, "Ask a second clinician").click();
        assertThat(mine.getByText("A colleague has to answer on their own screen."))
                .isVisible();
        hasNoBarriers(mine);

        assertThat(theirs.getByText("Dr. Amara Lindqvist asks you to confirm")).isVisible();
        hasNoBarriers(theirs);
        button(theirs, "Confirm").click();

        assertThat(mine.getByText("Confirmed by")).isVisible();
        ClinicianAtWork clinician = new ClinicianAtWork(mine);
        clinician.acknowledgeEverything();
        clinician.sign();
        assertThat(theirs.getByText("Locked.").first()).isVisible();
        hasNoBarriers(theirs);

        awaitSince(clinic, mine.url(), "Report of the EMG");
        theirs.navigate(address() + "/worklist");
        assertThat(theirs.getByText("Report of the EMG").first()).isVisible();
        hasNoBarriers(theirs);
    }

    @Test
    void two_who_examined_the_same_hand_see_both_grades_and_neither_is_lost() {
        TestClinic clinic = new TestClinic(database);
        Visit weaver = visits.handedIn(clinic, "Weaver", Map.of());
        Page mine = screenOf(clinic, "Dr. Amara Lindqvist");
        mine.navigate(address() + "/review/" + weaver.id().value());
        mine.locator(".neurological-form summary").click();
        mine.locator("select.grade[aria-label*='inger abduction'][aria-label*='eft']")
                .selectOption("3");
        Spot leftHand = new Spot("finger-abduction", Spot.Side.LEFT);
        clinic.asClinician(() -> examinations.record(
                weaver.id(),
                Map.of(leftHand, "5"),
                examinations.ofVisit(weaver.id()).revision()));

        button(mine, "Record examination").click();

        assertThat(mine.getByText("Finger abduction left: you “3”")).isVisible();
        hasNoBarriers(mine);
        keepLook(mine, "two-examiners");
        button(mine, "Record mine").click();
        assertThat(mine.getByText("Finger abduction left: you “3”")).isHidden();
        hasNoBarriers(mine);
    }

    // Days cannot be waited for in a browser.
    private void awaitSince(TestClinic clinic, String record, String expected) {
        VisitId visit = VisitId.parse(record.substring(record.lastIndexOf('/') + 1));
        CurrentActor.as(
                new Actor.Program(clinic.id()),
                () -> transaction.execute(status -> database.sql("""
                                insert into due_back (id, clinic_id, visit_id, patient_id, expected, due_on, since)
                                select gen_random_uuid(), clinic_id, id, patient_id, :expected, current_date - 3, now()
                                from visit where id = :visit""")
                        .param("visit", visit.value())
                        .param("expected", expected)
                        .update()));
    }

    private Page screenOf(TestClinic clinic, String clinician) {
        Page page = browsers.open(1280, 800);
        Staff.signIn(page, address(), newStaff(clinic, clinician, Role.CLINICIAN), Staff.PASSWORD);
        page.waitForURL("**/worklist");
        return page;
    }

    private static void write(Page page, String words) {
        note(page).fill(words);
        note(page).blur();
    }

    private static Locator note(Page page) {
        return page.getByLabel("Note").first();
    }

    private static void chooseReason(Page page, String reason) {
        page.getByLabel("Why this is less than the level advises").click();
        page.locator("vaadin-select-item", new Page.LocatorOptions().setHasText(reason))
                .locator("visible=true")
                .click();
    }
}
