package clinic.quiver.bench.worklist;

import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.journeys.InstalledQuiver;
import clinic.quiver.journeys.QuiverProcess;
import clinic.quiver.local.LocalPostgres;
import clinic.quiver.review.PlacesAnew;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;

/**
 * {@code bin/bench worklist}: the list over a small and over a large archive, measured in turn, and a hundred open lists
 * that hear of a change. Arguments: the production jar, a folder to work in, the file for the results, the commit, and
 * perhaps {@code --quick}.
 */
@SuppressWarnings("SystemOut")
final class WorklistBench {

    private WorklistBench() {}

    /**
     * How much is measured.
     *
     * @param few visits of the small archive
     * @param many visits of the large archive
     * @param waiting patients on the list, in each
     * @param warmUp rounds that nobody measures
     * @param rounds measured rounds
     * @param lists open lists
     * @param changes that they are told of
     */
    record Size(int few, int many, int waiting, int warmUp, int rounds, int lists, int changes) {

        static final Size FULL = new Size(2_000, 2_000_000, 400, 200, 1_000, 100, 60);
        static final Size QUICK = new Size(2_000, 100_000, 400, 30, 60, 100, 10);
    }

    public static void main(String[] arguments) {
        try {
            Path work = Files.createDirectories(Path.of(arguments[1]));
            Path page = Path.of(arguments[2]).toAbsolutePath();
            boolean quick = List.of(arguments).contains("--quick");
            String text = run(Path.of(arguments[0]), work, arguments[3], quick);
            System.out.println();
            System.out.println(text);
            Files.createDirectories(page.getParent());
            Files.writeString(page, text);
            System.exit(0);
        } catch (Exception e) {
            // The servers in this process would keep it standing for ever.
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static String run(Path jar, Path work, String commit, boolean quick) throws Exception {
        Size size = quick ? Size.QUICK : Size.FULL;
        try (LocalPostgres postgres = LocalPostgres.passing();
                FilledQuiver small = FilledQuiver.of(postgres.urlOf("small"), size.few(), size.waiting());
                FilledQuiver large = FilledQuiver.of(postgres.urlOf("large"), size.many(), size.waiting())) {
            System.out.println("Measuring the list ...");
            ListTimes fewTimes = new ListTimes(small);
            ListTimes manyTimes = new ListTimes(large);
            for (int round = 0; round < size.warmUp() + size.rounds(); round++) {
                if (round == size.warmUp()) {
                    fewTimes.begin();
                    manyTimes.begin();
                }
                // In turn, so that whatever else the machine does concerns both.
                fewTimes.round(round);
                manyTimes.round(round);
            }
            List<Explained> few = fewTimes.explained();
            List<Explained> many = manyTimes.explained();
            System.out.println("Opening " + size.lists() + " lists ...");
            int port = InstalledQuiver.freePort();
            try (QuiverProcess _ =
                    QuiverProcess.startJar(jar, postgres.urlOf("large"), port, work.resolve("worklist-server.log"))) {
                large.take();
                PushToScreen push = new PushToScreen(large.quiver(), large.clinic(), "http://localhost:" + port);
                push.run(size.lists(), size.changes());
                return new WorklistResultPage(size, fewTimes, manyTimes, few, many, push, commit, quick).text();
            }
        }
    }

    /** A server in this process, with an archive and a list. */
    record FilledQuiver(InstalledQuiver quiver, TestClinic clinic) implements AutoCloseable {

        static FilledQuiver of(String url, int visits, int waiting) throws Exception {
            System.out.printf("Filling %,d visits ...%n", visits);
            long begun = System.nanoTime();
            InstalledQuiver quiver = InstalledQuiver.startAt(url, InstalledQuiver.freePort(), Explaining.class);
            TestClinic clinic = new TestClinic(quiver.part(JdbcClient.class));
            Archive archive = new Archive(url, clinic);
            archive.addPatterns(quiver.create(TestVisits.class));
            archive.fill(visits, waiting);
            PlacesAnew.of(quiver, clinic.id());
            System.out.printf(
                    "took %d s%n", Duration.ofNanos(System.nanoTime() - begun).toSeconds());
            return new FilledQuiver(quiver, clinic);
        }

        /** Of two servers in one process, lets this one know who acts. */
        void take() {
            SecurityContextHolder.setContextHolderStrategy(quiver.part(SecurityContextHolderStrategy.class));
        }

        @Override
        public void close() {
            quiver.close();
        }
    }
}
