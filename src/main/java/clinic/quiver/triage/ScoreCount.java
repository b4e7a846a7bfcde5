package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.DeficiencyScore.Band;
import clinic.quiver.triage.DeficiencyScore.Feature;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.Group;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Counts the score of one nutrient. */
final class ScoreCount {

    private final Nutrient nutrient;
    private final Bands bands;
    private final List<PreparedGroup> groups = new ArrayList<>();

    /**
     * From how many points on a deficiency is how likely.
     *
     * @param moderate fewest points of {@link Band#MODERATE}
     * @param high fewest points of {@link Band#HIGH}
     */
    record Bands(int moderate, int high) {

        Band of(int points) {
            if (points >= high) {
                return Band.HIGH;
            }
            return points >= moderate ? Band.MODERATE : Band.LOW;
        }
    }

    /** The features of a part; of each, the first alternative that holds counts. */
    private record PreparedGroup(int cap, PreparedAlternative[][] features) {}

    private record PreparedAlternative(Feature feature, int points, Node when) {}

    /**
     * Prepares a score.
     *
     * @param defaults what counts for items that were given no answer
     * @param conditions takes the conditions of the features
     */
    ScoreCount(Scoring scoring, Bands bands, Map<LinkId, Reply> defaults, ConditionSetBuilder conditions) {
        this.nutrient = scoring.nutrient();
        this.bands = bands;
        for (Group group : scoring.groups()) {
            PreparedAlternative[][] features = group.features().stream()
                    .map(feature -> feature.alternatives().stream()
                            .map(alternative -> prepare(group, alternative, defaults, conditions))
                            .toArray(PreparedAlternative[]::new))
                    .toArray(PreparedAlternative[][]::new);
            groups.add(new PreparedGroup(group.cap().orElse(Integer.MAX_VALUE), features));
        }
    }

    private static PreparedAlternative prepare(
            Group group, Alternative alternative, Map<LinkId, Reply> defaults, ConditionSetBuilder conditions) {
        Feature feature = new Feature(group.part(), alternative.points(), alternative.when());
        return new PreparedAlternative(feature, alternative.points(), conditions.add(alternative.when(), defaults));
    }

    Nutrient nutrient() {
        return nutrient;
    }

    /**
     * The score over a patient's answers.
     *
     * @throws RuntimeException when an answer cannot be read or compared
     */
    DeficiencyScore over(Pass pass) {
        List<Feature> counted = new ArrayList<>();
        List<Feature> open = new ArrayList<>();
        int points = 0;
        int atMost = 0;
        for (PreparedGroup group : groups) {
            int certain = 0;
            int possible = 0;
            for (PreparedAlternative[] feature : group.features()) {
                int best = 0;
                for (PreparedAlternative alternative : feature) {
                    Truth truth = pass.truth(alternative.when());
                    if (truth == Truth.FALSE) {
                        continue;
                    }
                    best = Math.max(best, alternative.points());
                    if (truth == Truth.TRUE) {
                        certain += alternative.points();
                        counted.add(alternative.feature());
                        break;
                    }
                    open.add(alternative.feature());
                }
                possible += best;
            }
            points += Math.min(group.cap(), certain);
            atMost += Math.min(group.cap(), possible);
        }
        return new DeficiencyScore(nutrient, points, bands.of(points), counted, open, atMost - points);
    }
}
