package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.All;
import clinic.quiver.questionnaire.Condition.Any;
import clinic.quiver.questionnaire.Condition.AtLeast;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Truth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What is left of a condition when some of its leaves are settled. */
final class Residue {

    private static final Condition OPEN = new Is(LinkId.of("never-to-be-known"), "yes");

    private Residue() {}

    /** The condition with each leaf that is settled replaced by its value, as simple as Kleene's laws make it. */
    static Condition of(Condition condition, Function<Condition, Optional<Truth>> settled) {
        return switch (condition) {
            case All all -> all(all.parts(), settled);
            case Any any -> negated(all(negated(any.parts()), settled));
            case Not not -> negated(of(not.part(), settled));
            case Named named -> of(named.condition(), settled);
            case AtLeast atLeast -> atLeast(atLeast, settled);
            default ->
                condition.equals(OPEN)
                        ? OPEN
                        : settled.apply(condition).map(Residue::constant).orElse(condition);
        };
    }

    /** The value of a condition of which nothing is left; empty as long as leaves are open. */
    static Optional<Truth> value(Condition residue) {
        if (residue.equals(Decision.ALWAYS)) {
            return Optional.of(Truth.TRUE);
        }
        if (residue.equals(Decision.NEVER)) {
            return Optional.of(Truth.FALSE);
        }
        return residue.equals(OPEN) ? Optional.of(Truth.UNKNOWN) : Optional.empty();
    }

    /** What is left when only "true" counts: a part that will never be known then weighs as little as one that is false. */
    static Condition certain(Condition residue) {
        return switch (residue) {
            case All all -> all(all.parts().stream().map(Residue::certain).toList(), leaf -> Optional.empty());
            case Any any ->
                negated(all(negated(any.parts().stream().map(Residue::certain).toList()), leaf -> Optional.empty()));
            default -> residue.equals(OPEN) ? Decision.NEVER : residue;
        };
    }

    private static Condition constant(Truth truth) {
        return switch (truth) {
            case TRUE -> Decision.ALWAYS;
            case FALSE -> Decision.NEVER;
            case UNKNOWN -> OPEN;
        };
    }

    private static Condition all(List<Condition> parts, Function<Condition, Optional<Truth>> settled) {
        Set<Condition> left = new LinkedHashSet<>();
        for (Condition part : parts) {
            Condition rest = of(part, settled);
            if (rest.equals(Decision.NEVER)) {
                return Decision.NEVER;
            }
            if (rest instanceof All inner) {
                left.addAll(inner.parts());
            } else {
                left.add(rest);
            }
        }
        return left.size() == 1 ? left.iterator().next() : new All(List.copyOf(left));
    }

    private static Condition atLeast(AtLeast condition, Function<Condition, Optional<Truth>> settled) {
        int count = condition.count();
        List<Condition> left = new ArrayList<>();
        for (Condition part : condition.parts()) {
            Condition rest = of(part, settled);
            if (rest.equals(Decision.ALWAYS)) {
                count--;
            } else if (!rest.equals(Decision.NEVER)) {
                left.add(rest);
            }
        }
        if (count <= 0) {
            return Decision.ALWAYS;
        }
        if (count > left.size()) {
            return Decision.NEVER;
        }
        if (count == left.size()) {
            return all(left, leaf -> Optional.empty());
        }
        if (count == 1) {
            return negated(all(negated(left), leaf -> Optional.empty()));
        }
        if (left.stream().allMatch(OPEN::equals)) {
            return OPEN;
        }
        return new AtLeast(count, List.copyOf(left));
    }

    private static List<Condition> negated(List<Condition> parts) {
        return parts.stream().<Condition>map(Not::new).toList();
    }

    // Pushes the "not" inwards, so that "any" and "all" meet in one shape.
    private static Condition negated(Condition residue) {
        return switch (residue) {
            case Not not -> not.part();
            case All all ->
                all.parts().isEmpty()
                        ? Decision.NEVER
                        : new Any(all.parts().stream().map(Residue::negated).toList());
            case Any any ->
                any.parts().isEmpty()
                        ? Decision.ALWAYS
                        : new All(any.parts().stream().map(Residue::negated).toList());
            default -> residue.equals(OPEN) ? OPEN : new Not(residue);
        };
    }
}
