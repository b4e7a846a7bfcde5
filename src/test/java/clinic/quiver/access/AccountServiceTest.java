package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.access.AccountService.Invited;
import clinic.quiver.shared.StaffId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

class AccountServiceTest extends QuiverTest {

    private static final NewPassword GOOD = new NewPassword("a quiet river bends");

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    AccountService accounts;

    @Autowired
    ClosedAccounts closedAccounts;

    TestClinic clinic;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
    }

    @Test
    void an_invitation_sets_a_password_once() {
        String token = invited(username());

        assertThat(accounts.accept(token, GOOD)).isEmpty();

        assertThat(accounts.invited(token)).isEmpty();
        assertThatThrownBy(() -> accounts.accept(token, GOOD)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void accepting_an_invitation_leaves_a_row_in_the_trail() {
        String username = username();
        String token = invited(username);

        accounts.accept(token, new NewPassword("too short"));
        accounts.accept(token, GOOD);

        List<String> trail = clinic.asAdmin(() ->
                transaction.execute(status -> database.sql("select detail from audit_event where actor_id <> :admin")
                        .param("admin", clinic.admin().id())
                        .query(String.class)
                        .list()));

        assertThat(trail).containsExactly("invitation-accepted " + username);
    }

    @Test
    void the_open_pages_of_a_closed_account_are_told_and_nobody_else_s() {
        List<String> told = new ArrayList<>();
        closedAccounts.listen(clinic.desk().staff(), () -> told.add("desk"));
        closedAccounts.listen(clinic.clinician().staff(), () -> told.add("clinician"));
        Runnable left = closedAccounts.listen(clinic.desk().staff(), () -> told.add("left"));
        left.run();
        left.run();

        setEnabled(clinic.desk().staff(), false);
        setEnabled(clinic.desk().staff(), true);

        assertThat(told).containsExactly("desk");
    }

    private void setEnabled(StaffId staff, boolean enabled) {
        clinic.asAdmin(() -> {
            accounts.setEnabled(staff, enabled);
            return true;
        });
    }

    @Test
    void a_refused_password_does_not_use_up_the_invitation() {
        String token = invited(username());

        assertThat(accounts.accept(token, new NewPassword("too short"))).contains(NewPassword.Fault.TOO_SHORT);
        assertThat(accounts.accept(token, new NewPassword("passwordpassword")))
                .contains(NewPassword.Fault.EASY_TO_GUESS);

        assertThat(accounts.invited(token)).isPresent();
    }

    @Test
    void a_username_is_given_once_whatever_its_letters_case() {
        String username = username();
        invited(username);

        assertThat(clinic.asAdmin(
                        () -> accounts.invite(username.toUpperCase(Locale.ROOT), "Other", Set.of(Role.ADMIN))))
                .isInstanceOf(Invited.UsernameTaken.class);
    }

    @Test
    void an_account_needs_a_name_and_a_role_that_people_can_hold() {
        assertThat(clinic.asAdmin(() -> accounts.invite("a b", "Name", Set.of(Role.ADMIN))))
                .isInstanceOf(Invited.UsernameMalformed.class);
        assertThat(clinic.asAdmin(() -> accounts.invite(username(), "Name", Set.of())))
                .isInstanceOf(Invited.NoRole.class);
        assertThat(clinic.asAdmin(() -> accounts.invite(username(), "Name", Set.of(Role.TABLET))))
                .isInstanceOf(Invited.NoRole.class);
        assertThat(clinic.asAdmin(() -> accounts.invite(username(), "Name", Set.of(Role.PROGRAM))))
                .isInstanceOf(Invited.NoRole.class);
    }

    @Test
    void only_administrators_manage_accounts() {
        assertThatThrownBy(() -> clinic.asDesk(accounts::all)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.asClinician(() -> accounts.invite(username(), "Name", Set.of(Role.ADMIN))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> clinic.onTablet(accounts::all)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void an_account_of_another_clinic_is_refused() {
        StaffId theirs = new TestClinic(database).desk().staff();

        assertThatThrownBy(() -> clinic.asAdmin(() -> accounts.inviteAgain(theirs)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(clinic.asAdmin(() -> accounts.nameOf(theirs))).isEmpty();
    }

    @Test
    void nobody_shuts_out_themselves() {
        assertThatThrownBy(() -> clinic.asAdmin(() -> {
                    accounts.setEnabled(clinic.admin().staff(), false);
                    return true;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private String invited(String username) {
        return ((Invited.Link) clinic.asAdmin(() -> accounts.invite(username, "Dana Desk", Set.of(Role.FRONT_DESK))))
                .token();
    }

    private static String username() {
        return "u" + StaffId.random().toString().substring(0, 12);
    }
}
