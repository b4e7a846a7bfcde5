package clinic.quiver.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLocallyTest {

    @TempDir
    private Path folder;

    @Test
    void a_jar_that_is_built_anew_leaves_the_running_program_alone_until_the_next_start() throws IOException {
        Path jar = Files.writeString(folder.resolve("built.jar"), "first");
        Path data = Files.createDirectories(folder.resolve("data"));

        Path running = RunLocally.ownCopy(jar, data);
        Files.writeString(jar, "second");

        assertThat(running).hasParent(data).hasContent("first");
        assertThat(RunLocally.ownCopy(jar, data)).isEqualTo(running).hasContent("second");
    }
}
