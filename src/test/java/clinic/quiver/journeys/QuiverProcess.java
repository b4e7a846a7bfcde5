package clinic.quiver.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Quiver in a process of its own, which can be killed without a last word. */
public final class QuiverProcess implements AutoCloseable {

    private static final Duration START_AT_MOST = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLISECONDS = 200;

    private final Process process;

    private QuiverProcess(Process process) {
        this.process = process;
    }

    /** Starts on a database and waits until it is ready; what it says goes into the file. */
    static QuiverProcess start(String url, int port, Path log) {
        return start(
                List.of(
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "clinic.quiver.Quiver"),
                url,
                port,
                log);
    }

    /** The same with the production jar, started as in a container, on two cores. */
    public static QuiverProcess startJar(Path jar, String url, int port, Path log) {
        return start(
                List.of(
                        "-Xmx1g",
                        "-XX:ActiveProcessorCount=2",
                        "-XX:+UseCompactObjectHeaders",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-jar",
                        jar.toString()),
                url,
                port,
                log);
    }

    private static QuiverProcess start(List<String> program, String url, int port, Path log) {
        List<String> command = new ArrayList<>(
                List.of(ProcessHandle.current().info().command().orElse("java"), "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        command.addAll(InstalledQuiver.settings(url, port));
        try {
            QuiverProcess quiver = new QuiverProcess(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start());
            quiver.waitUntilReady(URI.create("http://localhost:" + port + "/actuator/health/readiness"));
            return quiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process's id. */
    public long id() {
        return process.pid();
    }

    private void waitUntilReady(URI readiness) {
        long latest = System.nanoTime() + START_AT_MOST.toNanos();
        while (!answers(readiness)) {
            if (!process.isAlive() || System.nanoTime() > latest) {
                throw new IllegalStateException("Quiver did not start");
            }
            sleep();
        }
    }

    private static boolean answers(URI readiness) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(readiness).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Kills it. */
    @Override
    public void close() {
        kill();
    }
}
