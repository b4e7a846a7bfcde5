package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.mutation.Mutant.Change;

/** Tells what became of a change: noticed, equivalent, or in want of an example. */
record Judge(Questionnaire questionnaire, Logic logic, Cases cases) {

    Verdict of(Mutant mutant) {
        if (cases.notice(mutant)) {
            return new Verdict.Noticed();
        }
        boolean everythingTried = mutant.canBeSearched();
        for (Change change : mutant.decisions()) {
            switch (PatientSearch.search(questionnaire, logic, change.before(), change.after())) {
                case PatientSearch.Result.Found(var given) -> {
                    Outcome expected = change.before().outcome(logic, PatientSearch.answers(given));
                    return new Verdict.MissingExample(change.ruleId(), given, expected);
                }
                case PatientSearch.Result.GaveUp() -> everythingTried = false;
                case PatientSearch.Result.Nobody() -> {}
            }
        }
        return everythingTried ? new Verdict.ProvedEquivalent() : new Verdict.Unnoticed();
    }
}
