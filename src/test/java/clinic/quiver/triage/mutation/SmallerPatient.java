package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Takes away every answer that is not needed to tell two decisions apart. */
record SmallerPatient(Asking asking, Logic logic, Decision before, Decision after) {

    Map<LinkId, Answer> of(Map<LinkId, Answer> patient) {
        Map<LinkId, Answer> smaller = new HashMap<>(patient);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (LinkId item : List.copyOf(smaller.keySet())) {
                changed |= mayBeMissing(item) && without(smaller, item);
            }
        }
        return smaller;
    }

    // Nobody has no age.
    private boolean mayBeMissing(LinkId item) {
        return asking.questionnaire()
                .find(item)
                .filter(found -> found.source() == ItemSource.REGISTRATION)
                .isEmpty();
    }

    private boolean without(Map<LinkId, Answer> patient, LinkId item) {
        Map<LinkId, Answer> fewer = new HashMap<>(patient);
        Answer answer = fewer.remove(item);
        if (tellsApart(fewer)) {
            patient.remove(item);
            return true;
        }
        if (answer instanceof Answer.Choices(var codes) && codes.size() > 1) {
            for (String code : codes) {
                TreeSet<String> others = new TreeSet<>(codes);
                others.remove(code);
                fewer.put(item, new Answer.Choices(others));
                if (tellsApart(fewer)) {
                    patient.put(item, new Answer.Choices(others));
                    return true;
                }
            }
        }
        return false;
    }

    private boolean tellsApart(Map<LinkId, Answer> patient) {
        Answers answers = TellingPatient.answers(patient);
        return patient.keySet().stream().allMatch(item -> asking.isAsked(item, answers))
                && before.outcome(logic, answers) != after.outcome(logic, answers);
    }
}
