package clinic.quiver.intake.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.intake.CheckInService;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Screen;
import clinic.quiver.intake.TabletClaimService;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a patient types, and what the tablet says to it. */
class TabletViewTest extends QuiverTest {

    private static final LinkId VOMITING = LinkId.of("vomiting-days");

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    IntakeService intake;

    @Autowired
    CheckInService checkIn;

    @Autowired
    TabletClaimService claims;

    Screens screens;
    TestClinic clinic;
    Visit visit;

    @BeforeEach
    void aPatientIsAtTheClinic() {
        screens = new Screens(context);
        clinic = new TestClinic(database);
        visit = visits.walkIn(clinic, "Weaver");
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_missing_code_is_asked_for_in_the_language_chosen_afterwards_too() {
        BrowserlessUIContext tablet = tablet();

        click(tablet, "Continue");
        assertThat(faults(tablet)).containsExactly("Type the code from the front desk.");

        click(tablet, "Español");
        assertThat(faults(tablet)).containsExactly("Escriba el código de recepción.");
    }

    @ParameterizedTest
    @CsvSource({"31, 2, 1964", "5, 13, 1964", "a, b, c", "5, 5, 64", "'', '', ''"})
    void an_impossible_birth_date_is_named_and_stays_typed(String day, String month, String year) {
        BrowserlessUIContext tablet = tablet();
        fields(tablet).getFirst().setValue("123456");
        click(tablet, "Continue");

        type(tablet, month, day, year);
        click(tablet, "Continue");
        assertThat(faults(tablet)).containsExactly("Type month, day and year, such as 3, 15 and 1984.");

        click(tablet, "Español");
        assertThat(faults(tablet)).containsExactly("Escriba día, mes y año; por ejemplo, 15, 3 y 1984.");
        assertThat(fields(tablet)).extracting(Input::getValue).containsExactly(day, month, year);
    }

    @Test
    void a_birth_date_in_the_future_is_named_and_counts_as_no_guess() {
        String code = visits.checkIn(clinic, visit);
        BrowserlessUIContext tablet = tablet();
        fields(tablet).getFirst().setValue(code);
        click(tablet, "Continue");

        for (int i = 0; i < 12; i++) {
            type(tablet, "5", "17", "2964");
            click(tablet, "Continue");
            assertThat(faults(tablet)).containsExactly("This date is in the future. Check the year.");
        }
        click(tablet, "Español");
        assertThat(faults(tablet)).containsExactly("Esa fecha está en el futuro. Revise el año.");
        click(tablet, "English");
        type(tablet, "5", "17", "1964");
        click(tablet, "Continue");

        assertThat(heading(tablet)).isEqualTo("May we ask you some questions?");
    }

    @Test
    void a_wrong_code_and_a_wrong_birth_date_are_told_in_the_same_words() {
        String code = visits.checkIn(clinic, visit);
        BrowserlessUIContext tablet = tablet();

        assertThat(afterCheckIn(tablet, "000000", LocalDate.of(1964, 5, 17))).isEqualTo("We could not find you.");
        click(tablet, "Try again");
        assertThat(afterCheckIn(tablet, code, LocalDate.of(1964, 5, 18))).isEqualTo("We could not find you.");
        click(tablet, "Try again");
        assertThat(afterCheckIn(tablet, code, LocalDate.of(1964, 5, 17))).isEqualTo("May we ask you some questions?");
    }

    @Test
    void a_question_without_an_answer_is_asked_again_in_the_language_chosen_afterwards() {
        BrowserlessUIContext tablet = tabletAt("respondent");

        click(tablet, "Continue");
        assertThat(faults(tablet)).containsExactly("Choose one answer.");

        click(tablet, "Español");
        assertThat(heading(tablet)).isEqualTo("¿Quién llena este formulario?");
        assertThat(faults(tablet)).containsExactly("Elija una respuesta.");
    }

    @ParameterizedTest
    @CsvSource({
        "two, 'Type a number, or tap I don''t know.', Escriba un número o toque No lo sé.",
        "1e1, 'Type a number, or tap I don''t know.', Escriba un número o toque No lo sé.",
        "-1, Type a number from 0 to 14., Escriba un número de 0 a 14.",
        "15, Type a number from 0 to 14., Escriba un número de 0 a 14.",
        "1.5, Type a whole number., Escriba un número entero.",
    })
    void a_number_that_does_not_fit_is_said_and_stored_nowhere(String typed, String english, String spanish) {
        BrowserlessUIContext tablet = tabletAt("tummy");

        type(tablet, typed, "1");
        click(tablet, "Continue");
        assertThat(faults(tablet)).containsExactly(english);

        click(tablet, "Español");
        assertThat(faults(tablet)).containsExactly(spanish);
        assertThat(fields(tablet)).extracting(Input::getValue).containsExactly(typed, "1");
        assertThat(given()).doesNotContainKey(VOMITING);
    }

    @Test
    void an_unusual_number_is_asked_about_once_whatever_the_language() {
        BrowserlessUIContext tablet = tabletAt("coffee-tea");

        type(tablet, "25", "0", "0", "0", "0");
        click(tablet, "Continue");
        assertThat(faults(tablet)).containsExactly("You typed 25. Is that right? If so, tap Continue again.");
        click(tablet, "Español");
        click(tablet, "Continuar");

        assertThat(given()).containsEntry(LinkId.of("caf-coffee"), new Answer.Quantity(new BigDecimal("25")));
    }

    @Test
    void one_tap_puts_0_in_sight_where_nothing_was_typed_and_nobody_said_that_they_do_not_know() {
        BrowserlessUIContext tablet = tabletAt("supplements");
        type(tablet, "", "500");
        click(tablet, "Continue");
        assertThat(given()).doesNotContainKey(LinkId.of("supp-mg"));

        click(tablet, "Put 0 for the rest");

        assertThat(fields(tablet)).extracting(Input::getValue).containsExactly("0", "500", "0", "0");
        assertThat(given()).doesNotContainKey(LinkId.of("supp-mg"));
        click(tablet, "Continue");
        assertThat(given())
                .containsEntry(LinkId.of("supp-mg"), new Answer.Quantity(BigDecimal.ZERO))
                .containsEntry(LinkId.of("supp-ca"), new Answer.Quantity(new BigDecimal("500")));
    }

    @Test
    void one_day_is_not_one_days() {
        BrowserlessUIContext tablet = tabletAt("tummy");

        type(tablet, "1", "2");

        assertThat(tablet.find(Span.class)
                        .withCondition(span -> span.getText().startsWith("day"))
                        .all())
                .extracting(Span::getText)
                .containsExactly("day", "days");
    }

    @Test
    void a_day_that_has_not_come_yet_is_refused_and_stays_typed() {
        BrowserlessUIContext tablet = tabletAt("onset-date");

        type(tablet, "12", "31", "2999");
        click(tablet, "Continue");

        assertThat(faults(tablet)).containsExactly("This day has not come yet. Type a day in the past.");
        assertThat(fields(tablet)).extracting(Input::getValue).containsExactly("12", "31", "2999");
        assertThat(given()).doesNotContainKey(LinkId.of("onset-date"));
    }

    @Test
    void a_medicine_that_nobody_knows_is_written_down_and_leaves_the_list_open() {
        BrowserlessUIContext tablet = tabletAt("meds");

        type(tablet, "quinnine");
        assertThat(reads(tablet)).contains("We did not find this name. Check the letters, or write it down as it is.");
        click(tablet, "Write down: quinnine");
        click(tablet, "Continue");

        assertThat(given())
                .containsEntry(LinkId.of("meds"), new Answer.Choices(new TreeSet<>(List.of("other", "unknown"))))
                .containsEntry(LinkId.of("med-other"), new Answer.Text("quinnine"));
    }

    @Test
    void a_medicine_outside_the_list_is_kept_by_its_name_and_stands_for_nothing_else() {
        BrowserlessUIContext tablet = tabletAt("meds");

        type(tablet, "metfornim");
        click(tablet, "Write down: metformin");
        type(tablet, "tylenol");
        click(tablet, "Write down: Tylenol");
        click(tablet, "Continue");

        assertThat(given())
                .containsEntry(LinkId.of("meds"), new Answer.Choices(new TreeSet<>(List.of("other"))))
                .containsEntry(LinkId.of("med-other"), new Answer.Text("metformin, Tylenol"));
    }

    @Test
    void an_answer_from_a_page_that_is_out_of_date_is_said_not_to_be_kept() {
        BrowserlessUIContext stale = tabletAt("tummy");
        BrowserlessUIContext fresh = tablet();
        type(fresh, "1", "1");
        click(fresh, "Continue");

        type(stale, "9", "9");
        click(stale, "Continue");

        assertThat(heading(stale)).isEqualTo(heading(fresh));
        assertThat(faults(stale)).singleElement().asString().startsWith("The page you had was old.");
        assertThat(given()).containsEntry(VOMITING, new Answer.Quantity(BigDecimal.ONE));
    }

    @Test
    void a_tablet_whose_questions_go_on_elsewhere_says_so() {
        BrowserlessUIContext left = tabletAt("tummy");
        String code = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        CurrentActor.as(clinic.newTablet("Another"), () -> claims.open(code, TestVisits.BORN, Optional.empty()));

        type(left, "9", "9");
        click(left, "Continue");

        assertThat(heading(left)).isEqualTo("Your questions are not on this tablet any more.");
        assertThat(given()).doesNotContainKey(VOMITING);
    }

    @Test
    void feet_and_pounds_are_stored_as_cm_and_kg_and_read_back_as_they_were_told() {
        BrowserlessUIContext tablet = tabletAt("height-weight");
        click(tablet, "cm and kg");
        click(tablet, "Feet and pounds");

        type(tablet, "9", "1", "150");
        click(tablet, "Continue");
        assertThat(faults(tablet)).containsExactly("Type something from 1 feet 8 inches to 8 feet 2 inches.");
        type(tablet, "5", "12", "150");
        click(tablet, "Continue");
        assertThat(faults(tablet)).containsExactly("Type the inches as a number from 0 to 11.");
        type(tablet, "5", "6", "150");
        click(tablet, "Continue");

        assertThat(given())
                .containsEntry(LinkId.of("height-cm"), new Answer.Quantity(new BigDecimal("168")))
                .containsEntry(LinkId.of("weight-kg"), new Answer.Quantity(new BigDecimal("68.0")));
        click(tablet, "Back");
        assertThat(fields(tablet)).extracting(Input::getValue).containsExactly("5", "6", "150");
        click(tablet, "cm and kg");
        assertThat(fields(tablet)).extracting(Input::getValue).containsExactly("168", "68");
    }

    private static List<String> reads(BrowserlessUIContext tablet) {
        return tablet.find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .toList();
    }

    private BrowserlessUIContext tablet() {
        BrowserlessUIContext window = screens.of(clinic.tablet());
        window.navigate("tablet", TabletView.class);
        return window;
    }

    private BrowserlessUIContext tabletAt(String page) {
        Screen screen = visits.open(clinic, visits.checkIn(clinic, visit));
        while (screen instanceof Screen.Asking asking && !asking.page().id().equals(page)) {
            screen = visits.answer(clinic, asking, Map.of());
        }
        return tablet();
    }

    private static String afterCheckIn(BrowserlessUIContext tablet, String code, LocalDate born) {
        type(tablet, code);
        click(tablet, "Continue");
        type(
                tablet,
                String.valueOf(born.getMonthValue()),
                String.valueOf(born.getDayOfMonth()),
                String.valueOf(born.getYear()));
        click(tablet, "Continue");
        return heading(tablet);
    }

    private static void type(BrowserlessUIContext tablet, String... values) {
        List<Input> fields = fields(tablet);
        for (int i = 0; i < values.length; i++) {
            fields.get(i).setValue(values[i]);
        }
        tablet.roundTrip();
    }

    private static List<Input> fields(BrowserlessUIContext tablet) {
        return tablet.find(Input.class).all();
    }

    private static String heading(BrowserlessUIContext tablet) {
        return tablet.find(H1.class).single().getText();
    }

    private static List<String> faults(BrowserlessUIContext tablet) {
        return tablet.find(ListItem.class).all().stream()
                .map(line -> line.getElement().getTextRecursively())
                .toList();
    }

    private static void click(BrowserlessUIContext tablet, String text) {
        NativeButton button = tablet.find(NativeButton.class)
                .withCondition(candidate -> candidate.getText().equals(text))
                .single();
        tablet.test(button).click();
        tablet.roundTrip();
    }

    private Map<LinkId, Answer> given() {
        return clinic.asClinician(() -> intake.responseOf(visit.id()))
                .orElseThrow()
                .given();
    }
}
