package clinic.quiver.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.yaml.snakeyaml.Yaml;

/** Broken content of every kind stops the start, with a message that says where it is broken and why. */
class BrokenContentTest {

    private static final Knowledge KNOWLEDGE = Knowledge.builtIn();

    /** Everything that reads content at start; the classes are private to their modules. */
    private static final List<String> READERS = List.of(
            "clinic.quiver.questionnaire.QuestionnaireConfiguration",
            "clinic.quiver.observation.ExaminationConfiguration",
            "clinic.quiver.triage.TriageConfiguration",
            "clinic.quiver.triage.vignette.ProofAtStart",
            "clinic.quiver.handout.HandoutConfiguration",
            "clinic.quiver.observation.ObservationConfiguration",
            "clinic.quiver.review.ReviewConfiguration",
            "clinic.quiver.review.DecisionConfiguration");

    @TestFactory
    Stream<DynamicTest> broken_content_stops_the_start_with_file_line_and_reason() throws IOException {
        List<Map<String, String>> ways =
                new Yaml().load(Files.readString(Path.of("src/test/resources/broken-content.yaml")));
        return ways.stream()
                .map(Way::of)
                .map(way -> DynamicTest.dynamicTest(way.file() + " " + way.broken(), () -> judge(way)));
    }

    private record Way(String file, String broken, String from, String to, String at, String reason) {

        static Way of(Map<String, String> entries) {
            return new Way(
                    entries.getOrDefault("file", ""),
                    entries.getOrDefault("broken", ""),
                    entries.getOrDefault("from", ""),
                    entries.getOrDefault("to", ""),
                    entries.getOrDefault("at", ""),
                    entries.getOrDefault("reason", ""));
        }
    }

    private static void judge(Way way) {
        String broken = broken(KNOWLEDGE.text(way.file()), way.from(), way.to());
        BrokenKnowledgeException refusal = refusalOf(KNOWLEDGE.with(way.file(), broken));
        assertThat(refusal.place()).isEqualTo(new Place(way.file(), lineOf(way.at(), broken)));
        assertThat(way.reason()).isNotEmpty();
        assertThat(refusal.getMessage()).startsWith(refusal.place() + ": ").contains(way.reason());
    }

    private static String broken(String text, String from, String to) {
        assertThat(text).contains(from);
        int start = text.indexOf(from);
        return text.substring(0, start) + to + text.substring(start + from.length());
    }

    private static int lineOf(String words, String text) {
        assertThat(text).contains(words);
        return 1
                + (int) text.substring(0, text.indexOf(words))
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
    }

    @Test
    void a_file_without_content_stops_the_start() {
        assertThat(refusalOf(KNOWLEDGE.with("floors.yaml", "# nothing\n")))
                .hasMessage("floors.yaml:1: the file is empty");
    }

    @Test
    void a_character_that_yaml_does_not_allow_is_named_with_its_line() {
        assertThat(refusalOf(KNOWLEDGE.with("floors.yaml", "# one\n# two\n- id: F\u0001\n")))
                .hasMessage("floors.yaml:3: a character that YAML does not allow");
    }

    @Test
    void whoever_starts_quiver_reads_the_reason_in_place_of_a_stack_trace() {
        BrokenKnowledgeException refusal = refusalOf(KNOWLEDGE.with("floors.yaml", "# nothing\n"));
        FailureAnalysis analysis = new BrokenKnowledgeAnalyzer().analyze(new IllegalStateException(refusal), refusal);
        assertThat(analysis.getDescription())
                .isEqualTo("The clinical content cannot be used: floors.yaml:1: the file is empty");
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(BrokenKnowledgeAnalyzer.class);
    }

    @Test
    void the_built_in_content_starts() {
        start(KNOWLEDGE).run(context -> assertThat(context).hasNotFailed());
    }

    private static BrokenKnowledgeException refusalOf(Knowledge knowledge) {
        List<BrokenKnowledgeException> refusals = new ArrayList<>();
        start(knowledge).run(context -> {
            assertThat(context).hasFailed();
            for (Throwable cause = context.getStartupFailure(); cause != null; cause = cause.getCause()) {
                if (cause instanceof BrokenKnowledgeException refusal) {
                    refusals.add(refusal);
                }
            }
        });
        assertThat(refusals).hasSize(1);
        return refusals.getFirst();
    }

    private static ApplicationContextRunner start(Knowledge knowledge) {
        ApplicationContextRunner runner = new ApplicationContextRunner().withBean(Knowledge.class, () -> knowledge);
        for (String reader : READERS) {
            runner = runner.withUserConfiguration(load(reader));
        }
        return runner;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
