package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.LabResult.Origin;
import clinic.quiver.observation.lab.LabUnit;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Laboratory results on the review: typed, pasted, passed on. */
class LabsPanelTest extends QuiverTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Autowired
    ApplicationContext spring;

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @Autowired
    ReviewService reviews;

    Screens screens;
    TestClinic clinic;
    Visit visit;
    BrowserlessUIContext window;
    ReviewView view;

    @BeforeEach
    void openAPatient() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
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
    void the_tests_that_fit_the_findings_stand_first() {
        assertThat(text()).contains("Suggested: Basic panel, Weakness");
        assertThat(field("CK").isVisible()).isTrue();
        assertThat(field("ESR").isVisible()).isTrue();
    }

    @Test
    void a_number_without_its_unit_is_not_taken() {
        window.test(field("Magnesium")).setValue("0.65");
        Screens.click(window, "Record results");

        assertThat(unitOf("Magnesium").getErrorMessage()).isEqualTo("Choose the unit.");
        assertThat(now().labs()).isEmpty();
    }

    @Test
    void a_doubtful_value_is_kept_only_after_it_was_confirmed() {
        type("Magnesium", "2.0", "mmol/L");
        assertThat(text()).contains("2 mg/dL would fit better");
        Screens.click(window, "Record results");
        assertThat(now().labs()).isEmpty();

        window.test(window.find(Checkbox.class)
                        .withCondition(box -> box.isVisible() && box.getLabel().startsWith("I checked"))
                        .single())
                .click();
        Screens.click(window, "Record results");
        assertThat(now().labs()).hasSize(1);
    }

    @Test
    void a_slightly_low_calcium_is_called_severe_for_whoever_has_symptoms() {
        type("Calcium, total", "2.0", "mmol/L");
        type("Albumin", "40", "g/L");
        Screens.click(window, "Record results");

        assertThat(text()).contains("Low, severe with symptoms such as tingling, cramps or fits, mild without");
    }

    @Test
    void a_far_too_low_total_calcium_asks_for_albumin_or_ionised_calcium_at_once() {
        type("Calcium, total", "1.5", "mmol/L");
        Screens.click(window, "Record results");

        assertThat(text())
                .contains("Albumin or ionised calcium is needed now. Even with an albumin of 20 g/L", "1.9 mmol/L");
    }

    @Test
    void calcium_is_not_adjusted_on_dialysis() {
        visit = visits.handedIn(
                clinic, "Filter", Map.of("hx", new Answer.Choices(new TreeSet<>(List.of("ckd", "dialysis")))));
        view = window.navigate(
                ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
        type("Calcium, total", "2.0", "mmol/L");
        type("Albumin", "40", "g/L");
        Screens.click(window, "Record results");

        assertThat(text()).contains("The formula does not hold on dialysis");
        assertThat(now().labs()).hasSize(2);
    }

    @Test
    void a_critical_value_stands_first_until_it_is_written_down_who_was_told() {
        type("Potassium", "2.4", "mmol/L");
        Screens.click(window, "Record results");
        assertThat(text()).contains("Critical result: Potassium 2.4 mmol/L", "CRITICAL: Low, severe", "RCPath 2017");
        assertThat(window.find(Notification.class).single().getElement().getProperty("text"))
                .startsWith("Critical: Potassium. Somebody has to be told.");

        Screens.click(window, "Write down who was told");
        window.test(field("Told to")).setValue("Dr. \u0007");
        window.test(field("Told by")).setValue("L. Tech, laboratory");
        Screens.click(window, "Store");
        assertThat(field("Told to").getErrorMessage()).isEqualTo("This text has characters that cannot be stored.");
        window.test(field("Told to")).setValue("Dr. Clara Clinic");
        Screens.click(window, "Store");

        assertThat(text())
                .contains("Dr. Clara Clinic was told by L. Tech, laboratory")
                .doesNotContain("Critical result:");
        assertThat(now().openResults()).isEmpty();
    }

    @Test
    void a_report_is_shown_line_by_line_and_stored_only_when_the_clinician_says_so() {
        paste("""
                Date of birth: 01/02/1990
                Test;Result;Unit
                Potassium;3.1;mmol/L
                Calcium;9.5;mmol/L
                Magnesium;2.0;mmol/L
                Zinc;11;umol/L""");

        assertThat(text())
                .contains(
                        "1 line read, 1 to check, 2 not read",
                        "another one than this patient",
                        "not a test that Quiver knows")
                .contains("nobody can have this value");
        assertThat(now().labs()).isEmpty();

        Screens.click(window, "Taken just now");
        Screens.click(window, "Store ticked results");
        assertThat(now().labs()).as("whose report it is was not answered").isEmpty();
        window.test(checkbox("I checked: this report is of this patient")).click();
        Screens.click(window, "Store ticked results");
        assertThat(now().labs())
                .singleElement()
                .satisfies(result -> assertThat(result.origin()).isEqualTo(Origin.PASTED));
    }

    @Test
    void what_is_damaged_or_withdrawn_or_has_words_beside_it_is_not_ticked() {
        paste("""
                Potassium 6.l mmol/L
                Magnesium 0.3 mmol/L cancelled
                Sodium 139 mmol/L drip arm""");

        assertThat(text())
                .contains("No line read, 1 to check, 2 not read", "the number is damaged")
                .contains("the laboratory marked it as not valid", "Beside it stands “drip arm”");
        assertThat(line(1).getValue()).isFalse();
        assertThat(line(2).getValue()).isFalse();
        assertThat(line(3).getValue()).isFalse();
    }

    @Test
    void when_a_sample_was_taken_is_asked_where_the_report_does_not_say_it_clearly() {
        paste("""
                Collected: 20/01/2026 08:30  Reported: 21/01/2026 10:00
                Date;Test;Value;Unit
                20/01/2026;Magnesium;0.81;mmol/L
                ;Potassium;3.9;mmol/L""");
        Screens.click(window, "Store ticked results");
        assertThat(now().labs())
                .extracting(result -> result.sampledAt().atZone(ZONE).toLocalDate())
                .containsOnly(LocalDate.of(2026, 1, 20))
                .hasSize(2);

        paste("""
                Date;Test;Value;Unit
                03/04/2026;CK;120;U/L""");
        window.test(line(2)).click();
        Screens.click(window, "Store ticked results");
        assertThat(times())
                .filteredOn(SampleTime::isInvalid)
                .extracting(SampleTime::getErrorMessage)
                .containsExactly("Enter when the sample was taken.");
        assertThat(now().labs()).hasSize(2);

        times().stream()
                .filter(SampleTime::isInvalid)
                .forEach(time -> time.setValue(LocalDateTime.of(2026, 4, 3, 8, 0)));
        Screens.click(window, "Store ticked results");
        assertThat(now().labs())
                .filteredOn(result -> result.value().analyte().equals(LinkId.of("lab-ck")))
                .extracting(result -> result.sampledAt().atZone(ZONE).toLocalDate())
                .containsExactly(LocalDate.of(2026, 4, 3));
    }

    @Test
    void a_report_without_any_day_is_not_taken_for_one_of_now() {
        paste("Potassium 3.9 mmol/L");
        assertThat(text()).contains("does not say clearly when the sample was taken");
        Screens.click(window, "Store ticked results");
        assertThat(now().labs()).isEmpty();
    }

    @Test
    void what_was_read_of_a_report_goes_as_soon_as_another_text_stands_there() {
        paste("Potassium;2.4;mmol/L");
        assertThat(text()).contains("1 line read");

        window.test(window.find(TextArea.class)
                        .withLabel("Report of the laboratory")
                        .single())
                .setValue("Potassium;4.1;mmol/L");

        assertThat(text()).doesNotContain("1 line read", "Store ticked results");
    }

    @Test
    void a_refused_line_can_be_corrected() {
        paste("Calcium;9.5;mmol/L");
        List<Select<LabUnit>> units = units("Calcium, total");
        window.test(units.getLast()).selectItem("mg/dL");
        window.test(line(1)).click();
        Screens.click(window, "Taken just now");
        Screens.click(window, "Store ticked results");

        assertThat(now().labs())
                .extracting(LabResult::si)
                .singleElement()
                .asString()
                .isEqualTo("2.37025");
        assertThat(text()).contains("add the albumin of the same sample");
    }

    @Test
    void two_results_make_a_chart_with_its_table() {
        paste("""
                Test;Unit;2026-01-10;2026-02-10
                Potassium;mmol/L;2.9;4.1""");
        Screens.click(window, "Store ticked results");

        TrendChart chart = window.find(TrendChart.class).single();
        assertThat(chart.getElement().getTextRecursively()).contains("Potassium, mmol/L", "2.9 mmol/L", "4.1 mmol/L");
    }

    @Test
    void the_reason_of_a_flag_leads_to_the_result() {
        type("Potassium", "2.4", "mmol/L");
        Screens.click(window, "Record results");

        window.test(window.find(NativeButton.class)
                        .withCondition(way -> way.hasClassName("to-answer")
                                && way.getElement().getTextRecursively().contains("Potassium"))
                        .all()
                        .getFirst())
                .click();

        assertThat(window.find(NativeTableRow.class)
                        .withCondition(row -> row.hasClassName("is-wanted"))
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Potassium", "2.4");
    }

    private void paste(String report) {
        window.test(window.find(TextArea.class)
                        .withLabel("Report of the laboratory")
                        .single())
                .setValue(report);
        Screens.click(window, "Read the report");
    }

    private Checkbox line(int number) {
        return window.find(Checkbox.class)
                .withCondition(box ->
                        ("Store line " + number).equals(box.getAriaLabel().orElse("")))
                .single();
    }

    private Checkbox checkbox(String label) {
        return window.find(Checkbox.class)
                .withCondition(box -> box.isVisible() && label.equals(box.getLabel()))
                .single();
    }

    private List<SampleTime> times() {
        return window.find(SampleTime.class).all();
    }

    private void type(String test, String number, String unit) {
        window.test(field(test)).setValue(number);
        window.test(unitOf(test)).selectItem(unit);
    }

    private TextField field(String label) {
        return window.find(TextField.class).withLabel(label).all().getFirst();
    }

    private Select<LabUnit> unitOf(String test) {
        return units(test).getFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Select<LabUnit>> units(String test) {
        return window
                .find(Select.class)
                .withCondition(select ->
                        ("Unit of " + test).equals(select.getAriaLabel().orElse("")))
                .all()
                .stream()
                .map(select -> (Select<LabUnit>) select)
                .toList();
    }

    private Review now() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }

    private String text() {
        return view.getElement().getTextRecursively();
    }
}
