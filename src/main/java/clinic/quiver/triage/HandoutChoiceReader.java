package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.ConditionReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which sheets are offered and which are blocked. */
final class HandoutChoiceReader {

    private final YamlNode file;
    private final List<String> written;
    private final ConditionReader conditions;

    /**
     * A reader of {@code handout-choice.yaml}.
     *
     * @param known a reader that knows the rules and scores
     * @throws BrokenKnowledgeException with file and line when its conditions are none
     */
    HandoutChoiceReader(Knowledge knowledge, ConditionReader known, NamedConditionsReader named) {
        this.written = knowledge.filesIn("handouts/");
        this.file = knowledge
                .yaml("handout-choice.yaml")
                .allowingOnly(Set.of("conditions", "every-sheet-blocked", "sheets"));
        this.conditions =
                file.optional("conditions").map(list -> named.read(list, known)).orElse(known);
    }

    /** What blocks every sheet. */
    Optional<Condition> readEverySheetBlocked() {
        return file.optional("every-sheet-blocked").map(conditions::read);
    }

    /** All sheets in the order in which they are offered. */
    List<Sheet> readSheets() {
        List<Sheet> sheets = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (YamlNode node : file.required("sheets").list()) {
            node.allowingOnly(Set.of("id", "wanted", "blocked"));
            String id = node.required("id").text();
            if (!ids.add(id)) {
                throw node.broken("the sheet '" + id + "' stands twice");
            }
            if (!written.contains("handouts/" + id + ".yaml")) {
                throw node.required("id").broken("there is no sheet '" + id + "'");
            }
            sheets.add(new Sheet(
                    id,
                    conditions.read(node.required("wanted")),
                    node.optional("blocked").map(conditions::read)));
        }
        return List.copyOf(sheets);
    }
}
