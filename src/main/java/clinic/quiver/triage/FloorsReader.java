package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Page;
import clinic.quiver.questionnaire.PageStyle;
import clinic.quiver.questionnaire.Questionnaire;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the safety floors. */
final class FloorsReader {

    private static final Set<String> KEYS =
            ProvenanceReader.keysWith("id", "level", "items", "counts-not-sure", "examples");

    private final Questionnaire questionnaire;
    private final RuleReader rules;
    private final ProvenanceReader provenance;
    private final RuleExamplesReader examples;

    FloorsReader(
            Questionnaire questionnaire, RuleReader rules, ProvenanceReader provenance, RuleExamplesReader examples) {
        this.questionnaire = questionnaire;
        this.rules = rules;
        this.provenance = provenance;
        this.examples = examples;
    }

    /**
     * Reads all floors.
     *
     * @throws BrokenKnowledgeException with file and line when one could leave a safety question open
     */
    List<Floor> read(YamlNode list) {
        return list.list().stream().map(this::readFloor).toList();
    }

    private Floor readFloor(YamlNode node) {
        node.allowingOnly(KEYS);
        Set<LinkId> items = new LinkedHashSet<>();
        for (YamlNode item : node.required("items").list()) {
            if (!items.add(readItem(item))) {
                throw item.broken("'" + item.text() + "' stands twice");
            }
        }
        return new Floor(
                rules.newId(node),
                RuleReader.readLevel(node),
                List.copyOf(items),
                node.optional("counts-not-sure").map(YamlNode::bool).orElse(false),
                provenance.read(node),
                examples.read(node.required("examples")));
    }

    // An unticked box must never pass for an answer to a safety question.
    private LinkId readItem(YamlNode node) {
        LinkId item = LinkId.of(node.text());
        if (questionnaire.find(item).isEmpty()) {
            throw node.broken("there is no item '" + item + "'");
        }
        Optional<Page> page = questionnaire.pageOf(item);
        if (page.isPresent() && page.get().style() == PageStyle.CHECK_LIST) {
            throw node.broken("'" + item + "' is a safety question and may not stand on the check list '"
                    + page.get().id() + "'");
        }
        return item;
    }
}
