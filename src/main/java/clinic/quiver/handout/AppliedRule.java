package clinic.quiver.handout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A safety rule that acts for a patient.
 *
 * @param certain false when its condition is unknown and therefore counts as the risk
 */
record AppliedRule(SafetyRule rule, boolean certain) {

    String id() {
        return rule.id();
    }

    /** Its actions of one kind that act on a sheet. */
    <A extends SafetyAction> List<A> actions(Class<A> kind, SheetPlan sheet) {
        Predicate<SafetyAction> onSheet = action -> action.scope().covers(sheet);
        return rule.actions().stream()
                .filter(kind::isInstance)
                .filter(onSheet)
                .map(kind::cast)
                .toList();
    }

    /** The rule that warns in this one's place while nobody knows whether this one holds. */
    Optional<String> leavesWarningTo() {
        return certain ? Optional.empty() : rule.unknownCoveredBy();
    }
}
