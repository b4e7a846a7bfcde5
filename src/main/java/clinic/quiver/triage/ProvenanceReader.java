package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads where a part of the rule book comes from; owner and review date stand in {@code version.yaml} once for all. */
final class ProvenanceReader {

    private static final Set<String> KEYS = Set.of("source", "source-date", "owner", "review-by");
    private static final Pattern YEAR = Pattern.compile("\\b(19|20)\\d\\d\\b");

    private final YamlNode defaults;

    ProvenanceReader(Knowledge knowledge) {
        this.defaults = knowledge.versionFile();
    }

    /** The keys that {@link #read} reads, and these others. */
    static Set<String> keysWith(String... others) {
        Set<String> all = new HashSet<>(KEYS);
        all.addAll(List.of(others));
        return Set.copyOf(all);
    }

    /**
     * Reads where a rule, a floor or the scores come from.
     *
     * @throws BrokenKnowledgeException with file and line when source or date is missing, or a date is none
     */
    Provenance read(YamlNode node) {
        YamlNode date = node.required("source-date");
        if (!date.text().contains(Provenance.UNDATED)
                && !YEAR.matcher(date.text()).find()) {
            throw date.broken("'" + date.text() + "' names no year; write '" + Provenance.UNDATED
                    + "' when the source gives none");
        }
        return new Provenance(
                node.required("source").text(),
                date.text(),
                ownOrDefault(node, "owner").text(),
                ownOrDefault(node, "review-by").date());
    }

    private YamlNode ownOrDefault(YamlNode node, String key) {
        return node.optional(key).orElseGet(() -> defaults.required(key));
    }
}
