package clinic.quiver.triage;

import clinic.quiver.questionnaire.Condition;
import java.util.List;
import java.util.Optional;

/**
 * How likely a deficiency is, in points that rank whom to test; never a diagnosis.
 *
 * @param counted the features that counted, with their points before the caps
 * @param open the features that are not settled and count nothing
 * @param testFirst why the score only says what to test, and nothing may be advised from it; empty when it may
 * @param couldBeHigherBy how many points more it would be if everything open turned out true
 */
public record DeficiencyScore(
        Nutrient nutrient,
        int points,
        Band band,
        List<Feature> counted,
        List<Feature> open,
        int couldBeHigherBy,
        Optional<Explanation> testFirst) {

    public DeficiencyScore {
        counted = List.copyOf(counted);
        open = List.copyOf(open);
    }

    /** What a feature is a sign of. */
    public enum Part {
        SYMPTOM,
        RISK,
        DIET
    }

    /** How likely. */
    public enum Band {
        LOW,
        MODERATE,
        HIGH
    }

    /** A feature with the points it brings. */
    public record Feature(Part part, int points, Condition condition) {}
}
