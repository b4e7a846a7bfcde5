package clinic.quiver.rulebook;

import clinic.quiver.Quiver;
import clinic.quiver.access.Clinic;
import clinic.quiver.access.EveryClinic;
import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.RuleTexts;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.springframework.beans.BeansException;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Replays the last responses under an edited content: {@code --rules DIR [--last N] [--visits]}. Prints what would
 * change and stores the counts for the administrator's status page. Works beside a running Quiver and disturbs it in
 * nothing. Ends with 2 when it could not run.
 */
public final class ReplayCommand {

    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private final Map<String, String> settings;

    /**
     * A command that prints here.
     *
     * @param settings of Spring, beside those of the environment
     */
    ReplayCommand(PrintStream out, Map<String, String> settings) {
        this.out = out;
        this.settings = Map.copyOf(settings);
    }

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = new ReplayCommand(out, Map.of()).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }

    int run(List<String> arguments) {
        ReplayOptions options = ReplayOptions.parse(arguments).orElse(null);
        if (options == null) {
            out.println("usage: replay --rules DIR [--last N] [--visits]");
            return UNUSABLE;
        }
        try {
            return replay(Candidate.read(Knowledge.in(options.rules())), options);
        } catch (BrokenKnowledgeException | UncheckedIOException e) {
            out.println("The edited content cannot be used: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int replay(Candidate candidate, ReplayOptions options) {
        try (ConfigurableApplicationContext quiver = start()) {
            ReplayService replays = quiver.getBean(ReplayService.class);
            SequencedMap<VisitId, AssessmentDifference> visits = new LinkedHashMap<>();
            SequencedMap<Clinic, Replay> results = quiver.getBean(EveryClinic.class)
                    .inTurn(() -> replays.replay(candidate.edition(), options.last(), visits::put));
            ReplayReport report = new ReplayReport(out, candidate.texts(), quiver.getBean(RuleTexts.class));
            results.forEach(report::print);
            report.print(candidate.contradicted());
            if (options.visits()) {
                report.print(visits);
            }
            return 0;
        } catch (BeansException | DataAccessException | TransactionException e) {
            Throwable cause = NestedExceptionUtils.getMostSpecificCause(e);
            String what = cause instanceof BrokenKnowledgeException ? "The content that runs now" : "The database";
            out.println(what + " cannot be used: " + cause.getMessage());
            return UNUSABLE;
        }
    }

    // Without a web server, migrations and everything else that a running Quiver does: see application-replay.yaml.
    private ConfigurableApplicationContext start() {
        Map<String, String> all = new LinkedHashMap<>(settings);
        all.put("spring.profiles.active", "replay");
        return new SpringApplicationBuilder(Quiver.class)
                .run(all.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }
}
