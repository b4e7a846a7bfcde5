package clinic.quiver.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VignetteCommandTest {

    private static final Path EXAMPLE = Path.of("src/test/resources/vignettes/V57.yaml");

    @TempDir
    private Path folder;

    @TempDir
    private Path content;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final VignetteCommand command = new VignetteCommand(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    @BeforeEach
    void oneExample() throws IOException {
        Files.copy(EXAMPLE, folder.resolve("V57.yaml"));
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_patient_as_expected_passes() {
        assertThat(command.run(List.of(folder.toString()))).isZero();
        assertThat(printed()).isEqualToNormalizingNewlines("PASS V57\n1 passed, 0 failed\n");
    }

    @Test
    void a_difference_fails_and_says_which() throws IOException {
        Path file = folder.resolve("V57.yaml");
        Files.writeString(file, Files.readString(file).replace("level: EMERGENCY", "level: SOON"));
        assertThat(command.run(List.of(folder.toString()))).isEqualTo(1);
        assertThat(printed())
                .isEqualToNormalizingNewlines("FAIL V57: expected level SOON, got EMERGENCY\n0 passed, 1 failed\n");
    }

    @Test
    void a_broken_file_fails_with_its_line() throws IOException {
        Path file = folder.resolve("V57.yaml");
        Files.writeString(file, Files.readString(file).replace("palpitations:", "palpitation:"));
        assertThat(command.run(List.of(folder.toString()))).isEqualTo(1);
        assertThat(printed()).contains("FAIL V57: V57.yaml:7: there is no item 'palpitation'");
    }

    @Test
    void a_file_that_is_no_text_fails_and_the_others_are_still_judged() throws IOException {
        Files.write(folder.resolve("A.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(command.run(List.of(folder.toString()))).isEqualTo(1);
        assertThat(printed()).contains("FAIL A: A.yaml:1: the file is not written in UTF-8", "PASS V57");
    }

    @Test
    void a_folder_without_examples_proves_nothing() throws IOException {
        Files.delete(folder.resolve("V57.yaml"));
        assertThat(command.run(List.of(folder.toString()))).isEqualTo(2);
        assertThat(printed()).contains("There is no example patient");
    }

    @Test
    void rules_in_a_folder_that_is_not_there_are_named() {
        Path missing = folder.resolve("missing");
        assertThat(command.run(List.of(folder.toString(), "--rules", missing.toString())))
                .isEqualTo(2);
        assertThat(printed()).contains("there is no folder " + missing);
    }

    @Test
    void json_is_one_object_a_line_without_judgement() {
        assertThat(command.run(List.of(folder.toString(), "--json"))).isZero();
        assertThat(printed())
                .isEqualToNormalizingNewlines(
                        "{\"id\":\"V57\",\"level\":\"EMERGENCY\",\"fires\":[\"S15\"],\"possible\":[\"E08\"],"
                                + "\"floors\":[],\"scores\":{\"mg\":1,\"ca\":1,\"k\":1,\"d\":1},"
                                + "\"handout\":{\"mode\":\"none-until-safe\",\"offered\":[],\"blocked\":[]}}\n");
    }

    @Test
    void other_rules_are_read_whole_from_their_folder() throws IOException {
        Path rules = folder.resolve("rules");
        Files.createDirectories(rules);
        assertThat(command.run(List.of(folder.toString(), "--rules", rules.toString())))
                .isEqualTo(2);
        assertThat(printed()).contains("questionnaire.yaml:1: the file is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version.yaml",
                "safety.yaml",
                "daily-amounts.csv",
                "handouts/common.yaml",
                "text/es/questionnaire.yaml",
                "text/es/rules.yaml",
                "text/es/handouts.yaml"
            })
    void a_content_without_a_file_that_a_start_needs_is_refused(String file) throws IOException {
        Path rules = copyOfTheContent();
        Files.delete(rules.resolve(file));

        assertThat(command.run(List.of(folder.toString(), "--rules", rules.toString())))
                .isEqualTo(2);
        assertThat(printed())
                .contains("The clinical content cannot be used: " + file + ":1: the file is missing")
                .doesNotContain("PASS");
    }

    @Test
    void a_rule_without_its_words_is_refused() throws IOException {
        Path rules = copyOfTheContent();
        edit(rules.resolve("text/en/rules.yaml"), "  C03:", "  C33:");

        assertThat(command.run(List.of(folder.toString(), "--rules", rules.toString())))
                .isEqualTo(2);
        assertThat(printed()).containsPattern("text/en/rules.yaml:\\d+: .*C03").doesNotContain("PASS");
    }

    @Test
    void a_rule_that_contradicts_its_example_is_refused() throws IOException {
        Path rules = copyOfTheContent();
        edit(rules.resolve("rules/self-care.yaml"), "{age: 31, caf-coffee: 4}", "{age: 31, caf-coffee: 5}");

        assertThat(command.run(List.of(folder.toString(), "--rules", rules.toString(), "--json")))
                .isEqualTo(2);
        assertThat(printed())
                .containsPattern(
                        "rules/self-care.yaml:\\d+: C02 speaks for this patient, although it should be silent");
    }

    @Test
    void a_content_that_could_start_is_used() throws IOException {
        assertThat(command.run(
                        List.of(folder.toString(), "--rules", copyOfTheContent().toString())))
                .isZero();
        assertThat(printed()).contains("PASS V57");
    }

    // Beside the examples, which are all the YAML files of their folder.
    private Path copyOfTheContent() throws IOException {
        Path builtIn = Path.of("src/main/resources/knowledge");
        try (Stream<Path> files = Files.walk(builtIn)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = content.resolve(builtIn.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        return content;
    }

    private static void edit(Path file, String was, String becomes) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(was);
        Files.writeString(file, text.replace(was, becomes));
    }

    @Test
    void without_a_folder_it_says_how_it_is_used() {
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of(folder.toString(), "--nonsense"))).isEqualTo(2);
        assertThat(printed()).contains("usage: vignettes DIR");
    }
}
