package clinic.quiver.journeys;

import clinic.quiver.Quiver;
import clinic.quiver.QuiverTest.SharedDatabase;
import clinic.quiver.local.LocalPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Quiver as a clinic installs it, without the demo, on a database of its own: to be started and stopped. */
public final class InstalledQuiver implements AutoCloseable {

    private final ConfigurableApplicationContext context;
    private final int port;

    private InstalledQuiver(ConfigurableApplicationContext context, int port) {
        this.context = context;
        this.port = port;
    }

    /** A port where nobody listens now. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts on the same database and at the same port as before, if it was there before. */
    static InstalledQuiver start(String database, int port) {
        return startAt(SharedDatabase.POSTGRES.urlOf(database), port);
    }

    /** The same with a database elsewhere. */
    public static InstalledQuiver startAt(String url, int port) {
        return startAt(url, port, new Class<?>[0]);
    }

    /** The same with parts that only whoever measures it needs. */
    public static InstalledQuiver startAt(String url, int port, Class<?>... more) {
        return new InstalledQuiver(
                new SpringApplicationBuilder(Quiver.class)
                        .sources(more)
                        .run(settings(url, port).toArray(String[]::new)),
                port);
    }

    /** What it is told at its start. */
    static List<String> settings(String url, int port) {
        return List.of(
                "--server.port=" + port,
                "--server.shutdown=immediate",
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + LocalPostgres.APPLICATION,
                "--spring.datasource.password=",
                "--spring.flyway.user=" + LocalPostgres.OWNER,
                "--spring.flyway.password=");
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The program's only part of a type. */
    public <B> B part(Class<B> type) {
        return context.getBean(type);
    }

    /** A new object with the program's parts put in. */
    public <B> B create(Class<B> type) {
        return context.getAutowireCapableBeanFactory().createBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
