package clinic.quiver.bench.firstpage;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.access.TabletService;
import clinic.quiver.bench.Machine;
import clinic.quiver.journeys.Browsers;
import clinic.quiver.journeys.InstalledQuiver;
import clinic.quiver.journeys.QuiverProcess;
import clinic.quiver.journeys.TabletPatient;
import clinic.quiver.local.LocalPostgres;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bin/bench first-page}: from an empty browser to the first question, beside LHC-Forms and Smart Forms with the
 * same questions. Arguments: the production jar, the folder of the peers' pages, a folder to work in, the file for the
 * results, the commit, and perhaps {@code --quick}.
 */
@SuppressWarnings("SystemOut")
final class FirstPageBench {

    private static final int WIDTH = 800;
    private static final int HEIGHT = 1280;
    private static final int TIMES = 15;
    private static final int TIMES_QUICK = 3;
    private static final List<Integer> TIMES_SLOWER = List.of(1, 4);

    private final Browsers browsers;
    private final int times;
    private final StringBuilder page = new StringBuilder();

    private FirstPageBench(Browsers browsers, int times) {
        this.browsers = browsers;
        this.times = times;
    }

    /** A tablet with a patient who is about to answer the first question. */
    private record Tablet(String secret, String code, Questionnaire questionnaire, QuestionnaireTexts texts) {

        static Tablet prepare(String url, int port) {
            try (InstalledQuiver quiver = InstalledQuiver.startAt(url, port)) {
                TestClinic clinic = new TestClinic(quiver.part(JdbcClient.class));
                TabletService tablets = quiver.part(TabletService.class);
                String secret = tablets.enrol(tablets.openDemoEnrolment(clinic.id(), "Tablet"))
                        .orElseThrow();
                String code = quiver.create(TestVisits.class).codeOfSlip(clinic, "Weaver");
                return new Tablet(
                        secret, code, quiver.part(Questionnaire.class), quiver.part(QuestionnaireTexts.class));
            }
        }
    }

    public static void main(String[] arguments) throws IOException {
        Path work = Files.createDirectories(Path.of(arguments[2]));
        boolean quick = List.of(arguments).contains("--quick");
        int port = InstalledQuiver.freePort();
        try (LocalPostgres postgres = LocalPostgres.passing();
                Browsers browsers = new Browsers()) {
            String url = postgres.urlOf("quiver");
            Tablet tablet = Tablet.prepare(url, port);
            FhirQuestionnaire fhir =
                    new FhirQuestionnaire(tablet.questionnaire(), tablet.texts().of(Language.EN));
            Files.writeString(work.resolve("first-page/bundle/questionnaire.json"), fhir.json());
            Map<String, Path> folders = Map.of(
                    "bundle", work.resolve("first-page/bundle"),
                    "lforms", Path.of(arguments[1], "node_modules/lforms/dist/lforms"));
            try (QuiverProcess server =
                            QuiverProcess.startJar(Path.of(arguments[0]), url, port, work.resolve("server.log"));
                    PeerPages peers = new PeerPages(Path.of(arguments[1]), folders)) {
                System.out.println("Measuring the server with the process id " + server.id() + " ...");
                FirstPageBench bench = new FirstPageBench(browsers, quick ? TIMES_QUICK : TIMES);
                String text = bench.run("http://localhost:" + port, tablet, peers.address(), fhir, arguments[4]);
                System.out.println(text);
                Files.writeString(Path.of(arguments[3]).toAbsolutePath(), text);
            }
        }
    }

    private String run(String quiver, Tablet tablet, String peers, FhirQuestionnaire fhir, String commit)
            throws IOException {
        Page first = open(quiver, tablet);
        first.navigate(quiver + "/tablet");
        new TabletPatient(first, tablet.questionnaire(), tablet.texts(), Map.of())
                .checkIn(tablet.code(), TestVisits.BORN);
        first.context().close();
        line("# First page: from an empty browser to the first question");
        line("");
        line("Written by `bin/bench first-page`" + (times == TIMES ? "" : " --quick: too short to be quoted") + " on "
                + LocalDate.now(ZoneOffset.UTC) + ", commit " + commit + ".");
        line("Machine: " + Machine.inWords() + ". Servers and Chromium shared these cores.");
        for (int slower : TIMES_SLOWER) {
            line("");
            line(slower == 1 ? "## This machine" : "## A processor " + slower + " times slower, as in a tablet");
            line("");
            line("| | time to first question, ms | over the wire, kB |");
            line("|---|---:|---:|");
            row(FirstQuestion.of(
                    "Quiver: `/tablet`, a patient checked in",
                    quiver + "/tablet",
                    ".tablet main h1",
                    () -> open(quiver, tablet),
                    times,
                    slower));
            row(FirstQuestion.of(
                    "LHC-Forms 40.1.3", peers + "/lhc-forms.html", ".lhc-question", this::open, times, slower));
            row(FirstQuestion.of(
                    "Smart Forms renderer 1.4.0",
                    peers + "/smart-forms.html",
                    "[data-linkid]",
                    this::open,
                    times,
                    slower));
        }
        how(fhir);
        return page.toString();
    }

    private void row(FirstQuestion measured) {
        line(String.format(
                Locale.ROOT, "| %s | %.0f | %.0f |", measured.name(), measured.milliseconds(), measured.bytes() / 1e3));
    }

    private void how(FhirQuestionnaire fhir) {
        line("");
        line("## How it was measured");
        line("");
        line("Each number is the median of " + times
                + " loads, each in a browser context of its own with an empty cache,"
                + " " + WIDTH + " x " + HEIGHT + ", over loopback: from the request until the frame after the first"
                + " question can be seen. Bytes are those of everything that had come in whole by then, headers included; scripts,"
                + " styles and JSON are compressed with gzip everywhere.");
        line("");
        line("The peers are shown the same " + fhir.asked()
                + " questions in English as a FHIR R4 Questionnaire made from"
                + " Quiver's content, " + fhir.conditions() + " of them asked only under a condition. FHIR's"
                + " `enableWhen` has no words for " + fhir.conditionsLeftOut()
                + " of those conditions; the peers always"
                + " show what hangs on them. The peers get their pages from a server that has them compressed in memory"
                + " and nothing else to do; Quiver's page is made for one patient, from the database, after asking who"
                + " may see it. The peers can answer offline and show the whole form at once, which Quiver does not.");
    }

    private Page open() {
        return browsers.open(WIDTH, HEIGHT);
    }

    private Page open(String quiver, Tablet tablet) {
        Page fresh = open();
        fresh.context().addCookies(List.of(new Cookie("quiver-tablet", tablet.secret()).setUrl(quiver)));
        return fresh;
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
