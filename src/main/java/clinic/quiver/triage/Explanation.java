package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a condition is true, false or not settled: the condition as a tree, each part with its value, each leaf with what
 * is known. Immutable.
 */
public abstract sealed class Explanation permits EvaluatedExplanation, WrittenExplanation {

    /** Explains a condition over these answers, every part of it. */
    public static Explanation of(Condition condition, Logic logic, Answers answers) {
        return switch (condition) {
            case Condition.All all -> tree(condition, logic, answers, all.parts());
            case Condition.Any any -> tree(condition, logic, answers, any.parts());
            case Condition.AtLeast atLeast -> tree(condition, logic, answers, atLeast.parts());
            case Condition.Not not -> tree(condition, logic, answers, List.of(not.part()));
            case Condition.Named named -> tree(condition, logic, answers, List.of(named.condition()));
            case Condition.Is is -> leaf(is, is.item(), logic, answers);
            case Condition.OneOf oneOf -> leaf(oneOf, oneOf.item(), logic, answers);
            case Condition.Has has -> leaf(has, has.item(), logic, answers);
            case Condition.Only only -> leaf(only, only.item(), logic, answers);
            case Condition.Compare compare -> leaf(compare, compare.item(), logic, answers);
        };
    }

    private static Explanation tree(Condition condition, Logic logic, Answers answers, List<Condition> parts) {
        return tree(
                condition,
                logic.truth(condition, answers),
                parts.stream().map(part -> of(part, logic, answers)).toList());
    }

    private static Explanation leaf(Condition leaf, LinkId item, Logic logic, Answers answers) {
        Truth truth = logic.truth(leaf, answers);
        List<LinkId> open = truth == Truth.UNKNOWN ? logic.unknownBehind(item, answers) : List.of();
        return leaf(leaf, truth, new Evidence(item, logic.reply(item, answers), open));
    }

    /** A condition over one item, with what is known of it. */
    static Explanation leaf(Condition condition, Truth truth, Evidence evidence) {
        return new WrittenExplanation(condition, truth, evidence, List.of());
    }

    /** A condition with its parts. */
    static Explanation tree(Condition condition, Truth truth, List<Explanation> parts) {
        return new WrittenExplanation(condition, truth, null, parts);
    }

    /** A condition that could not be evaluated. */
    static Explanation none(Condition condition) {
        return new WrittenExplanation(condition, Truth.UNKNOWN, null, List.of());
    }

    public abstract Condition condition();

    public abstract Truth truth();

    /** What is known of the item; for leaves only. */
    public abstract Optional<Evidence> evidence();

    /** The parts in the order of the condition; none for a leaf. */
    public abstract List<Explanation> parts();

    /**
     * The same tree without the parts that did not matter: of an "any" that is true, only what made it true; of an
     * "all" that is false, only what made it false.
     */
    public Explanation deciding() {
        List<Explanation> kept = parts().stream()
                .filter(this::matters)
                .map(Explanation::deciding)
                .toList();
        return new WrittenExplanation(condition(), truth(), evidence().orElse(null), kept);
    }

    private boolean matters(Explanation part) {
        return switch (condition()) {
            case Condition.All all -> truth() != Truth.FALSE || part.truth() == Truth.FALSE;
            case Condition.Any any -> truth() == Truth.FALSE || part.truth() == truth();
            case Condition.AtLeast atLeast ->
                switch (truth()) {
                    case TRUE -> part.truth() == Truth.TRUE;
                    case UNKNOWN -> part.truth() != Truth.FALSE;
                    case FALSE -> true;
                };
            default -> true;
        };
    }

    /** What is known of the items that decided, in the order of the condition. */
    public List<Evidence> decidingEvidence() {
        Set<Evidence> found = new LinkedHashSet<>();
        deciding().collectEvidence(found);
        return List.copyOf(found);
    }

    private void collectEvidence(Set<Evidence> found) {
        evidence().ifPresent(found::add);
        parts().forEach(part -> part.collectEvidence(found));
    }

    /** The items whose answers would settle an explanation that is UNKNOWN. */
    public List<LinkId> missing() {
        List<LinkId> missing = new ArrayList<>();
        collectMissing(missing);
        return List.copyOf(missing);
    }

    private void collectMissing(List<LinkId> missing) {
        if (truth() != Truth.UNKNOWN) {
            return;
        }
        evidence().stream()
                .flatMap(known -> known.open().stream())
                .filter(item -> !missing.contains(item))
                .forEach(missing::add);
        parts().forEach(part -> part.collectMissing(missing));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that
                && truth() == that.truth()
                && condition().equals(that.condition())
                && evidence().equals(that.evidence())
                && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return Objects.hash(condition(), truth(), evidence(), parts());
    }

    @Override
    public String toString() {
        return "Explanation[condition=" + condition() + ", truth=" + truth() + ", evidence=" + evidence() + ", parts="
                + parts() + "]";
    }
}
