package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.DemoTest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the door answers to a device that is, or once was, a tablet of the clinic. */
class ShutOutTabletTest extends DemoTest {

    private static final String UNKNOWN = "never-given-to-any-tablet";

    @LocalServerPort
    int port;

    @Autowired
    TabletService tablets;

    @Autowired
    JdbcClient database;

    Visitor visitor;
    String enrolled;

    @BeforeEach
    void enrol() {
        visitor = new Visitor(port);
        enrolled = tablets.enrol(tablets.openDemoEnrolment(clinicOfDemo(database), "Tablet of a test"))
                .orElseThrow();
    }

    static Stream<String> addresses() {
        return Stream.of(
                "/",
                "/login",
                "/login/",
                "/login;x=1",
                "/desk",
                "/worklist",
                "/admin/tablets",
                "/setup/anything",
                "/invitation/anything",
                "/tablet",
                "/tablet/enrol/one/two",
                "/nothing-here",
                "/actuator/health",
                "/actuator");
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void a_tablet_that_was_shut_out_is_led_to_the_one_calm_page_from_everywhere(String path) throws Exception {
        revoke(enrolled);

        assertThat(leadsTo(path, enrolled)).isIn("/tablet/enrol", "400");
        assertThat(leadsTo(path, UNKNOWN)).isIn("/tablet/enrol", "400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/tablet/enrol", "/tablet/enrol/1234123412341234"})
    void and_that_page_is_there(String path) throws Exception {
        assertThat(visitor.send("GET", path, cookie(UNKNOWN)).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_signs_in_on_a_tablet_not_even_with_the_right_password() throws Exception {
        for (String secret : new String[] {enrolled, UNKNOWN}) {
            HttpResponse<String> refused = visitor.signIn("desk", cookie(secret));

            assertThat(Visitor.header(refused, "Location")).endsWith("/tablet");
            String session = "JSESSIONID=" + Visitor.sessionIn(refused);
            assertThat(Visitor.header(visitor.send("GET", "/desk", session), "Location"))
                    .endsWith("/login");
        }
    }

    @Test
    void the_machine_tells_a_tablet_nothing_of_how_it_is_and_everybody_else_as_before() throws Exception {
        for (String secret : new String[] {enrolled, UNKNOWN}) {
            assertThat(visitor.send("GET", "/actuator/health", cookie(secret)).body())
                    .doesNotContain("UP");
        }
        assertThat(visitor.get("/actuator/health").body()).contains("\"status\":\"UP\"");
    }

    @Test
    void one_in_use_never_reads_the_words_of_staff() throws Exception {
        for (String path : addresses().toList()) {
            HttpResponse<String> response = visitor.send("GET", path, cookie(enrolled));

            assertThat(leadsTo(path, enrolled)).as(path).isIn("/tablet", "200", "400", "404");
            assertThat(response.body()).as(path).doesNotContain("Sign in", "account", "administrator");
        }
    }

    private String leadsTo(String path, String secret) throws Exception {
        HttpResponse<String> response = visitor.send("GET", path, cookie(secret));
        return response.statusCode() == 302
                ? Visitor.header(response, "Location").replaceFirst("^http://[^/]*", "")
                : String.valueOf(response.statusCode());
    }

    private void revoke(String secret) {
        database.sql("update tablet set revoked_at = now() where token_hash = :hash")
                .param("hash", Secrets.hash(secret))
                .update();
    }

    private static String cookie(String secret) {
        return "quiver-tablet=" + secret;
    }
}
