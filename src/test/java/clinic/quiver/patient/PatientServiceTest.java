package clinic.quiver.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.patient.Registered.Fault;
import clinic.quiver.shared.Language;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class PatientServiceTest extends QuiverTest {

    private static final LocalDate BORN = LocalDate.of(1980, 5, 12);

    @Autowired
    JdbcClient database;

    @Autowired
    PatientService patients;

    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
    }

    @Test
    void a_registered_patient_is_found_by_the_beginning_of_a_name_by_number_and_by_birth_date() {
        Patient patient = registered(details("10001", "O'Brien", "Élodie", BORN));

        assertThat(clinic.asDesk(() -> patients.find("o'b"))).containsExactly(patient);
        assertThat(clinic.asDesk(() -> patients.find("élo"))).containsExactly(patient);
        assertThat(clinic.asDesk(() -> patients.find("Élodie O'Bri"))).containsExactly(patient);
        assertThat(clinic.asDesk(() -> patients.find("10001"))).containsExactly(patient);
        assertThat(clinic.asDesk(() -> patients.find(Search.of("1980-05-12")))).containsExactly(patient);
    }

    @Test
    void signs_of_a_pattern_are_looked_for_as_themselves() {
        registered(details("10001", "Garcia", "Maria", BORN));

        assertThat(clinic.asDesk(() -> patients.find("%"))).isEmpty();
        assertThat(clinic.asDesk(() -> patients.find("_arcia"))).isEmpty();
        assertThat(clinic.asDesk(() -> patients.find("' or 1=1 --"))).isEmpty();
    }

    @Test
    void a_record_number_is_given_once() {
        registered(details("10001", "Garcia", "Maria", BORN));

        assertThat(faultsOf(details("10001", "Zhou", "Li", BORN))).containsExactly(Fault.RECORD_NUMBER_TAKEN);
    }

    @Test
    void another_clinic_may_use_the_same_record_number() {
        registered(details("10001", "Garcia", "Maria", BORN));
        clinic = new TestClinic(database);

        assertThat(registered(details("10001", "Garcia", "Maria", BORN))).isNotNull();
    }

    @Test
    void everything_that_is_wrong_is_said_at_once() {
        assertThat(faultsOf(details(" ", " ", "", LocalDate.of(1800, 1, 1))))
                .containsExactlyInAnyOrder(
                        Fault.RECORD_NUMBER_MISSING,
                        Fault.FAMILY_NAME_MISSING,
                        Fault.GIVEN_NAME_MISSING,
                        Fault.BIRTH_DATE_TOO_LONG_AGO);
        assertThat(faultsOf(details("1", "Garcia", "Maria", LocalDate.of(2999, 1, 1))))
                .containsExactly(Fault.BIRTH_DATE_IN_FUTURE);
        assertThat(faultsOf(details("1", "x".repeat(121), "Maria", BORN))).containsExactly(Fault.TOO_LONG);
        assertThat(faultsOf(details("1", "Gar\u0000cia", "Maria", BORN))).containsExactly(Fault.UNREADABLE_CHARACTERS);
    }

    @Test
    void somebody_born_the_same_day_with_a_similar_name_is_a_likely_duplicate() {
        Patient maria = registered(details("10001", "Garcia", "Maria", BORN));
        registered(details("10002", "Zhou", "Li", BORN));
        registered(details("10003", "Garcia", "Maria", BORN.plusDays(1)));

        assertThat(clinic.asDesk(() -> patients.likelyDuplicates(details("10009", "Garcés", "Ana", BORN))))
                .containsExactly(maria);
    }

    @Test
    void a_correction_of_what_somebody_else_corrected_is_not_stored() {
        Patient maria = registered(details("10001", "Garcia", "Maria", BORN));
        Registered first = correct(maria, details("10001", "García", "Maria", BORN));
        Registered second = correct(maria, details("10001", "Garzia", "Maria", BORN));

        assertThat(first).isInstanceOf(Registered.Done.class);
        assertThat(second).isInstanceOf(Registered.ChangedMeanwhile.class);
        assertThat(clinic.asDesk(() -> patients.open(maria.id())).details().familyName())
                .isEqualTo("García");
    }

    @Test
    void only_the_front_desk_registers_and_administrators_see_nobody() {
        Registration details = details("10001", "Garcia", "Maria", BORN);

        assertThatThrownBy(() -> clinic.asClinician(() -> patients.register(details)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> patients.find("Garcia")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(() -> patients.find("Garcia")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_patient_of_another_clinic_is_refused() {
        Patient theirs = registered(details("10001", "Garcia", "Maria", BORN));
        TestClinic ours = new TestClinic(database);

        assertThatThrownBy(() -> ours.asDesk(() -> patients.open(theirs.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.asDesk(() -> patients.correct(theirs.id(), theirs.details(), theirs.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ours.asDesk(() -> patients.find("Garcia"))).isEmpty();
    }

    private static Registration details(String number, String family, String given, LocalDate born) {
        return new Registration(number, family, given, born, SexAtBirth.FEMALE, Language.EN, "");
    }

    private Patient registered(Registration details) {
        return ((Registered.Done) clinic.asDesk(() -> patients.register(details))).patient();
    }

    private Set<Fault> faultsOf(Registration details) {
        return ((Registered.Refused) clinic.asDesk(() -> patients.register(details))).faults();
    }

    private Registered correct(Patient patient, Registration details) {
        return clinic.asDesk(() -> patients.correct(patient.id(), details, patient.version()));
    }
}
