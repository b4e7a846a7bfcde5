package clinic.quiver.triage.vignette;

import clinic.quiver.triage.DeficiencyScore;
import clinic.quiver.triage.Finding.Kind;
import clinic.quiver.triage.HandoutChoice.Blocked;
import clinic.quiver.triage.TriageLevel;
import clinic.quiver.triage.TriageResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * What is compared of a result: codes and numbers only.
 *
 * @param failed rules that could not be evaluated; never expected
 * @param scores points by the nutrients' codes
 * @param mode what may be handed out, such as {@code held}
 */
public record VignetteOutcome(
        String level,
        List<String> fires,
        List<String> possible,
        List<String> floors,
        List<String> failed,
        SequencedMap<String, Integer> scores,
        String mode,
        List<String> offered,
        List<String> blocked) {

    public VignetteOutcome {
        fires = List.copyOf(fires);
        possible = List.copyOf(possible);
        floors = List.copyOf(floors);
        failed = List.copyOf(failed);
        scores = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(scores));
        offered = List.copyOf(offered);
        blocked = List.copyOf(blocked);
    }

    /** What is compared of this result. */
    public static VignetteOutcome of(TriageResult result) {
        SequencedMap<String, Integer> scores = new LinkedHashMap<>();
        for (DeficiencyScore score : result.scores()) {
            scores.put(score.nutrient().code(), score.points());
        }
        return new VignetteOutcome(
                result.level().fileName(),
                result.ruleIds(Kind.FIRED),
                result.ruleIds(Kind.POSSIBLE),
                result.ruleIds(Kind.FLOOR),
                result.ruleIds(Kind.FAILED),
                scores,
                result.handout().mode().code(),
                result.handout().offered(),
                result.handout().blocked().stream().map(Blocked::sheet).toList());
    }

    /** Each difference as {@code expected level URGENT, got SOON}; lists are compared without their order. */
    public List<String> differencesTo(VignetteOutcome actual) {
        List<String> differences = new ArrayList<>();
        compare("level", VignetteOutcome::level, actual, differences);
        compareAsSets("fires", VignetteOutcome::fires, actual, differences);
        compareAsSets("possible", VignetteOutcome::possible, actual, differences);
        compareAsSets("floors", VignetteOutcome::floors, actual, differences);
        compareAsSets("failed", VignetteOutcome::failed, actual, differences);
        compare("scores", VignetteOutcome::scores, actual, differences);
        compare("mode", VignetteOutcome::mode, actual, differences);
        compareAsSets("offered", VignetteOutcome::offered, actual, differences);
        compareAsSets("blocked", VignetteOutcome::blocked, actual, differences);
        return differences;
    }

    private <T> void compare(
            String name, Function<VignetteOutcome, T> part, VignetteOutcome actual, List<String> differences) {
        if (!Objects.equals(part.apply(this), part.apply(actual))) {
            differences.add("expected " + name + " " + part.apply(this) + ", got " + part.apply(actual));
        }
    }

    private void compareAsSets(
            String name,
            Function<VignetteOutcome, List<String>> part,
            VignetteOutcome actual,
            List<String> differences) {
        compare(name, outcome -> new TreeSet<>(part.apply(outcome)), actual, differences);
    }

    /** Whether the level is one of the levels that files write. */
    static boolean isLevel(String level) {
        return List.of(TriageLevel.values()).stream()
                .anyMatch(value -> value.fileName().equals(level));
    }
}
