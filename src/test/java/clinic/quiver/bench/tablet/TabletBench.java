package clinic.quiver.bench.tablet;

import clinic.quiver.journeys.InstalledQuiver;
import clinic.quiver.journeys.QuiverProcess;
import clinic.quiver.local.LocalPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * {@code bin/bench tablet}: many tablets on one server, each giving an answer every few seconds. Arguments: the
 * production jar, a folder to work in, the file for the results, the commit, and perhaps {@code --quick}.
 */
@SuppressWarnings("SystemOut")
final class TabletBench {

    private static final Duration BETWEEN_ANSWERS = Duration.ofSeconds(3);
    private static final Duration COME_TO_REST = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Size size;
    private final Path work;
    private final MeasuredTaps replayed = new MeasuredTaps();
    private final MeasuredTaps inBrowsers = new MeasuredTaps();
    private final LoadPace pace = new LoadPace(BETWEEN_ANSWERS);

    /**
     * How much is measured.
     *
     * @param tablets all tablets
     * @param browsers those of them that are real browsers
     * @param rampUp in this time the tablets begin, one after the other
     * @param warmUp after that, all work and nobody measures
     * @param measured after that
     */
    record Size(int tablets, int browsers, Duration rampUp, Duration warmUp, Duration measured) {

        static final Size FULL =
                new Size(50, 3, Duration.ofSeconds(60), Duration.ofSeconds(90), Duration.ofSeconds(180));
        static final Size QUICK =
                new Size(50, 2, Duration.ofSeconds(15), Duration.ofSeconds(10), Duration.ofSeconds(20));

        private int patients() {
            Duration shortestVisit = BETWEEN_ANSWERS.multipliedBy(30);
            long each = rampUp.plus(warmUp).plus(measured).dividedBy(shortestVisit) + 2;
            return Math.toIntExact(1 + each * tablets);
        }
    }

    private TabletBench(Size size, Path work) {
        this.size = size;
        this.work = work;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        Path page = Path.of(arguments[2]).toAbsolutePath();
        boolean quick = List.of(arguments).contains("--quick");
        TabletBench bench = new TabletBench(quick ? Size.QUICK : Size.FULL, work);
        String text = bench.run(Path.of(arguments[0]), arguments[3], quick);
        System.out.println();
        System.out.println(text);
        Files.createDirectories(page.getParent());
        Files.writeString(page, text);
    }

    private String run(Path jar, String commit, boolean quick)
            throws IOException, InterruptedException, ExecutionException {
        int port = InstalledQuiver.freePort();
        try (LocalPostgres postgres = LocalPostgres.passing()) {
            String url = postgres.urlOf("quiver");
            say("Enrolling " + size.tablets() + " tablets ...");
            TabletLoad load = TabletLoad.prepare(url, port, size.tablets(), size.patients());
            say("Starting the server ...");
            try (QuiverProcess quiver = QuiverProcess.startJar(jar, url, port, work.resolve("server.log"));
                    BrowserTablets browsers =
                            new BrowserTablets("http://localhost:" + port, load.questionnaire(), load.texts());
                    HttpClient http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                ServerHeap heap = new ServerHeap(quiver.id(), work);
                say("A patient answers everything in Chromium ...");
                String first = load.tokens().element();
                RecordedWalk walk = browsers.record(first, load.codes().remove());
                Thread.sleep(COME_TO_REST);
                long before = heap.alive("before");
                long open = openAll(load, walk, browsers, http, heap);
                Thread.sleep(COME_TO_REST);
                long after = heap.alive("after");
                TabletHeap memory = new TabletHeap(before, open, after, size.tablets());
                return new TabletResultPage(size, walk, inBrowsers, replayed, memory, commit, quick).text();
            }
        }
    }

    /** Runs the load, and counts what is alive in the server while all tablets are open and none works. */
    private long openAll(TabletLoad load, RecordedWalk walk, BrowserTablets browsers, HttpClient http, ServerHeap heap)
            throws IOException, InterruptedException, ExecutionException {
        try (ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            say("Ramp-up " + size.rampUp().toSeconds() + " s, warm-up "
                    + size.warmUp().toSeconds() + " s, measured "
                    + size.measured().toSeconds() + " s ...");
            List<String> inBrowser = Stream.generate(load.tokens()::remove)
                    .limit(size.browsers())
                    .toList();
            long begun = System.nanoTime();
            Future<?> browsing = hands.submit(() -> browsers.run(inBrowser, load.codes()::remove, pace, inBrowsers));
            for (String token : load.tokens()) {
                Thread.sleep(size.rampUp().dividedBy(load.tokens().size()));
                ReplayedTablet tablet = new ReplayedTablet(http, token, walk, load.codes()::remove, pace, replayed);
                running.add(hands.submit(tablet::run));
            }
            running.add(browsing);
            long open = measure(running, heap);
            for (Future<?> tablet : running) {
                tablet.get();
            }
            say("Load took " + Duration.ofNanos(System.nanoTime() - begun).toSeconds() + " s.");
            return open;
        }
    }

    private long measure(List<Future<?>> running, ServerHeap heap)
            throws IOException, InterruptedException, ExecutionException {
        try {
            letWork(running, size.warmUp());
            replayed.measure(true);
            inBrowsers.measure(true);
            letWork(running, size.measured());
            replayed.measure(false);
            inBrowsers.measure(false);
            pace.hold(running.size());
            return heap.alive("open");
        } finally {
            pace.end();
        }
    }

    private static void letWork(List<Future<?>> running, Duration time)
            throws InterruptedException, ExecutionException {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(LOOK_EVERY);
            for (Future<?> tablet : running) {
                if (tablet.isDone()) {
                    tablet.get(); // says why it does not work any more
                    throw new IllegalStateException("A tablet stopped working");
                }
            }
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
