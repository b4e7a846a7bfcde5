package clinic.quiver.bench.handout;

import clinic.quiver.bench.Times;
import clinic.quiver.bench.tablet.TabletsBeside;
import clinic.quiver.handout.Handout;
import clinic.quiver.handout.SampleHandouts;
import clinic.quiver.journeys.Browsers;
import clinic.quiver.journeys.InstalledQuiver;
import clinic.quiver.journeys.QuiverProcess;
import clinic.quiver.local.LocalPostgres;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/**
 * {@code bin/bench handout}: how fast sheets are printed, beside WeasyPrint and headless Chromium, and whether tablets
 * keep their pace while a thousand prints are asked for at once. Arguments: the production jar, a folder to work in, the
 * file for the results, the commit, and perhaps {@code --quick}.
 */
@SuppressWarnings("SystemOut")
final class HandoutBench {

    private final Size size;
    private final Path work;
    private final SampleHandouts samples = new SampleHandouts();

    /**
     * How much is measured.
     *
     * @param sheets printed by each contestant
     * @param warmUp printed before, not measured
     * @param calm how long tablets work without a storm, and then with one
     * @param prints asked for at once in a storm
     * @param between from the begin of a storm to that of the next
     */
    record Size(int sheets, int warmUp, int tablets, Duration calm, int prints, Duration between) {

        static final Size FULL = new Size(200, 100, 30, Duration.ofSeconds(60), 1000, Duration.ofSeconds(6));
        static final Size QUICK = new Size(50, 50, 10, Duration.ofSeconds(12), 1000, Duration.ofSeconds(6));
    }

    /** How long each contestant took, in milliseconds a sheet. */
    record Prints(Times quiver, Times weasyPrint, String weasyPrintVersion, Times chromium, String chromiumVersion) {}

    /** From tap to answer without and with storms, and what became of the prints. */
    record Storms(Times calm, Times stormy, int storms, PrintStorm storm) {}

    private HandoutBench(Size size, Path work) {
        this.size = size;
        this.work = work;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createDirectories(Path.of(arguments[1]));
        Path page = Path.of(arguments[2]).toAbsolutePath();
        boolean quick = List.of(arguments).contains("--quick");
        Size size = quick ? Size.QUICK : Size.FULL;
        HandoutBench bench = new HandoutBench(size, work);
        Prints prints = bench.print();
        Storms storms = bench.storm(Path.of(arguments[0]));
        String text = new HandoutResultPage(size, prints, storms, arguments[3], quick).text();
        System.out.println();
        System.out.println(text);
        Files.createDirectories(page.getParent());
        Files.writeString(page, text);
    }

    private Prints print() throws Exception {
        List<Handout> handouts =
                IntStream.range(0, size.sheets()).mapToObj(samples::handout).toList();
        List<String> pages = handouts.stream().map(samples::html).toList();
        say("Printing with Quiver ...");
        for (int i = 0; i < size.warmUp(); i++) {
            samples.check(samples.print(handouts.get(i % handouts.size())));
        }
        Times quiver = new Times();
        for (Handout handout : handouts) {
            samples.check(quiver.of(() -> samples.print(handout)));
        }
        say("Printing with WeasyPrint ...");
        WeasyPrint weasyPrint = new WeasyPrint(work);
        Times weasy = weasyPrint.print(pages, size.warmUp() / 10);
        say("Printing with Chromium ...");
        Times chromium = new Times();
        try (Browsers browsers = new Browsers()) {
            Page page = browsers.open(1280, 800);
            pages.subList(0, size.warmUp() / 10).forEach(html -> inChromium(page, html));
            for (String html : pages) {
                chromium.of(() -> inChromium(page, html));
            }
            String version = page.context().browser().version();
            return new Prints(quiver, weasy, weasyPrint.version(), chromium, version);
        }
    }

    private static byte[] inChromium(Page page, String html) {
        page.setContent(html);
        return page.pdf(new Page.PdfOptions().setTagged(true).setPreferCSSPageSize(true));
    }

    private Storms storm(Path jar) throws Exception {
        int port = InstalledQuiver.freePort();
        String address = "http://localhost:" + port;
        try (LocalPostgres postgres = LocalPostgres.passing()) {
            String url = postgres.urlOf("quiver");
            say("Preparing the clinic ...");
            String desk = PrintStorm.release(url, port);
            TabletsBeside.Patients patients = TabletsBeside.Patients.expected(
                    url, port, size.tablets(), size.calm().multipliedBy(5));
            say("Starting the server ...");
            try (QuiverProcess _ = QuiverProcess.startJar(jar, url, port, work.resolve("server.log"));
                    HttpClient http = HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()) {
                return storm(address, desk, patients, http);
            }
        }
    }

    private Storms storm(String address, String desk, TabletsBeside.Patients patients, HttpClient http)
            throws Exception {
        try (PrintStorm storm = PrintStorm.at(address, desk, http);
                TabletsBeside tablets =
                        TabletsBeside.begin(address, patients, http, size.calm().dividedBy(2))) {
            say("Tablets work, warming up ...");
            storm.rage(size.prints());
            tablets.during(() -> rest(size.calm().dividedBy(2)));
            storm.times().forget();
            int warmUp = storm.printed() + storm.refused();
            say("Tablets work, nobody prints ...");
            Times calm = tablets.during(() -> rest(size.calm()));
            say("Tablets work, " + size.prints() + " prints at once, again and again ...");
            int storms = Math.toIntExact(size.calm().dividedBy(size.between()));
            Times stormy = tablets.during(() -> rage(storm, storms));
            if (storm.printed() + storm.refused() - warmUp != storms * size.prints()) {
                throw new IllegalStateException("a print was neither made nor refused");
            }
            return new Storms(calm, stormy, storms, storm);
        }
    }

    private Object rage(PrintStorm storm, int storms) throws Exception {
        for (int i = 0; i < storms; i++) {
            long begun = System.nanoTime();
            storm.rage(size.prints());
            rest(size.between().minusNanos(System.nanoTime() - begun));
        }
        return storms;
    }

    private static Object rest(Duration time) throws InterruptedException {
        if (time.isPositive()) {
            Thread.sleep(time);
        }
        return time;
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
