package clinic.quiver.bench.worklist;

import clinic.quiver.bench.Times;
import clinic.quiver.bench.worklist.ListTimes.Act;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The page of results of {@code bin/bench worklist}: what was measured and how, and whether the targets were reached. */
final class WorklistResultPage {

    private static final double FIRST_PAGE_MILLISECONDS = 50;
    private static final double TIMES_OF_FEW = 1.3;
    private static final double PUSH_MILLISECONDS = 1000;
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private final WorklistBench.Size size;
    private final ListTimes few;
    private final ListTimes many;
    private final List<Explained> fewPlans;
    private final List<Explained> manyPlans;
    private final PushToScreen push;
    private final String commit;
    private final boolean quick;
    private final StringBuilder page = new StringBuilder();

    WorklistResultPage(
            WorklistBench.Size size,
            ListTimes few,
            ListTimes many,
            List<Explained> fewPlans,
            List<Explained> manyPlans,
            PushToScreen push,
            String commit,
            boolean quick) {
        this.size = size;
        this.few = few;
        this.many = many;
        this.fewPlans = fewPlans;
        this.manyPlans = manyPlans;
        this.push = push;
        this.commit = commit;
        this.quick = quick;
    }

    String text() throws IOException {
        line("# Worklist: a short list over a long archive");
        line("");
        line("Written by `bin/bench worklist`" + (quick ? " --quick: too small to be quoted" : "") + " on "
                + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit + ".");
        line("Machine: " + machine() + ". PostgreSQL, servers, lists and Chromium shared these cores.");
        times();
        pushed();
        targets();
        how();
        plans(fewPlans, size.few());
        plans(manyPlans, size.many());
        return page.toString();
    }

    private void times() {
        line("");
        line("## The list");
        line("");
        line(format(
                "%,d patients wait; %,d visits are stored, or %,d. Milliseconds, %,d times each, in turn.",
                size.waiting(), size.few(), size.many(), size.rounds()));
        line("");
        line("| | stored visits | p50 | p95 | p99 | most |");
        line("|---|---:|---:|---:|---:|---:|");
        for (Act act : Act.values()) {
            row(act.words(), format("%,d", size.few()), few.of(act));
            row(act.words(), format("%,d", size.many()), many.of(act));
        }
    }

    private void pushed() {
        line("");
        line("## Push to screen");
        line("");
        line(format(
                "%d lists are open on one server, a change is made on another; %d changes. Milliseconds from before the"
                        + " change is made.",
                size.lists(), size.changes()));
        line("");
        line("| | lists | p50 | p95 | p99 | most |");
        line("|---|---:|---:|---:|---:|---:|");
        row(
                "without a browser: until the list was sent the changed row",
                String.valueOf(size.lists() - 1),
                push.toList());
        row("in Chromium: until the changed row is painted", "1", push.painted());
    }

    private void row(String name, String number, Times times) {
        line(format(
                "| %s | %s | %.1f | %.1f | %.1f | %.1f |",
                name, number, times.within(0.5), times.within(0.95), times.within(0.99), times.within(1)));
    }

    private void targets() {
        double first = many.of(Act.FIRST_PAGE).within(0.99);
        double ratio = first / few.of(Act.FIRST_PAGE).within(0.99);
        double median =
                many.of(Act.FIRST_PAGE).within(0.5) / few.of(Act.FIRST_PAGE).within(0.5);
        double told = Math.max(push.toList().within(0.99), push.painted().within(0.99));
        line("");
        line("## Targets");
        line("");
        line("| target | measured | |");
        line("|---|---:|---|");
        line(format(
                "| first page, p99 at most %.0f ms with %,d visits | %.1f ms | %s |",
                FIRST_PAGE_MILLISECONDS, size.many(), first, reached(first <= FIRST_PAGE_MILLISECONDS)));
        line(format(
                "| first page, p99 at most %.1f times that with %,d visits | %.2f times (p50: %.2f) | %s |",
                TIMES_OF_FEW, size.few(), ratio, median, reached(ratio <= TIMES_OF_FEW)));
        line(format(
                "| push to screen, p99 at most %.0f ms, the slower of the two lines | %.0f ms | %s |",
                PUSH_MILLISECONDS, told, reached(told <= PUSH_MILLISECONDS)));
    }

    private static String reached(boolean reached) {
        return reached ? "reached" : "**not reached**";
    }

    private void how() {
        line("");
        line("## How it was measured");
        line("");
        line("Two databases of one PostgreSQL, which keeps every promise about what is written, with the two roles of a"
                + " real installation and row level security. Nearly all visits are over and signed, spread over ten"
                + " years, five to a patient, each with a response, an assessment with three findings, a review and a row"
                + " of the trail; short evidence and no answers, so that the archive has the rows and not the bulk of a"
                + " real one. Those who wait are copies of six patients who were taken through the clinic by its services,"
                + " with everything they answered.");
        line("");
        line("Timed is the whole act of the service: transaction, audit row, all queries, and the rows as the page"
                + " shows them. Push: the production jar on 2 cores with at most 1 GB of heap; another server on the same"
                + " database makes the change, so that it is heard of by NOTIFY. Lists without a browser have a session"
                + " and a push connection each and say what the browser said that opened the list.");
    }

    private void plans(List<Explained> explained, int stored) {
        line("");
        line(format("## Plans with %,d stored visits", stored));
        for (Explained act : explained) {
            line("");
            line("### " + act.act());
            act.plans().forEach((query, plan) -> {
                line("");
                line("```");
                line(query);
                line("");
                line(plan.stripTrailing());
                line("```");
            });
        }
    }

    private static String machine() throws IOException {
        return Runtime.getRuntime().availableProcessors() + " cores" + processor() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch") + ", "
                + System.getProperty("java.vm.name") + " " + Runtime.version();
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return "";
        }
        try (Stream<String> lines = Files.lines(PROCESSORS)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> " (" + line.substring(line.indexOf(':') + 1).strip() + ")")
                    .orElse("");
        }
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    @SuppressWarnings("AnnotateFormatMethod") // its annotation would be one more library
    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
