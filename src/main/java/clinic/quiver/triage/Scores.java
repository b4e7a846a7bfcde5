package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.triage.engine.AskedItem;
import clinic.quiver.triage.engine.ConditionSetBuilder;
import clinic.quiver.triage.engine.Pass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Computes the deficiency scores and tells them to the rules that ask for one. */
final class Scores {

    private static final Logger LOG = LoggerFactory.getLogger(Scores.class);

    // No number: the rules that ask for a score fail, and so say that triage could not be completed.
    private static final Reply NOT_COMPUTED = new Given(new Answer.Text("not computed"));

    private final List<ScoreCount> counts = new ArrayList<>();
    private final List<AskedItem> items = new ArrayList<>();

    Scores(RuleBook.Content content, ConditionSetBuilder conditions) {
        Map<LinkId, Reply> defaults = new HashMap<>();
        content.scoreDefaults().forEach((item, number) -> defaults.put(item, new Given(new Answer.Quantity(number))));
        ScoreCount.Bands bands = new ScoreCount.Bands(content.moderate(), content.high());
        for (Scoring scoring : content.scorings()) {
            counts.add(new ScoreCount(scoring, bands, defaults, conditions));
            items.add(conditions.tell(scoring.nutrient().score()));
        }
    }

    /** The scores over a patient's answers; none when they cannot be computed. The pass is told either way. */
    List<DeficiencyScore> over(Pass pass, Explainer explainer) {
        List<DeficiencyScore> scores = count(pass, explainer);
        for (int i = 0; i < items.size(); i++) {
            pass.tell(items.get(i), scores.isEmpty() ? NOT_COMPUTED : points(scores.get(i)));
        }
        pass.settle();
        return scores;
    }

    private List<DeficiencyScore> count(Pass pass, Explainer explainer) {
        try {
            List<DeficiencyScore> scores = new ArrayList<>(counts.size());
            for (ScoreCount count : counts) {
                scores.add(count.over(pass, explainer));
            }
            return scores;
        } catch (RuntimeException e) {
            LOG.error("The deficiency scores could not be computed", e);
            return List.of();
        }
    }

    private static Reply points(DeficiencyScore score) {
        return new Given(new Answer.Quantity(BigDecimal.valueOf(score.points())));
    }

    /** Makes the pass forget what it was told: sheets depend on scores only where there are some. */
    void takeBack(Pass pass) {
        items.forEach(pass::takeBack);
        pass.settle();
    }
}
