package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.access.TabletService;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleTexts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole job in real browsers: desk, tablet and clinician at once. */
class JourneyTest extends BrowserTest {

    private static final long A_SECOND_MILLIS = 1_000;

    private static final AtomicInteger NUMBER = new AtomicInteger(5000);

    @Autowired
    TabletService tablets;

    @Autowired
    Questionnaire questionnaire;

    @Autowired
    QuestionnaireTexts texts;

    @Autowired
    RuleBook ruleBook;

    @Autowired
    RuleTexts ruleTexts;

    private static final String NOTE_EACH_TAP =
            "() => document.addEventListener('click', () => { window.tapped = Date.now(); }, {capture: true})";

    private static final String NOTE_WHEN_IT_RINGS = """
            () => setInterval(() => {
              if ([...document.querySelectorAll('.ring-calls')].some(calls => calls.checkVisibility() && calls.innerText)) {
                window.rang ??= Date.now();
              }
            }, 20)""";

    private static final String NOTE_WHEN_HELP_COMES = """
            () => setInterval(() => {
              if (document.querySelector('.help-coming')) {
                window.comes ??= Date.now();
              }
            }, 20)""";

    private @Nullable Received received;

    @AfterEach
    void theTabletWasToldNothingOfTriage() {
        List<String> told = received == null ? List.of() : received.takeAll();
        assertThat(told).isNotEmpty();
        assertThat(new TabletSpeech(ruleBook, ruleTexts, questionnaire).indiscretions(told))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1280, 800", "800, 1280"})
    void an_emergency_answer_rings_on_every_open_screen_and_lets_go_when_staff_come(int width, int height) {
        FrontDesk desk = desk(1280, 800);
        ClinicianAtWork clinician = clinician(1280, 800);
        NewPatient jonas = NewPatient.next();
        TabletPatient patient = patientAtTablet(width, height, Map.of("now-check", "breathing-trouble-now"));
        String code = registerAndCheckIn(desk, jonas);
        List<Page> screens = new ArrayList<>();
        desk.look(screens::add);
        clinician.look(screens::add);
        screens.forEach(screen -> screen.evaluate(NOTE_WHEN_IT_RINGS));
        patient.look(tablet -> tablet.evaluate(NOTE_EACH_TAP));

        patient.checkIn(code, jonas.born());
        patient.answerUntil("Please tell the reception now.");

        assertThat(desk.ring()).isVisible();
        assertThat(clinician.text("in the waiting area now")).isVisible();
        AtomicLong tapped = new AtomicLong();
        patient.look(tablet -> tapped.set(moment(tablet, "window.tapped")));
        List<Long> toTheRing = screens.stream()
                .map(screen -> moment(screen, "window.rang") - tapped.get())
                .toList();
        patient.look(tablet -> tablet.evaluate(NOTE_WHEN_HELP_COMES));
        desk.look(page -> page.evaluate(NOTE_EACH_TAP));
        desk.go();
        assertThat(desk.ring()).isHidden();
        patient.look(tablet -> assertThat(tablet.locator("h1")).hasText("Someone is coming to you now."));
        AtomicLong gone = new AtomicLong();
        desk.look(page -> gone.set(moment(page, "window.tapped")));
        AtomicLong toThePatient = new AtomicLong();
        patient.look(tablet -> toThePatient.set(moment(tablet, "window.comes") - gone.get()));
        assertThat(clinician.text(" is going to Jonas " + jonas.familyName())).isVisible();
        patient.look(tablet -> tablet.getByText("Go on").click());
        patient.look(tablet -> assertThat(tablet.locator(".question-page")).isVisible());
        // Asked at the end, when nothing rings any more for whoever works in this clinic next.
        assertThat(toTheRing).as("milliseconds from the tap to the ring").allMatch(JourneyTest::isWithinASecond);
        assertThat(toThePatient.get())
                .as("milliseconds from \"I am going\" to the patient's page")
                .matches(JourneyTest::isWithinASecond);
    }

    private static boolean isWithinASecond(long millis) {
        return millis >= 0 && millis <= A_SECOND_MILLIS;
    }

    @Test
    void progressive_hand_weakness_reaches_the_clinician_and_a_safe_sheet_goes_home() throws IOException {
        NewPatient jonas = NewPatient.next();
        FrontDesk desk = desk(1280, 800);
        ClinicianAtWork clinician = clinician(1440, 900);
        TabletPatient patient = patientAtTablet(1280, 800, HAND_WEAKNESS);

        patient.checkIn(registerAndCheckIn(desk, jonas), jonas.born());
        assertThat(clinician.row(jonas.familyName())).isVisible();
        patient.answerEverything();
        assertThat(patient.words()).doesNotContainIgnoringCase("urgent", "flag", "score", "deficiency");
        patient.handIn();
        assertThat(clinician.row(jonas.familyName())).containsText("URGENT");
        assertThat(clinician.row(jonas.familyName())).containsText("Handed in");

        clinician.review(jonas.familyName());
        assertThat(clinician.flag("Motor neurone disease red flag: getting weaker"))
                .isVisible();
        assertThat(clinician.text(texts.of(Language.EN).row(LinkId.of("weakness"))))
                .isVisible();
        assertThat(clinician.text("RCGP/MNDA Red Flag tool")).isVisible();
        clinician.look(page -> printsTheRecordAlone(page, jonas));
        clinician.acknowledgeEverything();
        clinician.release("Magnesium and your muscles", "Drink a glass of water with each meal.");
        String sheet = clinician.printedHandout();
        clinician.decide("Urgent referral", "Weak first dorsal interosseous on the left.");
        clinician.refer("Dr. Nora Neuro");
        clinician.sign();
        assertThat(clinician.printedLetter())
                .contains("To: Dr. Nora Neuro", "Jonas " + jonas.familyName(), "Advised by Quiver: URGENT")
                .contains("Motor neurone disease red flag: getting weaker. Because: ")
                .contains("Trouble with buttons, writing: Yes", "Weak first dorsal interosseous on the left.")
                .contains("Urgent referral", "Signed by Dr. Amara Lindqvist");

        assertThat(sheet)
                .contains(jonas.familyName(), "When to get help now", "911", "Pumpkin seeds")
                .contains("From your clinician", "Drink a glass of water with each meal.")
                .doesNotContainIgnoringCase("almond")
                .doesNotContainIgnoringCase("cashew")
                .doesNotContainIgnoringCase("urgent");
        assertThat(desk.status(jonas.familyName())).containsText("Seen");
        assertThat(desk.printedHandout(jonas.familyName())).isEqualTo(sheet);
    }

    @Test
    void an_anxious_patient_with_a_harmless_twitch_is_reassured_without_any_flag() {
        NewPatient jonas = NewPatient.next();
        FrontDesk desk = desk(1280, 800);
        ClinicianAtWork clinician = clinician(1440, 900);
        TabletPatient patient = patientAtTablet(800, 1280, HARMLESS_TWITCH);

        patient.checkIn(registerAndCheckIn(desk, jonas), jonas.born());
        patient.answerEverything(BrowserTest::hasNoBarriers);
        patient.handIn();

        assertThat(desk.status(jonas.familyName())).containsText("Handed in");
        desk.look(BrowserTest::hasNoBarriers);
        assertThat(clinician.row(jonas.familyName())).not().containsText("URGENT");
        clinician.look(BrowserTest::hasNoBarriers);
        assertThat(desk.ring()).isHidden();
        clinician.review(jonas.familyName());
        clinician.look(
                page -> assertThat(page.locator(".review-flags .finding")).hasCount(0));
        clinician.look(BrowserTest::hasNoBarriers);
        clinician.decide("Routine follow-up", "Eyelid twitch, nothing else found. Talked about the worry.");
        clinician.sign();
        clinician.look(BrowserTest::hasNoBarriers);
    }

    private static final Map<String, String> HARMLESS_TWITCH = Map.ofEntries(
            Map.entry("main-symptom", "twitch"),
            Map.entry("twitch-sites", "eyelid"),
            Map.entry("onset-band", "weeks-1-4"),
            Map.entry("twitch-frequency", "daily"),
            Map.entry("caf-coffee", "5"),
            Map.entry("sleep-hours", "5"),
            Map.entry("triggers", "caffeine,poor-sleep"),
            Map.entry("gad-1", "2"),
            Map.entry("gad-2", "2"),
            Map.entry("worry-als", "yes"));

    private static final Map<String, String> HAND_WEAKNESS = Map.ofEntries(
            Map.entry("main-symptom", "twitch,weakness"),
            Map.entry("onset-band", "months-3-12"),
            Map.entry("twitch-sites", "forearm,hand"),
            Map.entry("twitch-frequency", "many-times-daily"),
            Map.entry("weakness", "yes"),
            Map.entry("weakness-pattern", "one-limb"),
            Map.entry("weakness-speed", "weeks-months"),
            Map.entry("weakness-when", "months-3-12"),
            Map.entry("weakness-trend", "worse"),
            Map.entry("fn-buttons", "yes"),
            Map.entry("fn-keys", "yes"),
            Map.entry("fn-trend", "worse"),
            Map.entry("wasting", "yes"),
            Map.entry("wasting-where", "hand"),
            Map.entry("fatigue", "yes"),
            Map.entry("freq-greens", "0"),
            Map.entry("freq-nuts", "0"),
            Map.entry("freq-legumes", "0"),
            Map.entry("freq-wholegrain", "2"),
            Map.entry("allergy-food", "tree-nut"));

    private static long moment(Page page, String variable) {
        return ((Number) page.evaluate(variable)).longValue();
    }

    private static void printsTheRecordAlone(Page page, NewPatient patient) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".review-who"))
                .containsText(Pattern.compile(patient.familyName() + ".*born.*Visit of ", Pattern.DOTALL));
        assertThat(page.locator(".review-level .level")).isVisible();
        assertThat(page.locator(".review-level .level")).hasText("URGENT");
        assertThat(page.locator(".review-flags .finding-because").first()).isVisible();
        assertThat(page.getByText("Not signed when this was printed.")).isVisible();
        assertThat(page.locator("vaadin-button, .small-act, input, textarea, select, vaadin-select, .staff-head, nav a")
                        .locator("visible=true")
                        .all())
                .isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private static String registerAndCheckIn(FrontDesk desk, NewPatient patient) {
        desk.register(patient.recordNumber(), "Jonas", patient.familyName(), patient.born(), "Male");
        return desk.checkInWalkIn();
    }

    /** Somebody whom the clinic does not know yet, and nobody like them. */
    private record NewPatient(String recordNumber, String familyName, LocalDate born) {
        static NewPatient next() {
            int number = NUMBER.incrementAndGet();
            return new NewPatient(
                    "J-" + number, "Weaver" + number, LocalDate.of(1964, 1, 1).plusDays(number % 300));
        }
    }

    private TabletPatient patientAtTablet(int width, int height, Map<String, String> answers) {
        Page page = browsers.open(width, height);
        received = new Received(page);
        TabletPatient patient = new TabletPatient(page, questionnaire, texts, answers);
        patient.enrol(address(), tablets.openDemoEnrolment(clinicOfDemo(database), "Tablet of a journey"));
        return patient;
    }
}
