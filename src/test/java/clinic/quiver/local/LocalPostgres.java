package clinic.quiver.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A real PostgreSQL 18 beside the program, for trying Quiver out and for its tests. It has the two roles of a real
 * installation: the owner of the schema, and the application, which owns nothing.
 */
public final class LocalPostgres implements AutoCloseable {

    /** Owns the schema; Flyway comes as this role. */
    public static final String OWNER = "quiver_owner";

    /** Works on the data; Quiver comes as this role. */
    public static final String APPLICATION = "quiver_app";

    // Where PostgreSQL writes its port in postmaster.pid, counted from 0.
    private static final int PORT_LINE = 3;

    private static final Duration START_AT_MOST = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;

    private LocalPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** A server whose data is thrown away at the end. */
    public static LocalPostgres passing() {
        return start(EmbeddedPostgres.builder());
    }

    /** A server that finds its data again at the next start. */
    public static LocalPostgres keepingDataIn(Path folder) {
        stopLeftOver(folder);
        return start(EmbeddedPostgres.builder().setDataDirectory(folder).setCleanDataDirectory(false));
    }

    /** The same at a port of the caller's choice, so that whoever works on it finds it again. */
    public static LocalPostgres keepingDataIn(Path folder, int port) {
        stopLeftOver(folder);
        return start(EmbeddedPostgres.builder()
                .setPort(port)
                .setDataDirectory(folder)
                .setCleanDataDirectory(false));
    }

    /** Kills this server, which works with this folder, and everything that it started, as a power cut does. */
    public void kill(Path folder) {
        Path lock = folder.resolve("postmaster.pid");
        try {
            processOf(Files.readAllLines(lock)).ifPresent(LocalPostgres::killWithChildren);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Nothing is left to stop; what watches over it lets go of the folder.
        close();
    }

    private static void killWithChildren(ProcessHandle process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
        children.forEach(child -> child.onExit().join());
    }

    /** The address of a database of the server that works with this folder now; empty when none does. */
    static Optional<String> urlOfRunning(Path folder, String database) {
        try {
            List<String> lock = Files.readAllLines(folder.resolve("postmaster.pid"));
            return processOf(lock)
                    .map(process -> url(Integer.parseInt(lock.get(PORT_LINE).strip()), database));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How Quiver is told of a database. */
    static Map<String, String> settingsOf(String url) {
        return Map.of(
                "SPRING_DATASOURCE_URL", url,
                "SPRING_DATASOURCE_USERNAME", APPLICATION,
                "SPRING_DATASOURCE_PASSWORD", "",
                "SPRING_FLYWAY_USER", OWNER,
                "SPRING_FLYWAY_PASSWORD", "");
    }

    private static LocalPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            // The embedded server would forget what it promised for the sake of speed.
            builder.setPGStartupWait(START_AT_MOST)
                    // Whoever started it stops it, after everything that works on it.
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("max_connections", "100");
            LocalPostgres postgres = new LocalPostgres(builder.start());
            postgres.createRoles();
            return postgres;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start", e);
        }
    }

    /** The address of a database with this name, which is made when it is not there. */
    public String urlOf(String database) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select from pg_database where datname = '" + database + "'")
                    .next();
            if (!there) {
                statement.execute("create database " + database + " owner " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return url(server.getPort(), database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private void createRoles() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            boolean there = statement
                    .executeQuery("select from pg_roles where rolname = '" + OWNER + "'")
                    .next();
            if (!there) {
                statement.execute("create role " + OWNER + " login");
                statement.execute("create role " + APPLICATION + " login");
                statement.execute("grant " + APPLICATION + " to " + OWNER);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // A launcher that was killed leaves its server behind, which would keep the folder for itself.
    private static void stopLeftOver(Path folder) {
        Path lock = folder.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        try {
            processOf(Files.readAllLines(lock)).ifPresent(LocalPostgres::stop);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessHandle> processOf(List<String> lock) {
        return ProcessHandle.of(Long.parseLong(lock.getFirst().strip()))
                .filter(process -> process.info().command().orElse("").contains("postgres"));
    }

    private static void stop(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(5, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
