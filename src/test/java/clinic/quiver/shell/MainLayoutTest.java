package clinic.quiver.shell;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.Screens;
import clinic.quiver.TestClinic;
import clinic.quiver.access.Actor;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.Role;
import com.vaadin.browserless.BrowserlessUIContext;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class MainLayoutTest extends QuiverTest {

    private static final String UNSIGNED = "Nobody at this clinic has signed";

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    ClinicService clinics;

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
    void everybody_sees_the_menu_of_their_own_role() {
        assertThat(menu(opened(clinic.desk(), "desk"))).containsExactly("Front desk");
        assertThat(menu(opened(clinic.admin(), "admin/accounts")))
                .containsExactly("Rule book", "Accounts", "Tablets", "Clinic", "Status");
    }

    @Test
    void whoever_holds_several_roles_sees_all_their_menus() {
        Actor.Staff desk = clinic.desk();
        Actor both = new Actor.Staff(
                desk.clinic(), desk.staff(), desk.username(), desk.name(), Set.of(Role.FRONT_DESK, Role.ADMIN));

        assertThat(menu(opened(both, "desk")))
                .containsExactly("Front desk", "Rule book", "Accounts", "Tablets", "Clinic", "Status");
    }

    @Test
    void the_front_desk_and_clinicians_do_not_administer() {
        assertThat(Screens.shows(opened(clinic.desk(), "admin/accounts"), "Invite a person"))
                .isFalse();
        assertThat(Screens.shows(opened(clinic.clinician(), "admin/accounts"), "Invite a person"))
                .isFalse();
        assertThat(Screens.shows(opened(clinic.tablet(), "admin/accounts"), "Invite a person"))
                .isFalse();
        assertThat(Screens.shows(opened(clinic.admin(), "admin/accounts"), "Invite a person"))
                .isTrue();
    }

    @Test
    void the_home_of_each_role_is_where_its_work_is() {
        assertThat(HomeView.homeOf(Set.of(Role.ADMIN))).isEqualTo("admin/accounts");
        assertThat(HomeView.homeOf(Set.of(Role.ADMIN, Role.FRONT_DESK))).isEqualTo("desk");
        assertThat(HomeView.homeOf(Set.of(Role.ADMIN, Role.FRONT_DESK, Role.CLINICIAN)))
                .isEqualTo("worklist");
        assertThat(HomeView.homeOf(Set.of(Role.TABLET))).isEqualTo("tablet");
    }

    @Test
    void unsigned_content_is_said_until_somebody_signs_exactly_this_content() {
        assertThat(Screens.shows(opened(clinic.admin(), "admin/accounts"), UNSIGNED))
                .isTrue();

        clinic.asAdmin(() -> clinics.signOffContent("Dr. Ana Reyes", "another content"));
        assertThat(Screens.shows(opened(clinic.admin(), "admin/accounts"), UNSIGNED))
                .isTrue();

        clinic.asAdmin(() ->
                clinics.signOffContent("Dr. Ana Reyes", clinics.contentVersion().hash()));
        assertThat(Screens.shows(opened(clinic.admin(), "admin/accounts"), UNSIGNED))
                .isFalse();
    }

    private BrowserlessUIContext opened(Actor who, String path) {
        BrowserlessUIContext window = screens.of(who);
        window.navigate(path, Component.class);
        return window;
    }

    private static List<String> menu(BrowserlessUIContext window) {
        return window.find(RouterLink.class).all().stream()
                .map(RouterLink::getText)
                .toList();
    }
}
