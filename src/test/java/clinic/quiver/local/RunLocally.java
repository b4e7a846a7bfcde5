package clinic.quiver.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What {@code bin/run} starts: a local PostgreSQL and the production jar beside it. Arguments: the jar and the folder
 * for data. Runs from its source, so that the jar alone has to be built.
 */
@SuppressWarnings("SystemOut")
final class RunLocally {

    private RunLocally() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path jar = Path.of(arguments[0]);
        Path data = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        try (FileChannel file = FileChannel.open(
                        data.resolve("running.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            if (lock == null) {
                System.err.println("Quiver is already running with the data in " + data + ". Stop that one first.");
                System.exit(1);
            }
            if (isBusy(port)) {
                System.err.println("Port " + port + " is used by another program. Choose another: PORT=8081 bin/run");
                System.exit(1);
            }
            System.out.println("Starting PostgreSQL ...");
            try (LocalPostgres postgres = LocalPostgres.keepingDataIn(data.resolve("postgres"))) {
                System.exit(runBeside(postgres, ownCopy(jar, data)));
            }
        }
    }

    /** A copy of the jar in the folder for data, in place of the last one: building anew leaves a running Quiver alone. */
    static Path ownCopy(Path jar, Path data) throws IOException {
        return Files.copy(jar, data.resolve("quiver.jar"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static int runBeside(LocalPostgres postgres, Path jar) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        ProcessBuilder builder =
                new ProcessBuilder(java, "--enable-native-access=ALL-UNNAMED", "-jar", jar.toString()).inheritIO();
        Map<String, String> environment = builder.environment();
        environment.putAll(LocalPostgres.settingsOf(postgres.urlOf("quiver")));
        environment.putIfAbsent("SPRING_PROFILES_ACTIVE", "demo");
        System.out.println("Starting Quiver ...");
        Process quiver = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(quiver, postgres)));
        return quiver.waitFor();
    }

    private static void stop(Process quiver, LocalPostgres postgres) {
        quiver.destroy();
        try {
            if (!quiver.waitFor(20, TimeUnit.SECONDS)) {
                quiver.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        postgres.close();
    }

    private static boolean isBusy(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("0.0.0.0"))) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
