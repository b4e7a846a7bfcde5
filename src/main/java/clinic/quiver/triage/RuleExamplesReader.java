package clinic.quiver.triage;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswersReader;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.RuleExamples.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the patients by whom a rule proves itself. */
final class RuleExamplesReader {

    private final Questionnaire questionnaire;
    private final AnswersReader answers;

    RuleExamplesReader(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.answers = new AnswersReader(questionnaire);
    }

    /**
     * Reads {@code fires}, {@code silent} and, where it stands, {@code possible}.
     *
     * @throws BrokenKnowledgeException when one of the first two is missing or an answer is not possible
     */
    RuleExamples read(YamlNode node) {
        node.allowingOnly(Set.of("fires", "possible", "silent"));
        return new RuleExamples(
                readList(node.required("fires")),
                node.optional("possible").map(this::readList).orElse(List.of()),
                readList(node.required("silent")));
    }

    private List<Example> readList(YamlNode list) {
        List<Example> examples = new ArrayList<>();
        for (YamlNode node : list.list()) {
            Example example = new Example(node.place(), answers.read(node));
            example.given().forEach((item, answer) -> {
                if (answer instanceof Answer.Quantity(var number)
                        && questionnaire.item(item).range().stream().anyMatch(range -> !range.contains(number))) {
                    throw node.broken("'" + item + "' cannot be " + number);
                }
            });
            examples.add(example);
        }
        if (examples.isEmpty()) {
            throw list.broken("there is no example");
        }
        return examples;
    }
}
