package clinic.quiver.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
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
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
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
            long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
            Optional<ProcessHandle> leftOver = ProcessHandle.of(pid)
                    .filter(process -> process.info().command().orElse("").contains("postgres"));
            leftOver.ifPresent(LocalPostgres::stop);
            Files.deleteIfExists(lock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
