package clinic.quiver.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.TestClinic;
import clinic.quiver.access.Account;
import clinic.quiver.access.AccountService.Invited;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.NewPassword;
import clinic.quiver.access.Role;
import clinic.quiver.shared.VisitId;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who of the staff is let in, and who no longer. */
class StaffDoorTest extends BrowserTest {

    @Autowired
    TransactionTemplate transaction;

    TestClinic clinic;
    Page page;

    @BeforeEach
    void open() {
        clinic = new TestClinic(database);
        page = browsers.open(1280, 800);
    }

    @Test
    void a_page_that_is_not_theirs_leads_home_and_says_nothing_of_it() {
        Staff.signIn(page, address(), "desk");

        for (String path : new String[] {"/worklist", "/nothing-here"}) {
            Response response = page.navigate(address() + path);
            assertThat(response.status()).as(path).isEqualTo(404);
            assertThat(page.getByText("There is no page here")).isVisible();
            assertThat(page.locator("body").innerText()).doesNotContain("worklist");
            assertThat(Accessibility.violationsOn(page)).isEmpty();
        }
        page.getByText("Go to my start page").click();
        page.waitForURL("**/desk");
    }

    @Test
    void whoever_asks_for_a_page_that_is_not_theirs_stands_in_the_audit_trail() {
        Staff.signIn(page, address(), "desk");
        VisitId visit = VisitId.random();

        page.navigate(address() + "/review/" + visit);

        assertThat(page.getByText("There is no page here")).isVisible();
        assertThat(refusals(visit)).containsExactly("ReviewView");
    }

    private List<String> refusals(VisitId visit) {
        return CurrentActor.as(
                new Actor.Program(clinicOfDemo(database)),
                () -> Objects.requireNonNull(transaction.execute(status -> database.sql("""
                                select detail from audit_event
                                where action = 'ACCESS_REFUSED' and outcome = 'REFUSED' and visit_id = :visit""")
                        .param("visit", visit.value())
                        .query(String.class)
                        .list())));
    }

    @Test
    void whoever_is_shut_out_sees_nothing_more_without_touching_anything() {
        String username = "temp-" + System.nanoTime();
        Account account = newAccount(username);
        Staff.signIn(page, address(), username, "a quiet river bends");
        page.waitForURL("**/desk");

        clinic.asAdmin(() -> {
            accounts.setEnabled(account.id(), false);
            return true;
        });

        page.waitForURL("**/login");
        page.navigate(address() + "/desk");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .isVisible();
    }

    private Account newAccount(String username) {
        Invited.Link link =
                (Invited.Link) clinic.asAdmin(() -> accounts.invite(username, "Tem Porary", Set.of(Role.FRONT_DESK)));
        accounts.accept(link.token(), new NewPassword("a quiet river bends"));
        return clinic.asAdmin(accounts::all).stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }
}
