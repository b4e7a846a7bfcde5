package clinic.quiver.triage.mutation;

import clinic.quiver.knowledge.YamlNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Changes that a person found to change nothing, each with the reason; for what cannot be proved by trying.
 *
 * @param reasons by the change's words
 */
record KnownEquivalents(Map<String, String> reasons) {

    static final Path FILE = Path.of("src/test/resources/mutation/equivalent.yaml");

    /** Reads the list. */
    static KnownEquivalents read() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (YamlNode node : YamlNode.parse(FILE.toString(), text()).list()) {
            node.allowingOnly(Set.of("change", "reason"));
            String change = node.required("change").text();
            if (reasons.put(change, node.required("reason").text()) != null) {
                throw node.broken("'" + change + "' stands twice");
            }
        }
        return new KnownEquivalents(reasons);
    }

    boolean contain(Mutant mutant) {
        return reasons.containsKey(mutant.words());
    }

    private static String text() {
        try {
            return Files.readString(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
