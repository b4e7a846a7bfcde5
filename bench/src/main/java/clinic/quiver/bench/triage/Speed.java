package clinic.quiver.bench.triage;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Times every contestant in turn, round after round, so that a slow minute of the machine hits them all. */
final class Speed {

    private final Path droolsRules;
    private final Size size;
    private final PrintStream out;

    /** How long to measure: rounds of warm-up and measured iterations, each of so many seconds. */
    record Size(int rounds, int warmUps, int iterations, int seconds) {}

    Speed(Path droolsRules, Size size, PrintStream out) {
        this.droolsRules = droolsRules;
        this.size = size;
        this.out = out;
    }

    Map<Contestant, Measured> run() throws RunnerException {
        Map<Contestant, Measured> measured = new EnumMap<>(Contestant.class);
        for (int round = 1; round <= size.rounds(); round++) {
            for (Contestant contestant : Contestant.values()) {
                if (!contestant.takesPartIn(round)) {
                    continue;
                }
                Measured soFar = measured.computeIfAbsent(contestant, c -> new Measured());
                add(soFar, new Runner(options(contestant)).runSingle());
                out.printf(
                        Locale.ROOT,
                        "  round %d of %d: %s: %,.0f a second%n",
                        round,
                        size.rounds(),
                        contestant.title(),
                        soFar.median());
            }
        }
        return measured;
    }

    private Options options(Contestant contestant) {
        return new OptionsBuilder()
                .include("AssessmentBenchmark\\." + contestant.benchmark() + "$")
                .threads(1)
                .forks(1)
                .warmupIterations(size.warmUps())
                .warmupTime(TimeValue.seconds(size.seconds()))
                .measurementIterations(size.iterations())
                .measurementTime(TimeValue.seconds(size.seconds()))
                .shouldFailOnError(true)
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                // One core: the collector may not work beside the assessments on another one.
                .jvmArgs(
                        "-Xms2g",
                        "-Xmx2g",
                        "-XX:+UseSerialGC",
                        "-D" + AssessmentBenchmark.CROWD + "=" + contestant.crowd(),
                        "-D" + AssessmentBenchmark.DROOLS_RULES + "=" + droolsRules)
                .build();
    }

    private static void add(Measured measured, RunResult result) {
        List<Double> scores = result.getBenchmarkResults().stream()
                .flatMap(fork -> fork.getIterationResults().stream())
                .map(IterationResult::getPrimaryResult)
                .map(Result::getScore)
                .toList();
        double bytes = result.getSecondaryResults().entrySet().stream()
                .filter(entry -> entry.getKey().endsWith("gc.alloc.rate.norm"))
                .mapToDouble(entry -> entry.getValue().getScore())
                .findFirst()
                .orElse(Double.NaN);
        measured.add(scores, bytes);
    }
}
