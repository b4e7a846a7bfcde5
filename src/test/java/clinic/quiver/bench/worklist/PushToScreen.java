package clinic.quiver.bench.worklist;

import clinic.quiver.TestClinic;
import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.bench.Times;
import clinic.quiver.journeys.Browsers;
import clinic.quiver.journeys.InstalledQuiver;
import clinic.quiver.review.Claim;
import clinic.quiver.review.ClaimService;
import clinic.quiver.review.Claimed;
import clinic.quiver.review.WorklistFilter;
import clinic.quiver.review.WorklistService;
import clinic.quiver.shared.VisitId;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Many open lists on one server, and changes that are made on another: from the moment before the change is made until a
 * list was told of it. One list is open in Chromium, where the row has to be painted.
 */
final class PushToScreen {

    private static final String PASSWORD = "bench-of-the-worklist";
    private static final Duration BETWEEN = Duration.ofMillis(900);
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(10);
    private static final int WARM_UP = 5;

    private static final String STOPWATCH = """
            window.quiverSeen = [];
            new MutationObserver(() => {
              const now = document.querySelector('.worklist-claim')?.textContent ?? '';
              if (now !== window.quiverLast) {
                window.quiverLast = now;
                requestAnimationFrame(() => setTimeout(() => quiverSeen.push([now, Date.now()])));
              }
            }).observe(document, {childList: true, subtree: true, characterData: true});
            """;

    private final InstalledQuiver elsewhere;
    private final TestClinic clinic;
    private final String address;
    private final Times toList = new Times();
    private final Times painted = new Times();

    /**
     * A run that is not begun yet.
     *
     * @param elsewhere the server on which the changes are made
     * @param address of the server that has the lists open
     */
    PushToScreen(InstalledQuiver elsewhere, TestClinic clinic, String address) {
        this.elsewhere = elsewhere;
        this.clinic = clinic;
        this.address = address;
    }

    Times toList() {
        return toList;
    }

    Times painted() {
        return painted;
    }

    /** Opens the lists and makes the changes, about one a second. */
    void run(int lists, int changes) throws IOException, InterruptedException {
        Actor.Staff viewer = clinic.staff("Dr. View", Role.CLINICIAN);
        setPassword(viewer);
        List<OpenList> open = new ArrayList<>();
        try (Browsers browsers = new Browsers();
                HttpClient http = HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .build()) {
            Page page = browsers.open(1280, 800);
            page.addInitScript(STOPWATCH);
            signIn(page, viewer.username());
            try {
                open(open, lists, http, RecordedOpening.of(page, address), viewer);
                change(open, changes, page);
            } finally {
                // Before the client, which waits for their connections to end.
                open.forEach(OpenList::close);
            }
        }
    }

    private static void open(
            List<OpenList> open, int lists, HttpClient http, RecordedOpening opening, Actor.Staff viewer)
            throws IOException, InterruptedException {
        for (int list = 1; list < lists; list++) {
            OpenList each = new OpenList(http, opening);
            open.add(each);
            each.open(viewer.username(), PASSWORD);
        }
    }

    private void change(List<OpenList> open, int changes, Page page) throws InterruptedException {
        WorklistService worklist = elsewhere.part(WorklistService.class);
        VisitId first = clinic.asClinician(() -> worklist.open(WorklistFilter.EVERYBODY))
                .entries()
                .getFirst()
                .visit()
                .id();
        for (int change = -WARM_UP; change < changes; change++) {
            Thread.sleep(BETWEEN);
            measure(open, page, first, change + WARM_UP, change >= 0);
        }
    }

    private void measure(List<OpenList> open, Page page, VisitId visit, int number, boolean counts)
            throws InterruptedException {
        String name = "Dr. Push-" + number + ".";
        Actor.Staff taker = clinic.staff(name, Role.CLINICIAN);
        open.forEach(list -> list.lookFor(name));
        long begun = System.nanoTime();
        long begunByTheClock = System.currentTimeMillis();
        take(taker, visit);
        for (OpenList list : open) {
            while (list.saw(name).isEmpty()) {
                if (System.nanoTime() - begun > WAIT_AT_MOST.toNanos()) {
                    throw new IllegalStateException("A list was not told of a change");
                }
                Thread.sleep(1);
            }
        }
        page.waitForFunction("name => quiverSeen.some(seen => seen[0].includes(name))", name);
        if (counts) {
            open.forEach(list -> toList.took((list.saw(name).orElseThrow() - begun) / 1e6));
            Number at = (Number) page.evaluate("name => quiverSeen.find(seen => seen[0].includes(name))[1]", name);
            painted.took(at.doubleValue() - begunByTheClock);
        }
    }

    private void take(Actor.Staff taker, VisitId visit) {
        ClaimService claims = elsewhere.part(ClaimService.class);
        Claimed claimed = CurrentActor.as(taker, () -> {
            Optional<Claim> before = claims.of(visit);
            return before.isPresent() ? claims.takeOver(visit, before.get()) : claims.take(visit);
        });
        if (!(claimed instanceof Claimed.Done)) {
            throw new IllegalStateException(claimed.toString());
        }
    }

    private void setPassword(Actor.Staff staff) {
        elsewhere
                .part(JdbcClient.class)
                .sql("update staff_account set password_hash = :hash where id = :id")
                .param("hash", elsewhere.part(PasswordEncoder.class).encode(PASSWORD))
                .param("id", staff.staff().value())
                .update();
    }

    private void signIn(Page page, String username) {
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(username);
        page.locator("input[name=password]").fill(PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.waitForURL(url -> !url.endsWith("/login"));
    }
}
