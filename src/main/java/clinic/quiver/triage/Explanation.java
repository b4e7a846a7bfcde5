package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a condition is true, false or not settled: the condition as a tree, each part with its value, each leaf with what
 * is known.
 *
 * @param evidence for leaves only
 */
public record Explanation(Condition condition, Truth truth, Optional<Evidence> evidence, List<Explanation> parts) {

    public Explanation {
        parts = List.copyOf(parts);
    }

    /** Explains a condition over these answers, every part of it. */
    public static Explanation of(Condition condition, Logic logic, Answers answers) {
        return switch (condition) {
            case Condition.All all -> tree(condition, explain(all.parts(), logic, answers));
            case Condition.Any any -> tree(condition, explain(any.parts(), logic, answers));
            case Condition.AtLeast atLeast -> tree(condition, explain(atLeast.parts(), logic, answers));
            case Condition.Not not -> tree(condition, List.of(of(not.part(), logic, answers)));
            case Condition.Named named -> tree(condition, List.of(of(named.condition(), logic, answers)));
            case Condition.Is is -> leaf(is, is.item(), logic, answers);
            case Condition.OneOf oneOf -> leaf(oneOf, oneOf.item(), logic, answers);
            case Condition.Has has -> leaf(has, has.item(), logic, answers);
            case Condition.Only only -> leaf(only, only.item(), logic, answers);
            case Condition.Compare compare -> leaf(compare, compare.item(), logic, answers);
        };
    }

    /** A condition that could not be evaluated. */
    static Explanation none(Condition condition) {
        return new Explanation(condition, Truth.UNKNOWN, Optional.empty(), List.of());
    }

    /**
     * The same tree without the parts that did not matter: of an "any" that is true, only what made it true; of an
     * "all" that is false, only what made it false.
     */
    public Explanation deciding() {
        List<Explanation> kept =
                parts.stream().filter(this::matters).map(Explanation::deciding).toList();
        return new Explanation(condition, truth, evidence, kept);
    }

    /** What is known of the items that decided, in the order of the condition. */
    public List<Evidence> decidingEvidence() {
        Set<Evidence> found = new LinkedHashSet<>();
        collectEvidence(deciding(), found);
        return List.copyOf(found);
    }

    /** The items whose answers would settle an explanation that is UNKNOWN. */
    public List<LinkId> missing() {
        Set<LinkId> missing = new LinkedHashSet<>();
        collectMissing(missing);
        return List.copyOf(missing);
    }

    private boolean matters(Explanation part) {
        return switch (condition) {
            case Condition.All all -> truth != Truth.FALSE || part.truth == Truth.FALSE;
            case Condition.Any any -> truth == Truth.FALSE || part.truth == truth;
            case Condition.AtLeast atLeast ->
                switch (truth) {
                    case TRUE -> part.truth == Truth.TRUE;
                    case UNKNOWN -> part.truth != Truth.FALSE;
                    case FALSE -> true;
                };
            default -> true;
        };
    }

    private static void collectEvidence(Explanation explanation, Set<Evidence> found) {
        explanation.evidence.ifPresent(found::add);
        explanation.parts.forEach(part -> collectEvidence(part, found));
    }

    private void collectMissing(Set<LinkId> missing) {
        if (truth == Truth.UNKNOWN) {
            evidence.ifPresent(known -> missing.addAll(known.open()));
            parts.forEach(part -> part.collectMissing(missing));
        }
    }

    private static Explanation leaf(Condition leaf, LinkId item, Logic logic, Answers answers) {
        Truth truth = logic.truth(leaf, answers);
        List<LinkId> open = truth == Truth.UNKNOWN ? logic.unknownBehind(item, answers) : List.of();
        return new Explanation(
                leaf, truth, Optional.of(new Evidence(item, logic.reply(item, answers), open)), List.of());
    }

    private static Explanation tree(Condition condition, List<Explanation> parts) {
        return new Explanation(condition, truthOf(condition, parts), Optional.empty(), parts);
    }

    private static Truth truthOf(Condition condition, List<Explanation> parts) {
        return switch (condition) {
            case Condition.All all -> parts.stream().map(Explanation::truth).reduce(Truth.TRUE, Truth::and);
            case Condition.Any any -> parts.stream().map(Explanation::truth).reduce(Truth.FALSE, Truth::or);
            case Condition.AtLeast atLeast ->
                Logic.enough(atLeast.count(), count(parts, Truth.TRUE), count(parts, Truth.UNKNOWN));
            case Condition.Not not -> parts.getFirst().truth().negated();
            default -> parts.getFirst().truth();
        };
    }

    private static int count(List<Explanation> parts, Truth truth) {
        return (int) parts.stream().filter(part -> part.truth == truth).count();
    }

    private static List<Explanation> explain(List<Condition> parts, Logic logic, Answers answers) {
        List<Explanation> explained = new ArrayList<>();
        for (Condition part : parts) {
            explained.add(of(part, logic, answers));
        }
        return explained;
    }
}
