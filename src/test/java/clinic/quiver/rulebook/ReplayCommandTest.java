package clinic.quiver.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.QuiverTest;
import clinic.quiver.TestClinic;
import clinic.quiver.TestVisits;
import clinic.quiver.local.LocalPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReplayCommandTest extends QuiverTest {

    private static final Path BUILT_IN = Path.of("src/main/resources/knowledge");

    @Autowired
    JdbcClient database;

    @Autowired
    TestVisits visits;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @BeforeEach
    void copyTheContent() throws IOException {
        try (Stream<Path> files = Files.walk(BUILT_IN)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = folder.resolve(BUILT_IN.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @Test
    void it_prints_what_would_change_without_naming_anybody() throws IOException {
        visits.handedIn(new TestClinic(database), "Quartermaine", Map.of());
        addRuleForTheCalm();

        int code = run("--rules", folder.toString(), "--last", "1000", "--visits");

        assertThat(code).isZero();
        assertThat(printed())
                .contains(
                        "Willow Clinic: the last 1 responses",
                        "Come out differently: 1. The same: 0.",
                        "-> EMERGENCY",
                        "Newly met:",
                        "1  E99  Nothing wrong",
                        "+E99")
                .doesNotContainIgnoringCase("quartermaine")
                .doesNotContain("1964");
    }

    @Test
    void an_edited_rule_that_contradicts_its_examples_is_replayed_and_named() throws IOException {
        edit("rules/labs.yaml", "lab-vitd < 30", "lab-vitd < 20");

        assertThat(run("--rules", folder.toString())).isZero();

        assertThat(printed())
                .contains("A start refuses the edited content", "L20 does not fire for this patient")
                .containsPattern("rules/labs.yaml:\\d+: L20");
    }

    @Test
    void a_broken_file_is_named_with_line_and_reason() throws IOException {
        edit("rules/urgent.yaml", "level: URGENT", "level: UNGENT");

        assertThat(run("--rules", folder.toString())).isEqualTo(2);

        assertThat(printed()).contains("rules/urgent.yaml:", "'UNGENT'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version.yaml",
                "questionnaire.yaml",
                "conditions.yaml",
                "rules/labs.yaml",
                "floors.yaml",
                "scores.yaml",
                "handout-choice.yaml",
                "safety.yaml",
                "foods.csv",
                "daily-amounts.csv",
                "handouts/common.yaml",
                "text/es/questionnaire.yaml",
                "text/es/rules.yaml",
                "text/es/handouts.yaml"
            })
    void whatever_a_start_would_refuse_is_refused_before_the_database_is_touched(String file) throws IOException {
        Files.delete(folder.resolve(file));

        assertThat(run("--rules", folder.toString())).isEqualTo(2);

        assertThat(printed()).contains("The edited content cannot be used: " + file + ":1: the file is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--rules", "--last 5", "--rules x --last 0", "--rules x --last many", "--rules x more"})
    void arguments_that_make_no_sense_are_answered_with_the_usage(String arguments) {
        assertThat(run(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(printed()).contains("usage: replay --rules DIR");
    }

    @Test
    void a_database_that_is_not_there_is_said_in_one_line() {
        Map<String, String> nowhere = Map.of(
                "spring.datasource.url",
                "jdbc:postgresql://localhost:1/quiver",
                "spring.datasource.username",
                LocalPostgres.APPLICATION);

        int code = command(nowhere).run(List.of("--rules", folder.toString()));

        assertThat(code).isEqualTo(2);
        assertThat(printed()).startsWith("The database cannot be used: ").hasLineCount(1);
    }

    private void addRuleForTheCalm() throws IOException {
        edit("rules/emergency.yaml", "- id: E01", """
                - id: E99
                  level: EMERGENCY
                  when: weakness = no
                  source: "A test"
                  source-date: undated
                  examples: {fires: [{weakness: no}], silent: [{weakness: yes}]}
                - id: E01""");
        for (String language : List.of("en", "es")) {
            edit("text/" + language + "/rules.yaml", "(?m)^rules:$", """
                    rules:
                      E99: {name: "Nothing wrong", sees: "-", action: "-", why: "-"}""");
        }
    }

    private void edit(String file, String before, String after) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        String edited = text.replaceFirst(before, after);
        assertThat(edited).isNotEqualTo(text);
        Files.writeString(path, edited);
    }

    private int run(String... arguments) {
        Map<String, String> settings = Map.of(
                "spring.datasource.url",
                SharedDatabase.POSTGRES.urlOf("quiver_test"),
                "spring.datasource.username",
                LocalPostgres.APPLICATION);
        return command(settings).run(List.of(arguments));
    }

    private ReplayCommand command(Map<String, String> settings) {
        return new ReplayCommand(new PrintStream(bytes, true, StandardCharsets.UTF_8), settings);
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
