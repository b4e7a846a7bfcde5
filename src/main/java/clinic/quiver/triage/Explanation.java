package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;
import java.util.ArrayList;
import java.util.Arrays;
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
public final class Explanation {

    private static final Explanation[] NO_PARTS = {};

    private final Condition condition;
    private final Truth truth;
    private final @Nullable Evidence evidence;
    private final Explanation[] parts;

    private Explanation(Condition condition, Truth truth, @Nullable Evidence evidence, Explanation[] parts) {
        this.condition = condition;
        this.truth = truth;
        this.evidence = evidence;
        this.parts = parts;
    }

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
                parts.stream().map(part -> of(part, logic, answers)).toArray(Explanation[]::new));
    }

    private static Explanation leaf(Condition leaf, LinkId item, Logic logic, Answers answers) {
        Truth truth = logic.truth(leaf, answers);
        List<LinkId> open = truth == Truth.UNKNOWN ? logic.unknownBehind(item, answers) : List.of();
        return leaf(leaf, truth, new Evidence(item, logic.reply(item, answers), open));
    }

    /** A condition over one item, with what is known of it. */
    static Explanation leaf(Condition condition, Truth truth, Evidence evidence) {
        return new Explanation(condition, truth, evidence, NO_PARTS);
    }

    /** A condition with its parts; the array belongs to the explanation from now on. */
    static Explanation tree(Condition condition, Truth truth, Explanation... parts) {
        return new Explanation(condition, truth, null, parts);
    }

    /** A condition that could not be evaluated. */
    static Explanation none(Condition condition) {
        return new Explanation(condition, Truth.UNKNOWN, null, NO_PARTS);
    }

    public Condition condition() {
        return condition;
    }

    public Truth truth() {
        return truth;
    }

    /** What is known of the item; for leaves only. */
    public Optional<Evidence> evidence() {
        return Optional.ofNullable(evidence);
    }

    /** The parts in the order of the condition; none for a leaf. */
    public List<Explanation> parts() {
        return List.of(parts);
    }

    /**
     * The same tree without the parts that did not matter: of an "any" that is true, only what made it true; of an
     * "all" that is false, only what made it false.
     */
    public Explanation deciding() {
        Explanation[] kept = Arrays.stream(parts)
                .filter(this::matters)
                .map(Explanation::deciding)
                .toArray(Explanation[]::new);
        return new Explanation(condition, truth, evidence, kept);
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

    /** What is known of the items that decided, in the order of the condition. */
    public List<Evidence> decidingEvidence() {
        Set<Evidence> found = new LinkedHashSet<>();
        deciding().collectEvidence(found);
        return List.copyOf(found);
    }

    private void collectEvidence(Set<Evidence> found) {
        evidence().ifPresent(found::add);
        for (Explanation part : parts) {
            part.collectEvidence(found);
        }
    }

    /** The items whose answers would settle an explanation that is UNKNOWN. */
    public List<LinkId> missing() {
        if (truth != Truth.UNKNOWN) {
            return List.of();
        }
        List<LinkId> missing = new ArrayList<>();
        collectMissing(missing);
        return List.copyOf(missing);
    }

    private void collectMissing(List<LinkId> missing) {
        if (truth != Truth.UNKNOWN) {
            return;
        }
        if (evidence != null) {
            for (LinkId item : evidence.open()) {
                if (!missing.contains(item)) {
                    missing.add(item);
                }
            }
        }
        for (Explanation part : parts) {
            part.collectMissing(missing);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Explanation that
                && truth == that.truth
                && condition.equals(that.condition)
                && Objects.equals(evidence, that.evidence)
                && Arrays.equals(parts, that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(condition, truth, evidence, Arrays.hashCode(parts));
    }

    @Override
    public String toString() {
        return "Explanation[condition=" + condition + ", truth=" + truth + ", evidence=" + evidence() + ", parts="
                + Arrays.toString(parts) + "]";
    }
}
