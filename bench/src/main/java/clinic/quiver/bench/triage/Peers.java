package clinic.quiver.bench.triage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The peers and their versions, as the build resolved them. */
final class Peers {

    private Peers() {}

    static String inWords() {
        Properties versions = new Properties();
        try (InputStream file = Peers.class.getResourceAsStream("/peers.properties")) {
            versions.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "Drools " + versions.getProperty("drools") + ", CEL for Java " + versions.getProperty("cel")
                + ", CQL engine " + versions.getProperty("cql");
    }
}
