package clinic.quiver.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What {@code bin/replay} starts when it is given no database: the production jar's replay on the database of
 * {@code bin/run}, whose server it starts only when none is running. Arguments: the jar, the folder for data and those
 * of the replay.
 */
@SuppressWarnings("SystemOut")
final class ReplayLocally {

    private static final int UNUSABLE = 2;

    private ReplayLocally() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path data = Path.of(arguments[1]).toAbsolutePath();
        System.exit(replay(arguments[0], data, Arrays.asList(arguments).subList(2, arguments.length)));
    }

    private static int replay(String jar, Path data, List<String> arguments) throws IOException, InterruptedException {
        Path folder = data.resolve("postgres");
        if (!Files.isDirectory(folder)) {
            System.out.println("There is no data in " + data + " yet. Start Quiver with bin/run first.");
            return UNUSABLE;
        }
        try (FileChannel file = FileChannel.open(
                        data.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock != null) {
                try (LocalPostgres postgres = LocalPostgres.keepingDataIn(folder)) {
                    return replayOn(postgres.urlOf("quiver"), jar, arguments);
                }
            }
        }
        Optional<String> running = LocalPostgres.urlOfRunning(folder, "quiver");
        if (running.isEmpty()) {
            System.out.println("Quiver is just starting or stopping with the data in " + data + ". Try again.");
            return UNUSABLE;
        }
        return replayOn(running.get(), jar, arguments);
    }

    private static int replayOn(String url, String jar, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dloader.main=clinic.quiver.rulebook.ReplayCommand",
                "-cp",
                jar,
                "org.springframework.boot.loader.launch.PropertiesLauncher"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().putAll(LocalPostgres.settingsOf(url));
        return builder.start().waitFor();
    }
}
