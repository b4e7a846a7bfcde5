package clinic.quiver.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.SexAtBirth;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms of the desk: left without a loss, and plain about what cannot be right. */
class DeskFormsTest extends QuiverTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    PatientService patients;

    @Autowired
    TestVisits visits;

    Screens screens;
    TestClinic clinic;
    BrowserlessUIContext desk;
    DeskView view;

    @BeforeEach
    void open() {
        screens = new Screens(context);
        clinic = new TestClinic(database);
        desk = screens.of(clinic.desk());
        view = desk.navigate(DeskView.class);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    @Test
    void escape_closes_a_form_in_which_nothing_was_typed() {
        Screens.click(desk, "Register a new patient");

        escape();

        assertThat(desk.find(RegistrationDialog.class).exists()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Escape", "Cancel"})
    void leaving_a_form_asks_before_anything_typed_is_lost(String way) {
        Screens.click(desk, "Register a new patient");
        desk.test(field("Family name")).setValue("Zhou");

        leave(way);
        desk.test(desk.find(ConfirmDialog.class).single()).cancel();
        assertThat(field("Family name").getValue()).isEqualTo("Zhou");

        leave(way);
        desk.test(desk.find(ConfirmDialog.class).single()).confirm();
        assertThat(desk.find(RegistrationDialog.class).exists()).isFalse();
    }

    @Test
    void a_correction_is_left_without_a_question_while_nothing_is_changed() {
        view.show(visits.walkIn(clinic, "Garcia"));
        Screens.click(desk, "Correct details");

        escape();

        assertThat(desk.find(CorrectionDialog.class).exists()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1, This day is in the future.", "-47482, This is more than 120 years ago. Check the year."})
    void a_birth_date_that_cannot_be_is_refused_at_its_field(int daysFromToday, String why) {
        LocalDate day = LocalDate.now(java.time.ZoneId.of("Europe/London")).plusDays(daysFromToday);

        register("10001", "Zhou", "Li", day);

        BirthDateField birthDate = desk.find(BirthDateField.class).single();
        assertThat(birthDate.isInvalid()).isTrue();
        assertThat(birthDate.getErrorMessage()).isEqualTo(why);
        assertThat(birthDate.getValue()).isEqualTo(day);
        assertThat(field("Family name").getValue()).isEqualTo("Zhou");
    }

    @Test
    void a_name_of_ten_kilobytes_is_refused_whole_and_not_cut() {
        String endless = "a".repeat(10_240);

        register("10001", endless, "Li", LocalDate.of(1980, 5, 12));

        assertThat(field("Family name").isInvalid()).isTrue();
        assertThat(field("Family name").getErrorMessage())
                .isEqualTo("This is too long: 10,240 of at most 120 characters.");
        assertThat(field("Family name").getValue()).isEqualTo(endless);
    }

    @ParameterizedTest
    @CsvSource({"שפירא, יעל", "الخطيب, ليلى", "Núñez 🌻, Zoë"})
    void a_name_of_any_script_is_taken_as_it_is(String family, String given) {
        register("10001", family, given, LocalDate.of(1980, 5, 12));

        Patient registered = clinic.asDesk(() -> patients.find("10001")).getFirst();
        assertThat(registered.details().familyName()).isEqualTo(family);
        assertThat(Screens.shows(desk, given + " " + family)).isTrue();
    }

    private void register(String number, String family, String given, LocalDate born) {
        Screens.click(desk, "Register a new patient");
        desk.test(field("Record number")).setValue(number);
        desk.test(field("Family name")).setValue(family);
        desk.test(field("Given name")).setValue(given);
        desk.find(BirthDateField.class).single().setValue(born);
        chooseSex();
        Screens.click(desk, "Register");
    }

    @SuppressWarnings("unchecked")
    private void chooseSex() {
        ((Select<SexAtBirth>)
                        desk.find(Select.class).withLabel("Sex given at birth").single())
                .setValue(SexAtBirth.FEMALE);
    }

    private void leave(String way) {
        if (way.equals("Escape")) {
            escape();
        } else {
            Screens.click(desk, way);
        }
    }

    private void escape() {
        Dialog dialog = desk.find(Dialog.class).single();
        ComponentUtil.fireEvent(dialog, new Dialog.DialogCloseActionEvent(dialog, true));
        desk.roundTrip();
    }

    private TextField field(String label) {
        return desk.find(TextField.class).withLabel(label).single();
    }
}
