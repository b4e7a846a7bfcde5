package clinic.quiver.rulebook;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.vignette.Vignette;
import clinic.quiver.triage.vignette.VignetteOutcome;
import clinic.quiver.triage.vignette.VignetteRun;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Replays a folder of example patients: {@code DIR [--rules DIR] [--json]}. Prints PASS or FAIL a line each and how many
 * of both; with {@code --json} what came out, one JSON object a line, without judging. Ends with 1 when one failed, with
 * 2 when a start would refuse the clinical content, when it could not run or found no example: no example proves nothing.
 */
public final class VignetteCommand {

    private static final int FAILED = 1;
    private static final int UNUSABLE = 2;

    private final PrintStream out;
    private int passed;
    private int failed;

    VignetteCommand(PrintStream out) {
        this.out = out;
    }

    /** Runs the command and ends the process. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        int code = new VignetteCommand(out).run(List.of(arguments));
        out.flush();
        System.exit(code);
    }

    int run(List<String> arguments) {
        Optional<Options> options = Options.parse(arguments);
        if (options.isEmpty() || !Files.isDirectory(options.get().folder())) {
            out.println("usage: vignettes DIR [--rules DIR] [--json]");
            return UNUSABLE;
        }
        try {
            Edition content = Candidate.readProven(
                            options.get().rules().map(Knowledge::in).orElseGet(Knowledge::builtIn))
                    .edition();
            VignetteRun run = new VignetteRun(content.questionnaire(), content.ruleBook());
            List<Path> files = VignetteRun.files(options.get().folder());
            if (files.isEmpty()) {
                out.println("There is no example patient (*.yaml) in "
                        + options.get().folder());
                return UNUSABLE;
            }
            return options.get().json() ? print(run, files) : judge(run, files);
        } catch (BrokenKnowledgeException | UncheckedIOException e) {
            out.println("The clinical content cannot be used: " + e.getMessage());
            return UNUSABLE;
        }
    }

    private int judge(VignetteRun run, List<Path> files) {
        files.forEach(file -> judge(run, file));
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : FAILED;
    }

    private void judge(VignetteRun run, Path file) {
        try {
            Vignette vignette = run.read(file);
            List<String> differences = vignette.expected()
                    .map(expected -> expected.differencesTo(run.outcome(vignette)))
                    .orElse(List.of("expected nothing: the file has no 'expect'"));
            if (differences.isEmpty()) {
                passed++;
                out.println("PASS " + vignette.id());
            } else {
                failed++;
                out.println("FAIL " + vignette.id() + ": " + String.join("; ", differences));
            }
        } catch (BrokenKnowledgeException | UncheckedIOException e) {
            failed++;
            out.println("FAIL " + name(file) + ": " + e.getMessage());
        }
    }

    private int print(VignetteRun run, List<Path> files) {
        int code = 0;
        for (Path file : files) {
            try {
                Vignette vignette = run.read(file);
                out.println(json(vignette.id(), run.outcome(vignette)));
            } catch (BrokenKnowledgeException | UncheckedIOException e) {
                code = FAILED;
                out.println(
                        "{\"id\":" + quoted(name(file)) + ",\"error\":" + quoted(String.valueOf(e.getMessage())) + "}");
            }
        }
        return code;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.yaml$", "");
    }

    private static String json(String id, VignetteOutcome outcome) {
        String scores = outcome.scores().sequencedEntrySet().stream()
                .map(score -> quoted(score.getKey()) + ":" + score.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        String failures = outcome.failed().isEmpty() ? "" : ",\"failed\":" + list(outcome.failed());
        return "{\"id\":" + quoted(id)
                + ",\"level\":" + quoted(outcome.level())
                + ",\"fires\":" + list(outcome.fires())
                + ",\"possible\":" + list(outcome.possible())
                + ",\"floors\":" + list(outcome.floors())
                + failures
                + ",\"scores\":" + scores
                + ",\"handout\":{\"mode\":" + quoted(outcome.mode())
                + ",\"offered\":" + list(outcome.offered())
                + ",\"blocked\":" + list(outcome.blocked()) + "}}";
    }

    private static String list(List<String> codes) {
        return codes.stream().map(VignetteCommand::quoted).collect(Collectors.joining(",", "[", "]"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').append((char) c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", c));
            } else {
                quoted.append((char) c);
            }
        });
        return quoted.append('"').toString();
    }

    private record Options(Path folder, Optional<Path> rules, boolean json) {

        static Optional<Options> parse(List<String> arguments) {
            Optional<Path> folder = Optional.empty();
            Optional<Path> rules = Optional.empty();
            boolean json = false;
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (argument.equals("--json")) {
                    json = true;
                } else if (argument.equals("--rules") && i + 1 < arguments.size()) {
                    rules = Optional.of(Path.of(arguments.get(++i)));
                } else if (!argument.startsWith("--") && folder.isEmpty()) {
                    folder = Optional.of(Path.of(argument));
                } else {
                    return Optional.empty();
                }
            }
            Optional<Path> rulesFolder = rules;
            boolean asJson = json;
            return folder.map(path -> new Options(path, rulesFolder, asJson));
        }
    }
}
