package clinic.quiver.triage;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.DeficiencyScore.Band;
import clinic.quiver.triage.DeficiencyScore.Feature;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.FirstOf;
import clinic.quiver.triage.Scoring.Group;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.NodeList;
import clinic.quiver.triage.engine.Pass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts the score of one nutrient. */
final class ScoreCount {

    private final Nutrient nutrient;
    private final Bands bands;
    private final int[] caps;
    private final List<Counted> alternatives = new ArrayList<>();
    private final NodeList conditions;
    private final Node testFirst;

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

    /**
     * What may count.
     *
     * @param group the place of its part of the score, which has a cap
     * @param choice the number of the choice that it is an alternative in; the first of them that holds counts
     */
    private record Counted(Feature feature, int group, int choice) {}

    /**
     * Prepares a score.
     *
     * @param defaults what counts for items that were given no answer
     * @param conditions takes the conditions of the features
     */
    ScoreCount(Scoring scoring, Bands bands, Map<LinkId, Reply> defaults, ConditionSetBuilder conditions) {
        this.nutrient = scoring.nutrient();
        this.bands = bands;
        this.caps = scoring.groups().stream()
                .mapToInt(group -> group.cap().orElse(Integer.MAX_VALUE))
                .toArray();
        List<Node> nodes = new ArrayList<>();
        int choices = 0;
        for (int group = 0; group < caps.length; group++) {
            Group part = scoring.groups().get(group);
            for (FirstOf choice : part.features()) {
                for (Alternative alternative : choice.alternatives()) {
                    Feature feature = new Feature(part.part(), alternative.points(), alternative.when());
                    alternatives.add(new Counted(feature, group, choices));
                    nodes.add(conditions.add(alternative.when(), defaults));
                }
                choices++;
            }
        }
        this.conditions = conditions.list(nodes);
        this.testFirst = conditions.add(scoring.testFirst());
    }

    /**
     * The score over a patient's answers.
     *
     * @throws RuntimeException when an answer cannot be read or compared
     */
    DeficiencyScore over(Pass pass, Explainer explainer) {
        Tally tally = new Tally();
        for (int i = pass.nextNotFalse(conditions, 0); i >= 0; i = pass.nextNotFalse(conditions, i + 1)) {
            tally.take(alternatives.get(i), pass.truth(conditions.get(i)));
        }
        return tally.score(
                pass.truth(testFirst) == Truth.FALSE ? Optional.empty() : Optional.of(explainer.of(testFirst)));
    }

    private final class Tally {

        private final List<Feature> counted = new ArrayList<>();
        private final List<Feature> open = new ArrayList<>(0);
        private final int[] certain = new int[caps.length];
        private final int[] possible = new int[caps.length];
        private int choice = -1;
        private boolean isChosen;
        private int best;

        void take(Counted alternative, Truth truth) {
            if (alternative.choice() != choice) {
                choice = alternative.choice();
                isChosen = false;
                best = 0;
            }
            if (isChosen || truth == Truth.FALSE) {
                return;
            }
            Feature feature = alternative.feature();
            if (feature.points() > best) {
                possible[alternative.group()] += feature.points() - best;
                best = feature.points();
            }
            if (truth == Truth.TRUE) {
                certain[alternative.group()] += feature.points();
                counted.add(feature);
                isChosen = true;
            } else {
                open.add(feature);
            }
        }

        DeficiencyScore score(Optional<Explanation> because) {
            int points = 0;
            int atMost = 0;
            for (int group = 0; group < caps.length; group++) {
                points += Math.min(caps[group], certain[group]);
                atMost += Math.min(caps[group], possible[group]);
            }
            return new DeficiencyScore(nutrient, points, bands.of(points), counted, open, atMost - points, because);
        }
    }
}
