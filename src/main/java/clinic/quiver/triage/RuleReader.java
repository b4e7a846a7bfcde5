package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.ConditionReader;
import java.util.HashSet;
import java.util.Set;

/** Reads one rule. */
final class RuleReader {

    private static final Set<String> KEYS =
            ProvenanceReader.keysWith("id", "level", "anchor", "when", "benign-pattern", "other-cause", "examples");

    private final ConditionReader conditions;
    private final ProvenanceReader provenance;
    private final RuleExamplesReader examples;
    private final Set<String> ids = new HashSet<>();

    RuleReader(ConditionReader conditions, ProvenanceReader provenance, RuleExamplesReader examples) {
        this.conditions = conditions;
        this.provenance = provenance;
        this.examples = examples;
    }

    /**
     * Reads a rule.
     *
     * @throws BrokenKnowledgeException with file and line when it is not one
     */
    Rule read(YamlNode node) {
        node.allowingOnly(KEYS);
        return new Rule(
                newId(node),
                readLevel(node),
                node.optional("anchor").map(conditions::read),
                conditions.read(node.required("when")),
                node.optional("benign-pattern").map(YamlNode::bool).orElse(false),
                node.optional("other-cause").map(YamlNode::bool).orElse(false),
                provenance.read(node),
                examples.read(node.required("examples")));
    }

    /** The id of a rule or floor, which no other has. */
    String newId(YamlNode node) {
        YamlNode id = node.required("id");
        if (!id.text().matches("[A-Z]+\\d+")) {
            throw id.broken("'" + id.text() + "' is not a letter and a number, such as U05");
        }
        if (!ids.add(id.text())) {
            throw id.broken("'" + id.text() + "' stands twice");
        }
        return id.text();
    }

    static TriageLevel readLevel(YamlNode node) {
        return node.required("level").oneOf(TriageLevel.values(), TriageLevel::fileName);
    }
}
