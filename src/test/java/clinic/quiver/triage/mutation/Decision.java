package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;
import clinic.quiver.triage.Rule;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The conditions that decide whether something fires, is possible or stays silent. */
record Decision(Condition when, Condition anchor) {

    /** Always true: an "all" with nothing left to hold. */
    static final Condition ALWAYS = new Condition.All(List.of());

    /** Never true: an "any" with nothing left that could hold. */
    static final Condition NEVER = new Condition.Any(List.of());

    static Decision of(Rule rule) {
        return new Decision(rule.when(), rule.anchor().orElse(NEVER));
    }

    /** True, false and not settled told apart. */
    static Decision inThreeValues(Condition condition) {
        return new Decision(condition, ALWAYS);
    }

    /** True told apart from the rest. */
    static Decision whetherTrue(Condition condition) {
        return new Decision(condition, NEVER);
    }

    /** False told apart from the rest. */
    static Decision whetherNotFalse(Condition condition) {
        return whetherTrue(new Condition.Not(condition));
    }

    Outcome outcome(Logic logic, Answers answers) {
        Truth truth = logic.truth(when, answers);
        return Outcome.of(truth, truth == Truth.UNKNOWN ? logic.truth(anchor, answers) : Truth.FALSE);
    }

    /** What is left of the decision when some leaves are settled. */
    Decision rest(Function<Condition, Optional<Truth>> settled) {
        Condition restOfWhen = Residue.of(when, settled);
        Optional<Truth> value = Residue.value(restOfWhen);
        boolean anchorMatters = value.isEmpty() || value.get() == Truth.UNKNOWN;
        Condition restOfAnchor = anchorMatters ? Residue.certain(Residue.of(anchor, settled)) : NEVER;
        return new Decision(restOfAnchor.equals(NEVER) ? Residue.certain(restOfWhen) : restOfWhen, restOfAnchor);
    }

    /** The outcome when nothing is left to be settled. */
    Optional<Outcome> outcome() {
        return Residue.value(when)
                .flatMap(truth -> truth == Truth.UNKNOWN
                        ? Residue.value(anchor).map(anchored -> Outcome.of(truth, anchored))
                        : Optional.of(Outcome.of(truth, Truth.FALSE)));
    }
}
