package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The leaves of conditions. */
final class Leaves {

    private Leaves() {}

    /** All leaves below a condition, those of named conditions too, in their order. */
    static Set<Condition> of(Condition condition) {
        Set<Condition> leaves = new LinkedHashSet<>();
        collect(condition, leaves);
        return leaves;
    }

    /** The item, sum or score that a leaf speaks of. */
    static LinkId itemOf(Condition leaf) {
        return switch (leaf) {
            case Condition.Is is -> is.item();
            case Condition.OneOf oneOf -> oneOf.item();
            case Condition.Has has -> has.item();
            case Condition.Only only -> only.item();
            case Condition.Compare compare -> compare.item();
            default -> throw new IllegalArgumentException(ConditionWords.of(leaf) + " is not a leaf");
        };
    }

    /** Whether a condition uses a named one, itself or through another. */
    static boolean uses(Condition condition, String name) {
        return switch (condition) {
            case Condition.Named named -> named.name().equals(name) || uses(named.condition(), name);
            default -> partsOf(condition).stream().anyMatch(part -> uses(part, name));
        };
    }

    /** The parts right below a condition; none below a leaf. */
    static List<Condition> partsOf(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.parts();
            case Condition.Any any -> any.parts();
            case Condition.AtLeast atLeast -> atLeast.parts();
            case Condition.Not not -> List.of(not.part());
            case Condition.Named named -> List.of(named.condition());
            default -> List.of();
        };
    }

    private static void collect(Condition condition, Set<Condition> leaves) {
        List<Condition> parts = partsOf(condition);
        boolean isLeaf = parts.isEmpty() && !(condition instanceof Condition.All || condition instanceof Condition.Any);
        if (isLeaf) {
            leaves.add(condition);
        }
        parts.forEach(part -> collect(part, leaves));
    }
}
