package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.access.TabletService.Opened;
import clinic.quiver.shared.TabletId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class TabletServiceTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TabletService tablets;

    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
    }

    @Test
    void a_code_enrols_one_device_however_it_is_typed() {
        String code = openEnrolment("By the window");
        String typed = " " + code.toLowerCase(Locale.ROOT).substring(0, 4) + "-" + code.substring(4, 8) + " "
                + code.substring(8) + " ";

        String secret = tablets.enrol(typed).orElseThrow();

        assertThat(tablets.holderOf(secret).map(Actor::clinic)).contains(clinic.id());
        assertThat(tablets.enrol(code)).isEmpty();
    }

    @Test
    void a_revoked_tablet_is_nobody() {
        String code = openEnrolment("By the window");
        String secret = tablets.enrol(code).orElseThrow();
        TabletId tablet = tablets.holderOf(secret).orElseThrow().tablet();

        revoke(clinic, tablet);

        assertThat(tablets.holderOf(secret)).isEmpty();
    }

    @Test
    void two_tablets_in_use_never_have_the_same_name() {
        TabletId first = enrolled("Room 1");

        assertThat(clinic.asAdmin(() -> tablets.openEnrolment(" room 1 "))).isInstanceOf(Opened.NameTaken.class);

        revoke(clinic, first);
        enrolled("Room 1");
        assertThat(clinic.asAdmin(tablets::all))
                .filteredOn(tablet -> tablet.revokedAt().isEmpty())
                .extracting(Tablet::name)
                .containsExactly("Room 1", "Tablet by the window");
    }

    @Test
    void a_new_code_for_a_name_ends_the_one_before() {
        String before = openEnrolment("Room 1");
        String again = openEnrolment("Room 1");

        assertThat(tablets.enrol(before)).isEmpty();
        assertThat(tablets.enrol(again)).isPresent();
    }

    @Test
    void the_devices_of_a_demo_s_code_are_numbered() {
        String code = tablets.openDemoEnrolment(clinic.id(), "Demo tablet");

        tablets.enrol(code);
        tablets.enrol(code);

        assertThat(clinic.asAdmin(tablets::all)).extracting(Tablet::name).contains("Demo tablet", "Demo tablet 2");
    }

    @Test
    void a_tablet_says_when_it_was_last_seen() {
        String secret = tablets.enrol(openEnrolment("Room 1")).orElseThrow();
        assertThat(tablet("Room 1").lastSeenAt()).isEmpty();

        tablets.holderOf(secret);

        Instant seen = tablet("Room 1").lastSeenAt().orElseThrow();
        tablets.holderOf(secret);
        assertThat(tablet("Room 1").lastSeenAt()).contains(seen);
    }

    @Test
    void enrolling_and_shutting_out_leave_their_rows_in_the_trail() {
        revoke(clinic, enrolled("Room 1"));

        List<String> trail = clinic.asAdmin(() -> transaction.execute(
                status -> database.sql("select actor_kind || ' ' || detail from audit_event order by seq")
                        .query(String.class)
                        .list()));

        assertThat(trail)
                .containsExactly(
                        "STAFF tablet-enrolment-opened Room 1",
                        "TABLET tablet-enrolled Room 1",
                        "STAFF tablet-revoked Room 1");
    }

    @Test
    void only_administrators_of_the_same_clinic_revoke() {
        TabletId tablet = clinic.tablet().tablet();

        assertThatThrownBy(() -> revoke(new TestClinic(database), tablet)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asDesk(() -> tablets.openEnrolment("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(tablets::all)).isInstanceOf(AccessDeniedException.class);
    }

    private String openEnrolment(String name) {
        return ((Opened.Code) clinic.asAdmin(() -> tablets.openEnrolment(name))).code();
    }

    private TabletId enrolled(String name) {
        String secret = tablets.enrol(openEnrolment(name)).orElseThrow();
        return tablets.holderOf(secret).orElseThrow().tablet();
    }

    private Tablet tablet(String name) {
        return clinic.asAdmin(tablets::all).stream()
                .filter(tablet -> tablet.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void revoke(TestClinic by, TabletId tablet) {
        by.asAdmin(() -> {
            tablets.revoke(tablet);
            return true;
        });
    }
}
