package clinic.quiver.access;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.DemoTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the door answers to somebody who has not signed in. */
class DoorTest extends DemoTest {

    @LocalServerPort
    int port;

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
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
