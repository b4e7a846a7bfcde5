package clinic.quiver.bench.patient;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Questionnaire;
import java.util.Map;
import java.util.TreeMap;

/**
 * A generated patient.
 *
 * @param seed makes the same patient again
 * @param given answers to questions, some of which are no longer asked
 * @param observed examination findings and lab values
 * @param handedIn whether the form is complete; otherwise questions not reached count as not shown
 */
public record Patient(
        long seed,
        Map<LinkId, Answer> given,
        Map<LinkId, Answer> registration,
        Map<LinkId, Answer> observed,
        boolean handedIn) {

    /** The answers as the clinic knows them: which questions are shown is worked out from the others, once each. */
    public PatientAnswers answers(Questionnaire questionnaire) {
        return handedIn
                ? PatientAnswers.handedIn(questionnaire, given, registration, observed)
                : PatientAnswers.soFar(questionnaire, given, registration, observed);
    }

    @Override
    public String toString() {
        return "seed " + seed + (handedIn ? ", handed in" : ", still answering") + ", answers " + new TreeMap<>(given)
                + ", registration " + new TreeMap<>(registration) + ", observed " + new TreeMap<>(observed);
    }
}
