package clinic.quiver.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitNotInStateException;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitService.Planned;
import clinic.quiver.patient.VisitStatus;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who was marked as left and stands at the desk again. */
class ComingBackTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestVisits patients;

    @Autowired
    VisitService visits;

    @Autowired
    CheckInService checkIn;

    @Autowired
    TabletClaimService claims;

    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
    }

    @Test
    void who_had_handed_in_waits_again_since_they_first_came() {
        Visit visit = left(patients.handedIn(clinic, "Early", Map.of()));

        Visit back = comeBack(visit);

        assertThat(back.status()).isEqualTo(VisitStatus.ANSWERED);
        assertThat(back.waitingSince()).isEqualTo(visit.waitingSince());
        assertThat(reopenedRows(visit)).isEqualTo(1);
    }

    @Test
    void who_was_answering_goes_on_there_with_a_new_code() {
        Visit visit = patients.walkIn(clinic, "Early");
        String code = patients.checkIn(clinic, visit);
        patients.answer(clinic, (Screen.Asking) patients.open(clinic, code), Map.of());
        left(visit);

        assertThat(comeBack(visit).status()).isEqualTo(VisitStatus.ANSWERING);

        assertThat(opens(code)).isFalse();
        String again = clinic.asDesk(() -> checkIn.issueAgain(visit.id())).code();
        assertThat(((Screen.Asking) patients.open(clinic, again)).page().id()).isEqualTo("now-check");
    }

    @Test
    void who_had_not_begun_is_checked_in_again() {
        Visit visit = patients.walkIn(clinic, "Early");
        patients.checkIn(clinic, visit);
        left(visit);

        assertThat(comeBack(visit).status()).isEqualTo(VisitStatus.CHECKED_IN);
    }

    @Test
    void who_came_back_as_a_walk_in_meanwhile_has_not_two_visits() {
        Visit visit = patients.walkIn(clinic, "Early");
        patients.checkIn(clinic, visit);
        left(visit);
        Planned again = clinic.asDesk(() -> visits.addWalkIn(visit.patient()));

        assertThat(clinic.asDesk(() -> checkIn.comeBack(visit.id())))
                .isEqualTo(new Planned.AlreadyThatDay(((Planned.Done) again).visit()));
    }

    @Test
    void only_who_left_comes_back_and_only_the_desk_says_so() {
        Visit visit = patients.walkIn(clinic, "Early");

        assertThatThrownBy(() -> comeBack(visit)).isInstanceOf(VisitNotInStateException.class);
        assertThatThrownBy(() -> clinic.asClinician(() -> checkIn.comeBack(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> new TestClinic(database).asDesk(() -> checkIn.comeBack(visit.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Visit left(Visit visit) {
        return clinic.asDesk(() -> visits.markLeft(visit.id()));
    }

    private Visit comeBack(Visit visit) {
        return ((Planned.Done) clinic.asDesk(() -> checkIn.comeBack(visit.id()))).visit();
    }

    private boolean opens(String code) {
        return clinic.onTablet(() -> claims.open(code, TestVisits.BORN, Optional.empty()))
                .isPresent();
    }

    private int reopenedRows(Visit visit) {
        return clinic.asDesk(() -> transaction.execute(status -> database.sql(
                        "select count(*) from audit_event where action = 'VISIT_REOPENED' and visit_id = :visit")
                .param("visit", visit.id().value())
                .query(Integer.class)
                .single()));
    }
}
