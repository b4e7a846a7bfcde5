package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.shared.TabletId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class TabletServiceTest extends QuiverTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TabletService tablets;

    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
    }

    @Test
    void a_code_enrols_one_device_however_it_is_typed() {
        String code = clinic.asAdmin(() -> tablets.openEnrolment("By the window"));
        String typed = " " + code.toLowerCase(Locale.ROOT).substring(0, 4) + "-" + code.substring(4) + " ";

        String secret = tablets.enrol(typed).orElseThrow();

        assertThat(tablets.holderOf(secret).map(Actor::clinic)).contains(clinic.id());
        assertThat(tablets.enrol(code)).isEmpty();
    }

    @Test
    void a_revoked_tablet_is_nobody() {
        String code = clinic.asAdmin(() -> tablets.openEnrolment("By the window"));
        String secret = tablets.enrol(code).orElseThrow();
        TabletId tablet = tablets.holderOf(secret).orElseThrow().tablet();

        revoke(clinic, tablet);

        assertThat(tablets.holderOf(secret)).isEmpty();
    }

    @Test
    void only_administrators_of_the_same_clinic_revoke() {
        TabletId tablet = clinic.tablet().tablet();

        assertThatThrownBy(() -> revoke(new TestClinic(database), tablet)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asDesk(() -> tablets.openEnrolment("Mine")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(tablets::all)).isInstanceOf(AccessDeniedException.class);
    }

    private void revoke(TestClinic by, TabletId tablet) {
        by.asAdmin(() -> {
            tablets.revoke(tablet);
            return true;
        });
    }
}
