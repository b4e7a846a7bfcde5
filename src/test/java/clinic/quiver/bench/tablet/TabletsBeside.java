package clinic.quiver.bench.tablet;

import clinic.quiver.bench.Times;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Tablets that go on answering at their pace while something else is asked of the same server. */
public final class TabletsBeside implements AutoCloseable {

    private static final Duration BETWEEN_ANSWERS = Duration.ofSeconds(3);

    private final LoadPace pace = new LoadPace(BETWEEN_ANSWERS);
    private final ExecutorService hands = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> running = new ArrayList<>();
    private final MeasuredTaps taps = new MeasuredTaps();

    private TabletsBeside() {}

    /** Who works at the tablets, prepared before the server starts. */
    public record Patients(TabletLoad load, int tablets) {

        /** So many tablets, with patients for some minutes. */
        public static Patients expected(String url, int port, int tablets, Duration minutes) {
            long each = minutes.dividedBy(BETWEEN_ANSWERS.multipliedBy(30)) + 2;
            return new Patients(
                    TabletLoad.prepare(url, port, tablets + 1, Math.toIntExact(1 + each * tablets)), tablets);
        }
    }

    /** Lets one patient answer in Chromium and all tablets begin to say the same, one after the other. */
    public static TabletsBeside begin(String address, Patients patients, HttpClient http, Duration rampUp)
            throws InterruptedException {
        TabletsBeside beside = new TabletsBeside();
        TabletLoad load = patients.load();
        try (BrowserTablets browser = new BrowserTablets(address, load.questionnaire(), load.texts())) {
            RecordedWalk walk =
                    browser.record(load.tokens().remove(), load.codes().remove());
            for (int tablet = 0; tablet < patients.tablets(); tablet++) {
                Thread.sleep(rampUp.dividedBy(patients.tablets()));
                String token = load.tokens().remove();
                beside.running.add(beside.hands.submit(
                        new ReplayedTablet(http, token, walk, load.codes()::remove, beside.pace, beside.taps)::run));
            }
        }
        return beside;
    }

    /**
     * The times from tap to answer, in milliseconds, while something else is done.
     *
     * @throws ExecutionException when a tablet was answered otherwise than it should be
     */
    public Times during(Callable<?> work) throws Exception {
        taps.measure(true);
        try {
            work.call();
        } finally {
            taps.measure(false);
        }
        for (Future<?> tablet : running) {
            if (tablet.isDone()) {
                tablet.get();
                throw new IllegalStateException("A tablet stopped working");
            }
        }
        return taps.taken();
    }

    @Override
    public void close() throws IOException {
        pace.end();
        hands.close();
    }
}
