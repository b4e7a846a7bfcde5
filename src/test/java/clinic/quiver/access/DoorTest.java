package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.DemoTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the door answers to somebody who has not signed in. */
class DoorTest extends DemoTest {

    @LocalServerPort
    int port;

    @Autowired
    TabletService tablets;

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/desk",
                "/worklist",
                "/review/00000000-0000-0000-0000-000000000000",
                "/admin/accounts",
                "/admin/tablets",
                "/admin/clinic",
                "/tablet",
                "/DESK",
                "/desk/",
                "//desk",
                "/desk;x=1",
                "/%64esk",
                "/actuator/env",
                "/actuator",
                "/nothing-here"
            })
    void whoever_is_not_signed_in_is_shown_no_page_but_the_login(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(response.statusCode()).isIn(302, 400, 401, 403, 404);
        if (response.statusCode() == 302) {
            assertThat(response.headers().firstValue("Location").orElse("")).endsWith("/login");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/styles/styles.css", "/desk", "/actuator/health", "/nothing-here"})
    void every_kind_of_answer_carries_the_same_headers(String path) throws Exception {
        HttpResponse<String> response = get(path);

        assertThat(header(response, "Content-Security-Policy"))
                .isEqualTo(SecurityConfiguration.CONTENT_SECURITY_POLICY);
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    // A page that goes away says so late, after the next page has its session; a second session would take that one's
    // place in the browser, and the next tap would be lost.
    @ParameterizedTest
    @CsvSource({
        "POST, /VAADIN/push?v-r=push&v-uiId=0&v-pushId=gone&X-Atmosphere-Transport=close",
        "POST, /?v-r=uidl&v-uiId=0",
        "POST, /?v-r=heartbeat&v-uiId=0",
        "GET, /styles/styles.css"
    })
    void a_late_word_of_a_page_that_is_gone_gives_a_tablet_no_new_session(String method, String path) throws Exception {
        HttpResponse<String> response = send(method, path, "JSESSIONID=gone; quiver-tablet=" + enrolledTablet());

        assertThat(response.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_tablet_gets_its_session_with_a_page() throws Exception {
        HttpResponse<String> response = send("GET", "/tablet", "quiver-tablet=" + enrolledTablet());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Set-Cookie")).startsWith("JSESSIONID=");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/worklist", "/admin/accounts", "/nothing-here", "/worklist/nothing-here", "/actuator/env"})
    void what_is_not_there_and_what_is_not_for_the_desk_are_both_not_found(String path) throws Exception {
        HttpResponse<String> response = send("GET", path, "JSESSIONID=" + new Visitor(port).sessionOf("desk"));

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body()).doesNotContain("Could not navigate", "Exception");
    }

    @Test
    void a_tablet_that_strays_reads_the_patients_words() throws Exception {
        HttpResponse<String> response = send("GET", "/nothing-here", "quiver-tablet=" + enrolledTablet());

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body())
                .contains("There is nothing here", "Aquí no hay nada", "href=\"/tablet\"")
                .doesNotContain("account");
    }

    private String enrolledTablet() {
        return tablets.enrol(tablets.openDemoEnrolment(clinicOfDemo(database), "Tablet of a test"))
                .orElseThrow();
    }

    @Test
    void a_page_is_never_kept_by_the_browser() throws Exception {
        assertThat(header(get("/login"), "Cache-Control")).contains("no-store");
    }

    @Test
    void health_says_up_and_nothing_else() throws Exception {
        HttpResponse<String> response = get("/actuator/health");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"status\":\"UP\"").doesNotContain("postgres");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return new Visitor(port).get(path);
    }

    private HttpResponse<String> send(String method, String path, String cookies)
            throws IOException, InterruptedException {
        return new Visitor(port).send(method, path, cookies);
    }

    private static String header(HttpResponse<String> response, String name) {
        return Visitor.header(response, name);
    }
}
