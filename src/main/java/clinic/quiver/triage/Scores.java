package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.DeficiencyScore.Band;
import clinic.quiver.triage.DeficiencyScore.Feature;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.FirstOf;
import clinic.quiver.triage.Scoring.Group;
import clinic.quiver.triage.engine.ConditionSet;
import clinic.quiver.triage.engine.Node;
import clinic.quiver.triage.engine.Pass;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the deficiency scores. */
final class Scores {

    private final Map<LinkId, Reply> defaults;
    private final int moderate;
    private final int high;
    private final ConditionSet conditions;
    private final List<PreparedScore> scores;

    Scores(List<Scoring> scorings, Map<LinkId, BigDecimal> defaults, int moderate, int high, Logic logic) {
        this.defaults = new HashMap<>();
        defaults.forEach((item, number) -> this.defaults.put(item, new Given(new Answer.Quantity(number))));
        this.moderate = moderate;
        this.high = high;
        this.conditions = new ConditionSet(logic);
        this.scores = scorings.stream().map(this::prepare).toList();
    }

    private record PreparedScore(Nutrient nutrient, List<PreparedGroup> groups) {}

    private record PreparedGroup(Group group, List<List<PreparedAlternative>> features) {}

    private record PreparedAlternative(Feature feature, Node when) {}

    private PreparedScore prepare(Scoring scoring) {
        return new PreparedScore(
                scoring.nutrient(), scoring.groups().stream().map(this::prepare).toList());
    }

    private PreparedGroup prepare(Group group) {
        return new PreparedGroup(
                group,
                group.features().stream()
                        .map(feature -> prepare(group, feature))
                        .toList());
    }

    private List<PreparedAlternative> prepare(Group group, FirstOf feature) {
        List<PreparedAlternative> alternatives = new ArrayList<>();
        for (Alternative alternative : feature.alternatives()) {
            alternatives.add(new PreparedAlternative(
                    new Feature(group.part(), alternative.points(), alternative.when()),
                    conditions.add(alternative.when())));
        }
        return List.copyOf(alternatives);
    }

    /**
     * The scores over these answers.
     *
     * @throws RuntimeException when an answer cannot be read or compared
     */
    List<DeficiencyScore> over(Answers answers) {
        Pass pass = conditions.over(item -> replyOrDefault(item, answers));
        List<DeficiencyScore> counted = new ArrayList<>();
        for (PreparedScore score : scores) {
            counted.add(count(score, pass));
        }
        return counted;
    }

    private Reply replyOrDefault(LinkId item, Answers answers) {
        Reply reply = answers.reply(item);
        return reply instanceof Given ? reply : defaults.getOrDefault(item, reply);
    }

    private DeficiencyScore count(PreparedScore score, Pass pass) {
        List<Feature> counted = new ArrayList<>();
        List<Feature> open = new ArrayList<>();
        int points = 0;
        int atMost = 0;
        for (PreparedGroup group : score.groups()) {
            int certain = 0;
            int possible = 0;
            for (List<PreparedAlternative> feature : group.features()) {
                int best = 0;
                for (PreparedAlternative alternative : feature) {
                    Truth truth = pass.truth(alternative.when());
                    if (truth == Truth.FALSE) {
                        continue;
                    }
                    best = Math.max(best, alternative.feature().points());
                    if (truth == Truth.TRUE) {
                        certain += alternative.feature().points();
                        counted.add(alternative.feature());
                        break;
                    }
                    open.add(alternative.feature());
                }
                possible += best;
            }
            int cap = group.group().cap().orElse(Integer.MAX_VALUE);
            points += Math.min(cap, certain);
            atMost += Math.min(cap, possible);
        }
        return new DeficiencyScore(score.nutrient(), points, band(points), counted, open, atMost - points);
    }

    private Band band(int points) {
        if (points >= high) {
            return Band.HIGH;
        }
        return points >= moderate ? Band.MODERATE : Band.LOW;
    }
}
