package clinic.quiver.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.patient.VisitService.Planned;
import clinic.quiver.shared.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class VisitServiceTest extends QuiverTest {

    private static final LocalTime HALF_PAST_NINE = LocalTime.of(9, 30);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PatientService patients;

    @Autowired
    VisitService visits;

    @Autowired
    ClinicService clinics;

    TestClinic clinic;
    Patient patient;
    LocalDate today;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
        patient = registered("10001");
        today = clinic.asDesk(clinics::today);
    }

    @Test
    void appointments_come_by_time_and_walk_ins_last() {
        Visit walkIn =
                done(clinic.asDesk(() -> visits.addWalkIn(registered("10002").id())));
        Visit late = planned(patient, LocalTime.of(15, 0));
        Visit early = planned(registered("10003"), HALF_PAST_NINE);

        assertThat(clinic.asDesk(() -> visits.openDay(today))).containsExactly(early, late, walkIn);
    }

    @Test
    void nobody_is_planned_for_a_day_that_is_over() {
        assertThat(clinic.asDesk(() -> visits.planAppointment(patient.id(), today.minusDays(1), HALF_PAST_NINE)))
                .isInstanceOf(Planned.InThePast.class);
    }

    @Test
    void a_patient_has_one_open_visit_a_day() {
        Visit first = planned(patient, HALF_PAST_NINE);

        assertThat(clinic.asDesk(() -> visits.addWalkIn(patient.id()))).isEqualTo(new Planned.AlreadyThatDay(first));
    }

    @Test
    void a_no_show_can_be_expected_again() {
        Visit visit = planned(patient, HALF_PAST_NINE);

        assertThat(clinic.asDesk(() -> visits.markNoShow(visit.id())).status()).isEqualTo(VisitStatus.NO_SHOW);
        assertThat(done(clinic.asDesk(() -> visits.expectAgain(visit.id()))).status())
                .isEqualTo(VisitStatus.PLANNED);
        assertThat(audited("VISIT_REOPENED", visit)).isEqualTo(1);
    }

    @Test
    void a_no_show_who_has_another_visit_that_day_is_not_expected_twice() {
        Visit missed = planned(patient, HALF_PAST_NINE);
        clinic.asDesk(() -> visits.markNoShow(missed.id()));
        Visit walkIn = done(clinic.asDesk(() -> visits.addWalkIn(patient.id())));

        assertThat(clinic.asDesk(() -> visits.expectAgain(missed.id()))).isEqualTo(new Planned.AlreadyThatDay(walkIn));
    }

    @Test
    void only_who_did_not_come_is_expected_again() {
        Visit visit = planned(patient, HALF_PAST_NINE);

        assertThatThrownBy(() -> clinic.asDesk(() -> visits.expectAgain(visit.id())))
                .isInstanceOf(VisitNotInStateException.class);
    }

    @Test
    void who_is_not_here_yet_cannot_have_left() {
        Visit visit = planned(patient, HALF_PAST_NINE);

        assertThatThrownBy(() -> clinic.asDesk(() -> visits.markLeft(visit.id())))
                .isInstanceOf(VisitNotInStateException.class);
    }

    @Test
    void only_the_front_desk_plans() {
        assertThatThrownBy(() -> clinic.asClinician(() -> visits.addWalkIn(patient.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asAdmin(() -> visits.openDay(today))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(() -> visits.openDay(today)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_visit_of_another_clinic_is_refused() {
        Visit theirs = planned(patient, HALF_PAST_NINE);
        TestClinic ours = new TestClinic(database);

        assertThatThrownBy(() -> ours.asDesk(() -> visits.get(theirs.id()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.asDesk(() -> visits.markNoShow(theirs.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ours.asDesk(() -> visits.addWalkIn(patient.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ours.asDesk(() -> visits.openDay(today))).isEmpty();
    }

    private Patient registered(String number) {
        Registration details = new Registration(
                number, "Garcia", "Maria", LocalDate.of(1980, 5, 12), SexAtBirth.FEMALE, Language.EN, "");
        return ((Registered.Done) clinic.asDesk(() -> patients.register(details))).patient();
    }

    private Visit planned(Patient who, LocalTime time) {
        return done(clinic.asDesk(() -> visits.planAppointment(who.id(), today, time)));
    }

    private int audited(String action, Visit visit) {
        return clinic.asDesk(() -> transaction.execute(
                status -> database.sql("select count(*) from audit_event where action = :action and visit_id = :visit")
                        .param("action", action)
                        .param("visit", visit.id().value())
                        .query(Integer.class)
                        .single()));
    }

    private static Visit done(Planned planned) {
        return ((Planned.Done) planned).visit();
    }
}
