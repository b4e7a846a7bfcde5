package clinic.quiver.triage.vignette;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.triage.RuleBooks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class VignetteTest {

    private final VignetteRun run = new VignetteRun(RuleBooks.QUESTIONNAIRE, RuleBooks.RULE_BOOK);

    @TestFactory
    Stream<DynamicTest> every_example_patient_comes_out_as_expected() {
        List<Path> files = new ArrayList<>(VignetteRun.files(Path.of("src/test/resources/vignettes")));
        String more = System.getProperty("vignettes.dir", "");
        if (!more.isBlank()) {
            files.addAll(VignetteRun.files(Path.of(more)));
        }
        return files.stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> judge(file)));
    }

    private void judge(Path file) {
        Vignette vignette = run.read(file);
        VignetteOutcome actual = run.outcome(vignette);
        assertThat(vignette.expected()).isPresent();
        assertThat(vignette.expected().get().differencesTo(actual))
                .as(vignette.title())
                .isEmpty();
    }
}
