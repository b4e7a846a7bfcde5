package clinic.quiver.triage;

import clinic.quiver.knowledge.Place;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.util.List;
import java.util.Map;

/**
 * The patients by whom a rule proves itself.
 *
 * @param fires the rule fires for each of them
 * @param possible the rule cannot be settled for them and counts in full; empty for most rules
 * @param silent near misses: the rule neither fires nor is possible
 */
public record RuleExamples(List<Example> fires, List<Example> possible, List<Example> silent) {

    public RuleExamples {
        fires = List.copyOf(fires);
        possible = List.copyOf(possible);
        silent = List.copyOf(silent);
    }

    /**
     * One patient.
     *
     * @param place where the example stands in the content
     * @param given answers and observations; what is absent was asked and denied, as in the vignettes
     */
    public record Example(Place place, Map<LinkId, Answer> given) {
        public Example {
            given = Map.copyOf(given);
        }
    }
}
