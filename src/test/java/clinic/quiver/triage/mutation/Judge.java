package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.mutation.Mutant.Change;
import clinic.quiver.triage.mutation.TellingPatient.Result;

/** Tells what became of a change: noticed, equivalent, or in want of an example. */
record Judge(Questionnaire questionnaire, Logic logic, Cases cases) {

    Verdict of(Mutant mutant) {
        if (cases.notice(mutant)) {
            return new Verdict.Noticed();
        }
        boolean everythingTried = mutant.canBeSearched();
        for (Change change : mutant.decisions()) {
            switch (search(change.before(), change.after())) {
                case Result.Found(var given) -> {
                    Outcome expected = change.before().outcome(logic, TellingPatient.answers(given));
                    return new Verdict.MissingExample(change.ruleId(), given, expected);
                }
                case Result.GaveUp() -> everythingTried = false;
                case Result.Nobody() -> everythingTried &= isUnsettledForTheSame(change);
            }
        }
        return everythingTried ? new Verdict.ProvedEquivalent() : new Verdict.Unnoticed();
    }

    // What is not settled is shown too, though no example speaks of it.
    private boolean isUnsettledForTheSame(Change change) {
        Decision before = Decision.inThreeValues(change.before().when());
        Decision after = Decision.inThreeValues(change.after().when());
        return before.equals(after) || search(before, after) instanceof Result.Nobody;
    }

    private Result search(Decision before, Decision after) {
        return TellingPatient.search(questionnaire, logic, before, after);
    }
}
