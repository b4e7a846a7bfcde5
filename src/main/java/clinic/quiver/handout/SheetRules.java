package clinic.quiver.handout;

import clinic.quiver.handout.Handout.Decision;
import clinic.quiver.handout.Handout.Effect;
import java.util.ArrayList;
import java.util.List;

/** The safety rules that act on one sheet, and what each of them changed. For one thread. */
final class SheetRules {

    private final List<AppliedRule> applied;
    private final SheetPlan plan;
    private final List<Decision> decisions = new ArrayList<>();

    SheetRules(List<AppliedRule> applied, SheetPlan plan) {
        this.applied = applied;
        this.plan = plan;
    }

    /** A rule with one of its actions. */
    record Acting<A extends SafetyAction>(AppliedRule rule, A action) {}

    /** Every action of a kind, in the order in which the rules act. */
    <A extends SafetyAction> List<Acting<A>> acting(Class<A> kind) {
        return applied.stream()
                .flatMap(rule -> rule.actions(kind, plan).stream().map(action -> new Acting<>(rule, action)))
                .toList();
    }

    /** The ids of the rules that act in this way, each once. */
    List<String> actingIds(Class<? extends SafetyAction> kind) {
        return acting(kind).stream()
                .map(acting -> acting.rule().id())
                .distinct()
                .toList();
    }

    /** Whether another rule warns on this sheet in its place. */
    boolean isCovered(AppliedRule rule) {
        return rule.leavesWarningTo()
                .filter(actingIds(SafetyAction.Warn.class)::contains)
                .isPresent();
    }

    void decide(String ruleId, Effect effect, List<String> subjects) {
        decisions.add(new Decision(plan.id(), ruleId, effect, subjects));
    }

    /** What was changed so far, and why; for the clinician. */
    List<Decision> decisions() {
        return List.copyOf(decisions);
    }
}
