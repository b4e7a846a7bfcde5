package clinic.quiver.bench.handout;

import clinic.quiver.bench.Machine;
import clinic.quiver.bench.Times;
import clinic.quiver.bench.handout.HandoutBench.Prints;
import clinic.quiver.bench.handout.HandoutBench.Size;
import clinic.quiver.bench.handout.HandoutBench.Storms;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** The page of results of {@code bin/bench handout}: what was measured and how, and whether the targets were reached. */
final class HandoutResultPage {

    private static final double PRINT_MILLISECONDS = 30;
    private static final double TAP_MILLISECONDS = 200;

    private final Size size;
    private final Prints prints;
    private final Storms storms;
    private final String commit;
    private final boolean quick;

    HandoutResultPage(Size size, Prints prints, Storms storms, String commit, boolean quick) {
        this.size = size;
        this.prints = prints;
        this.storms = storms;
        this.commit = commit;
        this.quick = quick;
    }

    String text() throws IOException {
        return String.join(
                "\n",
                "# Handouts: three pages, and a thousand at once",
                "",
                "Written by `bin/bench handout`" + (quick ? " --quick: too short to be quoted" : "") + " on "
                        + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit + ".",
                "Machine: " + Machine.inWords() + ". Everything that is measured shared these cores.",
                "",
                "## One sheet",
                "",
                format(
                        "%d sheets of three pages each, one after the other, warm. Milliseconds a sheet.",
                        size.sheets()),
                "",
                "| | p50 | p95 | p99 | times Quiver (p50) |",
                "|---|---:|---:|---:|---:|",
                contestant("Quiver (openhtmltopdf, PDF/UA-1)", prints.quiver()),
                contestant("WeasyPrint " + prints.weasyPrintVersion(), prints.weasyPrint()),
                contestant("headless Chromium " + prints.chromiumVersion() + ", tagged", prints.chromium()),
                "",
                "## A thousand at once",
                "",
                format(
                        "%d tablets, an answer every 3 s each. The server has 2 cores at most and 1 GB; client and tablets share the machine. First nobody prints, then %d prints are asked for at once, every %d s, %d times.",
                        size.tablets(), size.prints(), size.between().toSeconds(), storms.storms()),
                "",
                "| milliseconds | answers | p50 | p95 | p99 |",
                "|---|---:|---:|---:|---:|",
                row("tap to answer, nobody prints", storms.calm()),
                row("tap to answer, in the storm", storms.stormy()),
                row(
                        "a print in the storm, until its PDF or its refusal is there",
                        storms.storm().times()),
                "",
                format(
                        "%,d prints came out, %,d were told to come back in three seconds; nothing else was answered.",
                        storms.storm().printed(), storms.storm().refused()),
                "",
                "## Targets",
                "",
                "| target | measured | |",
                "|---|---:|---|",
                target("three pages, warm: p50 at most 30 ms", prints.quiver().within(0.5), PRINT_MILLISECONDS),
                target(
                        "tablets in the storm: p95 at most 200 ms, as without",
                        storms.stormy().within(0.95),
                        TAP_MILLISECONDS),
                "",
                "## How it was measured",
                "",
                "Each contestant gets the same filled-in XHTML, in one process that is warm: Quiver in the Java of the bench (filling in the page is within its time), WeasyPrint in one Python with its fonts configured once, Chromium in one page that is given the next document. The peers take the fonts that they find on the machine; Quiver embeds its own and tags the document to PDF/UA-1, which WeasyPrint does not.",
                "",
                "In the storm one person at the desk has the link of one released handout opened over HTTP, all requests at once. Few pass the gate at a time, 20 wait in line, the others are answered 503 with `Retry-After`, and the tab tries again by itself. Tablets say what a recorded patient said and take nothing for an answer but what that patient was answered.",
                "");
    }

    private String contestant(String name, Times times) {
        return format(
                "| %s | %.1f | %.1f | %.1f | %.1f |",
                name,
                times.within(0.5),
                times.within(0.95),
                times.within(0.99),
                times.within(0.5) / prints.quiver().within(0.5));
    }

    private static String row(String name, Times times) {
        return format(
                "| %s | %,d | %.1f | %.1f | %.1f |",
                name, times.count(), times.within(0.5), times.within(0.95), times.within(0.99));
    }

    private static String target(String words, double measured, double most) {
        return format("| %s | %.1f ms | %s |", words, measured, measured <= most ? "reached" : "missed");
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }
}
