package clinic.quiver.rulebook;

import clinic.quiver.access.ContentVersion;
import clinic.quiver.triage.TriageLevel;
import java.time.Instant;
import java.util.List;

/**
 * What an edited content would have changed for the last responses that were handed in. Counts only: it names no patient
 * and no visit.
 *
 * @param running the content that was compared with
 * @param candidate the edited content
 * @param responses how many were replayed
 * @param changed how many of them come out differently in any way
 * @param levels the levels that change, the most urgent first
 * @param rules the rules that say otherwise, by their ids
 */
public record Replay(
        Instant at,
        ContentVersion running,
        ContentVersion candidate,
        int responses,
        int changed,
        List<LevelChange> levels,
        List<RuleChange> rules) {

    public Replay {
        levels = List.copyOf(levels);
        rules = List.copyOf(rules);
    }

    /** How many responses go from one level to another. */
    public record LevelChange(TriageLevel from, TriageLevel to, int count) {

        /** Whether these patients would be seen later than now. */
        public boolean isLater() {
            return from.isSoonerThan(to);
        }
    }

    /** For how many responses a rule says otherwise, and how. */
    public record RuleChange(
            String ruleId,
            int newlyFired,
            int noLongerFired,
            int newlyPossible,
            int noLongerPossible,
            int newlyFailed) {}
}
