package clinic.quiver.bench.tablet;

import clinic.quiver.bench.Machine;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The page of results of {@code bin/bench tablet}: what was measured and how, and whether the targets were reached. */
final class TabletResultPage {

    private static final double NEXT_QUESTION_MILLISECONDS = 200;
    private static final double TABLET_KILOBYTES = 150;
    private static final double MEGABYTE = 1e6;

    private final TabletBench.Size size;
    private final RecordedWalk walk;
    private final MeasuredTaps inBrowsers;
    private final MeasuredTaps replayed;
    private final TabletHeap heap;
    private final String commit;
    private final boolean quick;
    private final StringBuilder page = new StringBuilder();

    TabletResultPage(
            TabletBench.Size size,
            RecordedWalk walk,
            MeasuredTaps inBrowsers,
            MeasuredTaps replayed,
            TabletHeap heap,
            String commit,
            boolean quick) {
        this.size = size;
        this.walk = walk;
        this.inBrowsers = inBrowsers;
        this.replayed = replayed;
        this.heap = heap;
        this.commit = commit;
        this.quick = quick;
    }

    String text() throws IOException {
        line("# Tablets: many at once on a small server");
        line("");
        line("Written by `bin/bench tablet`" + (quick ? " --quick: too short to be quoted" : "") + " on "
                + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit + ".");
        line("Machine: " + Machine.inWords() + ". Server, PostgreSQL, load generator and Chromium shared these cores.");
        taps();
        memory();
        targets();
        how();
        return page.toString();
    }

    private void taps() {
        line("");
        line("## Tap to next question");
        line("");
        line(format(
                "%d tablets, each with an answer every 3 s; ramp-up %d s and warm-up %d s not measured, then %d s measured. Milliseconds.",
                size.tablets(),
                size.rampUp().toSeconds(),
                size.warmUp().toSeconds(),
                size.measured().toSeconds()));
        line("");
        line("| | tablets | taps | p50 | p95 | p99 | most |");
        line("|---|---:|---:|---:|---:|---:|---:|");
        row("in Chromium: from the tap until the next question is painted", size.browsers(), inBrowsers);
        row(
                "without a browser: from the message until the whole answer is there",
                size.tablets() - size.browsers(),
                replayed);
    }

    private void row(String name, int tablets, MeasuredTaps taps) {
        line(format(
                "| %s | %d | %,d | %.0f | %.0f | %.0f | %.0f |",
                name, tablets, taps.count(), taps.within(0.5), taps.within(0.95), taps.within(0.99), taps.within(1)));
    }

    private void memory() {
        line("");
        line("## Memory");
        line("");
        line("| alive in the server's heap after a full collection | MB |");
        line("|---|---:|");
        row("before, no tablet open", heap.before());
        row(size.tablets() + " tablets open", heap.open());
        row("after all had left", heap.after());
        line("");
        line(format(
                "An open tablet takes (%d open - after) / %d = **%.0f kB**; with all that the server loaded and learned"
                        + " meanwhile, (%d open - before) / %d = %.0f kB. 1 kB is 1,000 bytes.",
                size.tablets(),
                size.tablets(),
                heap.ofTablet(),
                size.tablets(),
                size.tablets(),
                heap.ofTabletAtMost()));
    }

    private void row(String name, long bytes) {
        line(format("| %s | %.2f |", name, bytes / MEGABYTE));
    }

    private void targets() {
        double slower = Math.max(inBrowsers.within(0.95), replayed.within(0.95));
        line("");
        line("## Targets");
        line("");
        line("| target | measured | |");
        line("|---|---:|---|");
        line(format(
                "| tap to next question, p95 at most %.0f ms, the slower of the two lines | %.0f ms | %s |",
                NEXT_QUESTION_MILLISECONDS, slower, reached(slower <= NEXT_QUESTION_MILLISECONDS)));
        line(format(
                "| server memory per open tablet at most %.0f kB | %.0f kB | %s |",
                TABLET_KILOBYTES, heap.ofTablet(), reached(heap.ofTablet() <= TABLET_KILOBYTES)));
    }

    private static String reached(boolean reached) {
        return reached ? "reached" : "**not reached**";
    }

    private void how() {
        line("");
        line("## How it was measured");
        line("");
        line(format(
                "The production jar in a process of its own, as a container starts it, told of 2 cores and at most 1 GB of"
                        + " heap; PostgreSQL beside it, which keeps every promise about what is written. A patient"
                        + " answers everything in Chromium: %d taps, %d of them on questions. Tablets without a browser"
                        + " say the same in sessions of their own, with a code and a visit each, and a push connection;"
                        + " every answer must be what the browser was answered, or the run ends. When a patient is"
                        + " done, the tablet takes the next one.",
                walk.taps().size(), walk.afterQuestions() - walk.firstQuestion()));
        line("");
        line("Only taps on questions count; those that open a visit or hand it in do not. Tablets do not fetch scripts"
                + " and styles again. A tablet whose answer comes late taps late: 3 s are counted from the last"
                + " tap or, when that is later, from the next question. Memory is counted"
                + " while all tablets stand still wherever they are.");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
