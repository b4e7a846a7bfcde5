package clinic.quiver.shared.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Of very many who want a PDF at once a few come in, and the others are told so in their language. */
class PrintDoorTest {

    private static final String PDF = "/VAADIN/dynamic/resource/1/3a4b/handout.pdf";

    private final PrintDoor door = new PrintDoor(new Translations());
    private final CountDownLatch printed = new CountDownLatch(1);
    private final CountDownLatch inside = new CountDownLatch(24);

    @Test
    void who_comes_in_is_served_and_who_does_not_is_told_to_come_back() throws Exception {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> first = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                first.add(hands.submit(() -> ask(PDF, Locale.ENGLISH, (_, _) -> {
                            inside.countDown();
                            await(printed);
                        })
                        .getStatus()));
            }
            inside.await();

            MockHttpServletResponse refused = ask(PDF, Locale.of("es"), (_, _) -> {});
            MockHttpServletResponse page = ask(
                    "/tablet",
                    Locale.ENGLISH,
                    (_, response) -> response.getWriter().write("question"));
            printed.countDown();

            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getHeader("Retry-After")).isEqualTo("3");
            assertThat(refused.getHeader("Refresh")).isEqualTo("3");
            assertThat(refused.getContentAsString()).contains("otra vez");
            assertThat(page.getContentAsString()).isEqualTo("question");
            for (Future<Integer> each : first) {
                assertThat(each.get()).isEqualTo(200);
            }
        }
        assertThat(ask(PDF, Locale.ENGLISH, (_, _) -> {}).getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String path, Locale locale, FilterChain chain) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addPreferredLocale(locale);
        MockHttpServletResponse response = new MockHttpServletResponse();
        door.doFilter(request, response, chain);
        return response;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
