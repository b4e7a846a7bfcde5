package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestClinic;
import clinic.quiver.access.Role;
import clinic.quiver.questionnaire.Answer;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A whole review without a mouse: from the list to the signature. */
class KeyboardReviewTest extends BrowserTest {

    @Test
    void cramps_on_a_water_tablet_with_a_low_potassium_are_settled_by_the_keyboard_alone() {
        TestClinic clinic = new TestClinic(database);
        visits.handedIn(
                clinic,
                "Weaver",
                Map.of(
                        "main-symptom",
                        choices("cramp"),
                        "cramp",
                        new Answer.YesNo(true),
                        "onset-band",
                        new Answer.Choice("weeks-1-4"),
                        "meds",
                        choices("thiazide")));
        ClinicianByKeyboard clinician = new ClinicianByKeyboard(browsers.open(1280, 800));
        clinician.signIn(address(), newStaff(clinic, "Dr. Kay Bord", Role.CLINICIAN), Staff.PASSWORD);

        clinician.review("Weaver");
        clinician.press("Type results in");
        clinician.type("Potassium", "2.4");
        clinician.press("Record results");

        clinician.look(page ->
                assertThat(page.getByText("Critical result: Potassium").first()).isVisible());
        clinician.look(
                page -> assertThat(page.locator(".review-level .level").first()).containsText("EMERGENCY"));
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.press("Write down who was told of: Potassium");
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.type("Told to", "Dr. Amara Lindqvist");
        clinician.type("Told by", "Laboratory, Mr. Osei");
        clinician.press("Store");
        clinician.acknowledgeEverything();
        clinician.type("Note", "ECG now, potassium into a vein under monitoring.");
        clinician.choose("Sent to emergency care now", "Where the patient goes from here");
        clinician.press("Sign and lock");
        clinician.confirm("Sign and lock");

        clinician.look(page -> assertThat(page.getByText("Locked.").first()).isVisible());
        clinician.look(page -> assertThat(page.getByText("Dr. Amara Lindqvist was told by Laboratory, Mr. Osei"))
                .isVisible());
    }

    private static Answer choices(String code) {
        return new Answer.Choices(new TreeSet<>(Set.of(code)));
    }
}
