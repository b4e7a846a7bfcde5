package clinic.quiver.bench.triage;

import clinic.quiver.bench.engine.DroolsPeer;
import clinic.quiver.bench.triage.Speed.Size;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.RunnerException;

/**
 * {@code bin/bench triage}: first holds Quiver's answers against those of its peers, then times them all, then writes the
 * page of results. Ends with 1 at the first disagreement.
 */
public final class TriageBench {

    private static final int DISAGREED = 1;

    private TriageBench() {}

    /**
     * Runs the bench.
     *
     * @param arguments the folder for what is built on the way, the file for the results, the commit, and perhaps {@code --quick}
     */
    public static void main(String[] arguments) throws IOException, RunnerException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path work = Path.of(arguments[0]);
        Path page = Path.of(arguments[1]);
        String commit = arguments[2];
        boolean quick = List.of(arguments).contains("--quick");
        try {
            String text = run(work, commit, quick, out);
            out.println();
            out.println(text);
            Files.createDirectories(page.toAbsolutePath().getParent());
            Files.writeString(page, text);
        } catch (DisagreementException e) {
            out.println("DISAGREEMENT. " + e.getMessage());
            System.exit(DISAGREED);
        }
    }

    private static String run(Path work, String commit, boolean quick, PrintStream out)
            throws IOException, RunnerException {
        Bench bench = Bench.shipped();
        out.println("Compiling " + bench.table().rules().size() + " rules for Drools ...");
        Path droolsRules = Files.write(work.resolve("rules.kjar"), DroolsPeer.compile(bench.table()));
        int many = quick ? 2_000 : 100_000;
        int few = quick ? 200 : 10_000;
        out.println("Agreement:");
        Agreement agreement = new Agreement(bench, out);
        agreement.check("Drools", bench.drools(droolsRules), many);
        agreement.check("CEL", bench.cel(), many);
        agreement.check("CQL engine", bench.cql(), few);
        out.println("Speed:");
        Size size = quick ? new Size(1, 1, 2, 1) : new Size(3, 4, 5, 2);
        Map<Contestant, Measured> measured = new Speed(droolsRules, size, out).run();
        return new ResultPage(bench, commit, quick, many, few, agreement, measured, size).text();
    }
}
