package clinic.quiver.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.observation.Observation;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What cannot be right on the review is said at its field, and nothing that was typed is lost. */
class BadInputTest extends QuiverTest {

    private static final LinkId POTASSIUM = LinkId.of("lab-k");

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

    @BeforeEach
    void openAPatient() {
        screens = new Screens(spring);
        clinic = new TestClinic(database);
        visit = visits.handedIn(clinic, "Calm", Map.of());
        window = screens.of(clinic.clinician());
        window.navigate(ReviewView.class, Map.of(ReviewView.VISIT, visit.id().toString()));
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void a_potassium_of_48_is_refused_with_the_range_and_its_unit() {
        record("48");

        assertThat(potassium().isInvalid()).isTrue();
        assertThat(potassium().getErrorMessage()).isEqualTo("Potassium: enter 1 to 12 mmol/L. Check the unit.");
        assertThat(potassium().getValue()).isEqualTo("48");
        assertThat(now().observations()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            value = {"4.8; 4.8", "4,8; 4.8", " 5 ; 5", "4.80; 4.8"},
            delimiter = ';')
    void point_and_comma_both_stand_before_the_decimals(String typed, BigDecimal meant) {
        record(typed);

        Observation stored = Objects.requireNonNull(now().observations().get(POTASSIUM));
        assertThat(stored.value()).isEqualTo(new Answer.Quantity(meant));
        assertThat(potassium().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,000", "4.8.1", "four", "4 8", "4.8 mmol/L", "48e-1"})
    void what_could_be_read_in_two_ways_is_not_read_at_all(String typed) {
        record(typed);

        assertThat(potassium().getErrorMessage())
                .isEqualTo("Enter a number such as 4.8, without separators between thousands.");
        assertThat(potassium().getValue()).isEqualTo(typed);
        assertThat(now().observations()).isEmpty();
    }

    @Test
    void every_vital_sign_that_is_refused_says_so_at_once_with_its_own_reason() {
        window.test(vital("Heart rate")).setValue("7200");
        window.test(vital("Temperature")).setValue("abc");
        window.test(vital("SpO2")).setValue("150");
        window.test(vital("Breathing rate")).setValue("14");
        Screens.click(window, "Record");

        assertThat(vital("Heart rate").getErrorMessage()).contains("enter 20 to 300");
        assertThat(vital("Temperature").getErrorMessage()).startsWith("Enter a number such as 4.8");
        assertThat(vital("SpO2").getErrorMessage()).contains("enter 50 to 100");
        assertThat(List.of("Heart rate", "Temperature", "SpO2"))
                .allMatch(label -> vital(label).isInvalid());
        assertThat(vital("Breathing rate").isInvalid()).isFalse();
        assertThat(now().observations()).isEmpty();

        window.test(vital("Heart rate")).setValue("72");
        window.test(vital("Temperature")).setValue("36.8");
        window.test(vital("SpO2")).setValue("98");
        Screens.click(window, "Record");
        assertThat(now().observations()).hasSize(4);
    }

    @Test
    void a_blood_pressure_that_stands_the_wrong_way_round_is_not_stored() {
        window.test(vital("Systolic BP")).setValue("80");
        window.test(vital("Diastolic BP")).setValue("120");
        Screens.click(window, "Record");

        assertThat(vital("Diastolic BP").getErrorMessage()).contains("below the upper one");
        assertThat(now().observations()).isEmpty();
    }

    @Test
    void where_only_whole_numbers_are_taken_the_fault_says_so() {
        window.test(vital("Heart rate")).setValue("70.5");
        Screens.click(window, "Record");

        assertThat(vital("Heart rate").getErrorMessage()).contains("whole number");
    }

    @Test
    void a_note_of_ten_kilobytes_is_said_to_be_too_long_and_stays_whole() {
        String endless = "note ".repeat(2_048);
        TextArea note = window.find(TextArea.class).withLabel("Note").single();

        window.test(note).setValue(endless);

        assertThat(note.isInvalid()).isTrue();
        assertThat(note.getErrorMessage()).startsWith("Too long: 10,240 of at most 10,000 characters.");
        assertThat(note.getValue()).isEqualTo(endless);
        window.test(note).setValue("Shorter. 🌻 שלום");
        assertThat(note.isInvalid()).isFalse();
        assertThat(now().decision().note()).isEqualTo("Shorter. 🌻 שלום");
    }

    private void record(String typed) {
        window.test(potassium()).setValue(typed);
        Screens.click(window, "Record results");
    }

    private TextField potassium() {
        return window.find(TextField.class).withLabel("Potassium").single();
    }

    private TextField vital(String label) {
        return window.find(TextField.class).withLabel(label).single();
    }

    private Review now() {
        return clinic.asClinician(() -> reviews.refresh(visit.id()));
    }
}
