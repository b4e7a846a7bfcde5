package clinic.quiver.rulebook;

import clinic.quiver.rulebook.Replay.LevelChange;
import clinic.quiver.rulebook.Replay.RuleChange;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.TriageLevel;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what comes out differently. */
final class ReplayTally {

    private final Map<Levels, Integer> levels = new HashMap<>();
    private final Map<String, Counts> rules = new TreeMap<>();
    private int responses;
    private int changed;

    private record Levels(TriageLevel from, TriageLevel to) {}

    private static final class Counts {
        private int newlyFired;
        private int noLongerFired;
        private int newlyPossible;
        private int noLongerPossible;
        private int newlyFailed;
    }

    void add(AssessmentDifference difference) {
        responses++;
        if (difference.isNone()) {
            return;
        }
        changed++;
        if (difference.from() != difference.to()) {
            levels.merge(new Levels(difference.from(), difference.to()), 1, Integer::sum);
        }
        difference.newlyFired().forEach(rule -> of(rule).newlyFired++);
        difference.noLongerFired().forEach(rule -> of(rule).noLongerFired++);
        difference.newlyPossible().forEach(rule -> of(rule).newlyPossible++);
        difference.noLongerPossible().forEach(rule -> of(rule).noLongerPossible++);
        difference.newlyFailed().forEach(rule -> of(rule).newlyFailed++);
    }

    int responses() {
        return responses;
    }

    int changed() {
        return changed;
    }

    List<LevelChange> levels() {
        return levels.entrySet().stream()
                .map(entry ->
                        new LevelChange(entry.getKey().from(), entry.getKey().to(), entry.getValue()))
                .sorted(Comparator.comparing(LevelChange::from).thenComparing(LevelChange::to))
                .toList();
    }

    List<RuleChange> rules() {
        return rules.entrySet().stream()
                .map(entry -> ruleChange(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Counts of(String rule) {
        return rules.computeIfAbsent(rule, id -> new Counts());
    }

    private static RuleChange ruleChange(String rule, Counts counts) {
        return new RuleChange(
                rule,
                counts.newlyFired,
                counts.noLongerFired,
                counts.newlyPossible,
                counts.noLongerPossible,
                counts.newlyFailed);
    }
}
