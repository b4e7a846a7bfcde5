package clinic.quiver.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.desk.DayRow;
import clinic.quiver.handout.ui.BatchLink;
import clinic.quiver.handout.ui.HandoutLink;
import clinic.quiver.intake.ConsentService;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Registered;
import clinic.quiver.patient.Registration;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.Language;
import clinic.quiver.shared.ui.PdfLink;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.StreamResourceRegistry;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinServletService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeskViewTest extends QuiverTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 12);

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    PatientService patients;

    @Autowired
    VisitService visits;

    @Autowired
    VisitActs acts;

    @Autowired
    TestVisits testVisits;

    @Autowired
    TabletClaimService claims;

    @Autowired
    ConsentService consents;

    Screens screens;
    TestClinic clinic;

    @BeforeEach
    void open() {
        screens = new Screens(context);
        clinic = new TestClinic(database);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void an_expected_patient_is_checked_in_with_six_digits() {
        planned(registered("10001", "Garcia", "Maria"));
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class);

        clickInFirstRow(desk);

        String code = desk.find(Div.class).withClassName("code-digits").single().getText();
        assertThat(code).matches("\\d{3} \\d{3}");
        assertThat(statuses(desk)).containsExactly(VisitStatus.CHECKED_IN);
    }

    @Test
    void who_does_not_agree_to_the_questions_is_named_with_what_can_be_done_next() {
        String code = testVisits.checkIn(clinic, testVisits.walkIn(clinic, "Garcia"));
        BrowserlessUIContext desk = screens.of(clinic.desk());
        DeskView view = desk.navigate(DeskView.class);
        clinic.onTablet(() -> claims.open(code, TestVisits.BORN, Optional.empty()));
        clinic.onTablet(consents::refuse);

        view.refresh();

        String line = desk.find(DayLine.class).single().getElement().getTextRecursively();
        assertThat(line)
                .contains("Did not agree to the questions", "Ask again with a new code", "New code")
                .doesNotContain("Checked in");
        view.show(desk.find(DayList.class).single().rows().getFirst().visit());
        assertThat(desk.find(PatientPanel.class).single().getElement().getTextRecursively())
                .contains("Did not agree to the questions");
    }

    @Test
    void the_wrong_patient_is_expected_again_after_undo() {
        planned(registered("10001", "Garcia", "Maria"));
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class);

        clickInFirstRow(desk);
        Screens.click(desk, "Wrong patient: undo");

        assertThat(statuses(desk)).containsExactly(VisitStatus.PLANNED);
    }

    @Test
    void the_wrong_walk_in_is_gone_after_undo_and_can_be_brought_back() {
        testVisits.checkIn(clinic, testVisits.walkIn(clinic, "Garcia"));
        BrowserlessUIContext desk = screens.of(clinic.desk());
        DeskView view = desk.navigate(DeskView.class);
        view.show(desk.find(DayList.class).single().rows().getFirst().visit());

        Screens.click(desk, "Wrong patient: undo the check-in");

        assertThat(statuses(desk)).isEmpty();
        Screens.click(desk, "Undo");
        assertThat(statuses(desk)).containsExactly(VisitStatus.CHECKED_IN);
    }

    @Test
    void a_new_patient_without_an_appointment_is_registered_and_checked_in() {
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class);

        register(desk, "10002", "O'Neill", "Seán");
        Screens.click(desk, "Walk-in: check in now");

        assertThat(statuses(desk)).containsExactly(VisitStatus.CHECKED_IN);
        assertThat(desk.find(DayList.class).single().rows().getFirst().patient().fullName())
                .isEqualTo("Seán O'Neill");
    }

    @Test
    void a_likely_duplicate_is_shown_before_it_is_made() {
        Patient maria = registered("10001", "Garcia", "Maria");
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class);

        register(desk, "10009", "Garcia", "Marta");

        assertThat(Screens.shows(desk, "10001 · born 12 May 1980")).isTrue();
        assertThat(clinic.asDesk(() -> patients.find("10009"))).isEmpty();
        Screens.click(desk, "It is this patient");
        assertThat(Screens.shows(desk, maria.fullName())).isTrue();
        assertThat(clinic.asDesk(() -> patients.find("10009"))).isEmpty();
    }

    @Test
    void somebody_else_with_a_similar_name_is_registered_when_the_desk_says_so() {
        registered("10001", "Garcia", "Maria");
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class);

        register(desk, "10009", "Garcia", "Marta");
        Screens.click(desk, "It is somebody else: register");

        assertThat(clinic.asDesk(() -> patients.find("10009"))).hasSize(1);
    }

    @Test
    void a_taken_record_number_is_said_at_its_field_and_nothing_typed_is_lost() {
        registered("10001", "Garcia", "Maria");
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class);

        register(desk, "10001", "Zhou", "Li");

        TextField number = field(desk, "Record number");
        assertThat(number.isInvalid()).isTrue();
        assertThat(number.getErrorMessage()).isEqualTo("Another patient has this record number.");
        assertThat(field(desk, "Family name").getValue()).isEqualTo("Zhou");
    }

    @Test
    void a_correction_shows_what_somebody_else_changed_meanwhile() {
        Patient maria = registered("10001", "Garcia", "Maria");
        planned(maria);
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class).show(visitOf(maria));
        Screens.click(desk, "Correct details");
        correct(maria, "10001", "García Pérez");
        desk.activate();

        desk.test(field(desk, "Phone (optional)")).setValue("020 7946 1111");
        Screens.click(desk, "Save");

        assertThat(Screens.shows(desk, "Family name: García Pérez (was: Garcia)"))
                .isTrue();
        assertThat(field(desk, "Phone (optional)").getValue()).isEqualTo("020 7946 1111");
        Screens.click(desk, "Save");
        Registration now = clinic.asDesk(() -> patients.open(maria.id())).details();
        assertThat(now.familyName()).isEqualTo("García Pérez");
        assertThat(now.phone()).isEqualTo("020 7946 1111");
    }

    @Test
    void two_corrections_of_the_same_detail_are_both_shown_and_either_can_be_had() {
        Patient maria = registered("10001", "Garcia", "Maria");
        planned(maria);
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class).show(visitOf(maria));
        Screens.click(desk, "Correct details");
        correct(maria, "10001", "García Pérez");
        desk.activate();

        desk.test(field(desk, "Family name")).setValue("Garcia Lopez");
        Screens.click(desk, "Save");

        assertThat(Screens.shows(desk, "Family name: theirs García Pérez, yours Garcia Lopez"))
                .isTrue();
        assertThat(field(desk, "Family name").getValue()).isEqualTo("Garcia Lopez");
        Screens.click(desk, "Fill in theirs");
        assertThat(field(desk, "Family name").getValue()).isEqualTo("García Pérez");
        Screens.click(desk, "Fill in mine again");
        assertThat(field(desk, "Family name").getValue()).isEqualTo("Garcia Lopez");
        Screens.click(desk, "Save");
        assertThat(clinic.asDesk(() -> patients.open(maria.id())).details().familyName())
                .isEqualTo("Garcia Lopez");
    }

    @Test
    void who_left_can_be_taken_back_at_once_or_later_in_the_row() {
        Patient maria = registered("10001", "Garcia", "Maria");
        planned(maria);
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class).show(visitOf(maria));
        clickInFirstRow(desk);
        Screens.click(desk, "Done");

        Screens.click(desk, "Has left");
        assertThat(statuses(desk)).containsExactly(VisitStatus.LEFT);
        Screens.click(desk, "Undo");
        assertThat(statuses(desk)).containsExactly(VisitStatus.CHECKED_IN);

        Screens.click(desk, "Has left");
        clickInFirstRow(desk);
        assertThat(statuses(desk)).containsExactly(VisitStatus.CHECKED_IN);
    }

    @Test
    void a_released_sheet_can_be_printed_from_the_row_and_nothing_else_is_shown_of_it() {
        Visit visit = testVisits.handedIn(clinic, "Garcia", Map.of());
        BrowserlessUIContext desk = screens.of(clinic.desk());
        DeskView view = desk.navigate(DeskView.class);
        assertThat(desk.find(HandoutLink.class).exists()).isFalse();

        testVisits.release(clinic, visit);
        desk.activate();
        view.refresh();

        HandoutLink link = desk.find(HandoutLink.class).single();
        assertThat(link.getText()).isEqualTo("Print handout");
        assertThat(view.getElement().getTextRecursively()).doesNotContainIgnoringCase("magnesium");
    }

    @Test
    void the_sheets_of_the_day_that_nobody_printed_are_offered_in_one_go_until_they_are_printed() throws IOException {
        testVisits.release(clinic, testVisits.handedIn(clinic, "Garcia", Map.of()));
        BrowserlessUIContext desk = screens.of(clinic.desk());
        DeskView view = desk.navigate(DeskView.class);
        assertThat(desk.find(BatchLink.class).exists()).isFalse();

        testVisits.release(clinic, testVisits.handedIn(clinic, "Lopez", Map.of()));
        desk.activate();
        view.refresh();
        BatchLink link = desk.find(BatchLink.class).single();
        assertThat(link.getText()).isEqualTo("Print 2 handouts not printed yet");
        HandoutLink first = desk.find(HandoutLink.class).all().getFirst();
        assertThat(opened(desk, link).getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');

        view.refresh();
        // A tab that shows a handout can be reloaded.
        assertThat(desk.find(HandoutLink.class).all()).contains(first);
        assertThat(desk.find(BatchLink.class).exists()).isFalse();
    }

    @Test
    void papers_open_in_a_tab_and_stay_nowhere_on_the_machine() throws IOException {
        Visit visit = testVisits.handedIn(clinic, "Garcia", Map.of());
        testVisits.release(clinic, visit);
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class);
        List<PdfLink> links = desk.find(PdfLink.class).all();
        assertThat(links).hasSize(3).hasAtLeastOneElementOfType(HandoutLink.class);

        for (PdfLink link : links) {
            assertThat(link.getTarget()).contains("_blank");
            MockHttpServletResponse response = opened(desk, link);
            assertThat(response.getHeader("Content-Disposition"))
                    .startsWith("inline")
                    .containsAnyOf("handout.pdf", "questionnaire.pdf")
                    .doesNotContain("Garcia");
            assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
            assertThat(response.getHeader("Content-Security-Policy")).contains("object-src 'self'");
            assertThat(response.getContentType()).isEqualTo("application/pdf");
            assertThat(response.getContentAsByteArray()).startsWith('%', 'P', 'D', 'F');
        }
    }

    private static MockHttpServletResponse opened(BrowserlessUIContext desk, PdfLink link) throws IOException {
        VaadinSession session = desk.getUI().getSession();
        VaadinServletService service = (VaadinServletService) session.getService();
        MockHttpServletResponse response = new MockHttpServletResponse();
        StreamResourceRegistry.ElementStreamResource resource =
                (StreamResourceRegistry.ElementStreamResource) session.getResourceRegistry()
                        .getResource(URI.create(link.getHref()))
                        .orElseThrow();
        resource.getElementRequestHandler()
                .handleRequest(
                        new VaadinServletRequest(new MockHttpServletRequest(), service),
                        new VaadinServletResponse(response, service),
                        session,
                        link.getElement());
        return response;
    }

    @Test
    void a_no_show_can_be_taken_back() {
        Patient maria = registered("10001", "Garcia", "Maria");
        planned(maria);
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class).show(visitOf(maria));

        Screens.click(desk, "Did not come");
        assertThat(statuses(desk)).containsExactly(VisitStatus.NO_SHOW);
        Screens.click(desk, "Undo");

        assertThat(statuses(desk)).containsExactly(VisitStatus.PLANNED);
    }

    @Test
    void the_days_list_finds_a_name_without_its_accents_like_every_search_here_also_of_whoever_comes_later() {
        planned(registered("10001", "García", "María"));
        planned(registered("10002", "Zhou", "Li"));
        BrowserlessUIContext desk = screens.of(clinic.desk());
        DeskView view = desk.navigate(DeskView.class);
        TextField filter = desk.find(TextField.class)
                .withCondition(field -> "Filter this list".equals(field.getPlaceholder()))
                .single();

        desk.test(filter).setValue("garcia");
        assertThat(namesLeft(desk)).containsExactly("García");
        planned(registered("10003", "Garciandia", "Ana"));
        desk.activate();
        view.refresh();
        assertThat(namesLeft(desk)).containsExactlyInAnyOrder("García", "Garciandia");

        desk.test(filter).setValue(" ");
        assertThat(namesLeft(desk)).hasSize(3);
    }

    private static List<String> namesLeft(BrowserlessUIContext desk) {
        return desk.find(DayLine.class).all().stream()
                .filter(DayLine::isVisible)
                .map(line -> line.row().patient().details().familyName())
                .toList();
    }

    @Test
    void the_slip_has_the_code_in_the_patients_language() {
        Patient maria = registered("10001", "Garcia", "Maria");
        planned(maria);
        BrowserlessUIContext desk = screens.of(clinic.desk());
        desk.navigate(DeskView.class).show(visitOf(maria));

        Screens.click(desk, "Print the slip");

        assertThat(desk.find(Div.class).withClassName("slip-code").single().getText())
                .matches("[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4}");
        assertThat(Screens.shows(desk, "Su cita")).isTrue();
        assertThat(Screens.shows(desk, "Maria Garcia")).isTrue();
    }

    @Test
    void a_visit_that_moved_on_meanwhile_is_not_changed() {
        Patient maria = registered("10001", "Garcia", "Maria");
        Visit seen = planned(maria);
        BrowserlessUIContext desk = screens.of(clinic.desk());
        DeskView view = desk.navigate(DeskView.class);
        clinic.asDesk(() -> visits.markNoShow(seen.id()));
        desk.activate();

        acts.checkIn(seen, maria, view);

        assertThat(desk.find(Dialog.class).exists()).isFalse();
        assertThat(statuses(desk)).containsExactly(VisitStatus.NO_SHOW);
    }

    @Test
    void clinicians_and_administrators_have_no_front_desk() {
        assertThatThrownBy(() -> screens.of(clinic.clinician()).navigate(DeskView.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> screens.of(clinic.admin()).navigate(DeskView.class))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> screens.of(clinic.tablet()).navigate(DeskView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void register(BrowserlessUIContext desk, String number, String family, String given) {
        Screens.click(desk, "Register a new patient");
        desk.test(field(desk, "Record number")).setValue(number);
        desk.test(field(desk, "Family name")).setValue(family);
        desk.test(field(desk, "Given name")).setValue(given);
        desk.find(BirthDateField.class).single().setValue(BORN);
        choose(desk, "Sex given at birth", SexAtBirth.FEMALE);
        Screens.click(desk, "Register");
    }

    private static void clickInFirstRow(BrowserlessUIContext desk) {
        DayLine line = desk.find(DayLine.class).all().getFirst();
        desk.test(desk.find(Button.class, line).single()).click();
        desk.roundTrip();
    }

    @SuppressWarnings("unchecked")
    private static <T> void choose(BrowserlessUIContext desk, String label, T value) {
        ((Select<T>) desk.find(Select.class).withLabel(label).single()).setValue(value);
    }

    private static TextField field(BrowserlessUIContext desk, String label) {
        return desk.find(TextField.class).withLabel(label).single();
    }

    private static List<VisitStatus> statuses(BrowserlessUIContext desk) {
        return desk.find(DayList.class).single().rows().stream()
                .map(DayRow::visit)
                .map(Visit::status)
                .toList();
    }

    private Patient registered(String number, String family, String given) {
        Registration details = new Registration(number, family, given, BORN, SexAtBirth.FEMALE, Language.ES, "");
        return ((Registered.Done) clinic.asDesk(() -> patients.register(details))).patient();
    }

    private void correct(Patient patient, String number, String family) {
        Registration details = new Registration(
                number, family, "Maria", LocalDate.of(1980, Month.MAY, 12), SexAtBirth.FEMALE, Language.ES, "");
        clinic.asDesk(() -> patients.correct(patient.id(), details, patient.version()));
    }

    private Visit planned(Patient patient) {
        return ((VisitService.Planned.Done)
                        clinic.asDesk(() -> visits.planAppointment(patient.id(), today(), LocalTime.of(23, 30))))
                .visit();
    }

    private Visit visitOf(Patient patient) {
        return clinic.asDesk(() -> visits.ofPatient(patient.id())).getFirst();
    }

    private static LocalDate today() {
        return LocalDate.now(java.time.ZoneId.of("Europe/London"));
    }
}
