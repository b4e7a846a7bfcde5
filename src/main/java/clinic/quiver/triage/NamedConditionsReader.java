package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.ConditionReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/** Reads conditions with names of their own. One may use those above it, so none can depend on itself. */
final class NamedConditionsReader {

    private final SequencedMap<String, Named> byName = new LinkedHashMap<>();

    /**
     * Reads a list of named conditions.
     *
     * @return a reader that knows them too
     * @throws BrokenKnowledgeException with file and line when a name stands twice or a condition is not one
     */
    ConditionReader read(YamlNode list, ConditionReader known) {
        ConditionReader conditions = known;
        for (YamlNode node : list.list()) {
            node.allowingOnly(Set.of("name", "when"));
            String name = node.required("name").text();
            Named condition = new Named(name, conditions.read(node.required("when")));
            if (byName.putIfAbsent(name, condition) != null) {
                throw node.broken("the condition '" + name + "' stands twice");
            }
            conditions = conditions.withNamed(condition);
        }
        return conditions;
    }

    /** All named conditions read so far, in their order. */
    List<Named> all() {
        return List.copyOf(byName.sequencedValues());
    }

    Map<String, Named> byName() {
        return Map.copyOf(byName);
    }
}
