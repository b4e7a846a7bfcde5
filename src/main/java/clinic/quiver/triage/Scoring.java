package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import java.util.List;
import java.util.OptionalInt;

/**
 * How the score of one nutrient is counted: each part's points up to its cap, added up.
 *
 * @param testFirst when true or not settled, the score only says what to test, and nothing is advised from it
 */
public record Scoring(Nutrient nutrient, List<Group> groups, Condition testFirst) {

    public Scoring {
        groups = List.copyOf(groups);
    }

    /**
     * The features of one part.
     *
     * @param cap the most points that the part can bring; empty when there is no limit
     */
    public record Group(DeficiencyScore.Part part, OptionalInt cap, List<FirstOf> features) {
        public Group {
            features = List.copyOf(features);
        }
    }

    /** Alternatives of which the first that holds counts; most features have one only. */
    public record FirstOf(List<Alternative> alternatives) {
        public FirstOf {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** A condition with its points. */
    public record Alternative(int points, Condition when) {}
}
