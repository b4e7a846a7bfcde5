package clinic.quiver.bench.handout;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.Actor;
import clinic.quiver.access.Role;
import clinic.quiver.bench.Times;
import clinic.quiver.journeys.Browsers;
import clinic.quiver.journeys.InstalledQuiver;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody at the desk asks for one released handout very many times at once. */
final class PrintStorm implements AutoCloseable {

    private static final String PASSWORD = "bench-of-handouts";
    private static final int PRINTED = 200;
    private static final int BUSY = 503;

    private final Browsers browsers;
    private final HttpRequest request;
    private final HttpClient http;
    private final AtomicInteger printed = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final Times times = new Times();

    private PrintStorm(Browsers browsers, HttpRequest request, HttpClient http) {
        this.browsers = browsers;
        this.request = request;
        this.http = http;
    }

    /** A patient's handout is released at a clinic that was just installed; says who may print it. */
    static String release(String url, int port) {
        try (InstalledQuiver quiver = InstalledQuiver.startAt(url, port)) {
            JdbcClient database = quiver.part(JdbcClient.class);
            TestClinic clinic = new TestClinic(database);
            TestVisits visits = quiver.create(TestVisits.class);
            visits.release(clinic, visits.handedIn(clinic, "Weaver", Map.of()));
            Actor.Staff desk = clinic.staff("Desk", Role.FRONT_DESK);
            database.sql("update staff_account set password_hash = :hash where id = :id")
                    .param("hash", quiver.part(PasswordEncoder.class).encode(PASSWORD))
                    .param("id", desk.staff().value())
                    .update();
            return desk.username();
        }
    }

    /** Signs in at the desk and finds the link that prints. */
    static PrintStorm at(String address, String desk, HttpClient http) {
        Browsers browsers = new Browsers();
        Page page = browsers.open(1280, 800);
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(desk);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        Object link = page.locator("a[href*='handout.pdf']").first().evaluate("link => link.href");
        String cookies = page.context().cookies().stream()
                .map(cookie -> cookie.name + "=" + cookie.value)
                .collect(Collectors.joining("; "));
        HttpRequest request = HttpRequest.newBuilder(URI.create(link.toString()))
                .header("Cookie", cookies)
                .timeout(Duration.ofMinutes(1))
                .build();
        return new PrintStorm(browsers, request, http);
    }

    int printed() {
        return printed.get();
    }

    int refused() {
        return refused.get();
    }

    /** How long each answer took, whatever it was. */
    Times times() {
        return times;
    }

    /**
     * Asks so many times at once, and returns when all are answered.
     *
     * @throws IllegalStateException when an answer is neither the PDF nor "busy, try again"
     */
    void rage(int requests) throws InterruptedException, ExecutionException {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asked = new ArrayList<>();
            for (int i = 0; i < requests; i++) {
                asked.add(hands.submit(this::ask));
            }
            for (Future<?> each : asked) {
                each.get();
            }
        }
    }

    private HttpResponse<byte[]> ask() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
        times.took((System.nanoTime() - begun) / 1e6);
        if (answer.statusCode() == PRINTED && answer.body()[0] == '%') {
            printed.incrementAndGet();
        } else if (answer.statusCode() == BUSY
                && answer.headers().firstValue("Retry-After").isPresent()) {
            refused.incrementAndGet();
        } else {
            throw new IllegalStateException("answered with " + answer.statusCode());
        }
        return answer;
    }

    // The link opens nothing any more when its page is closed.
    @Override
    public void close() {
        browsers.close();
    }
}
