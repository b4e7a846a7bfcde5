package clinic.quiver.triage.vignette;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Denied;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Reply.NotShown;
import clinic.quiver.questionnaire.Sum;
import clinic.quiver.questionnaire.Truth;
import java.util.HashMap;
import java.util.Map;

/** The answers of an example patient: what the file does not mention was asked and denied. */
public final class VignetteAnswers implements Answers {

    private static final Reply DENIED = new Denied();

    private final Map<LinkId, Reply> replies = new HashMap<>();

    public VignetteAnswers(Map<LinkId, Answer> given, Questionnaire questionnaire) {
        given.forEach((item, answer) -> replies.put(item, new Given(answer)));
        questionnaire.sums().forEach(sum -> hideParts(sum, questionnaire));
    }

    @Override
    public Reply reply(LinkId item) {
        return replies.getOrDefault(item, DENIED);
    }

    // Who never drinks is not asked how many: an answered part of a sum may take other parts off the form.
    private void hideParts(Sum sum, Questionnaire questionnaire) {
        Answers asGiven = item -> replies.getOrDefault(item, DENIED);
        for (LinkId part : sum.parts().sequencedKeySet()) {
            questionnaire
                    .find(part)
                    .flatMap(item -> item.enableWhen())
                    .filter(condition -> questionnaire.logic().itemsOf(condition).stream()
                            .allMatch(item -> sum.parts().containsKey(item) && replies.get(item) instanceof Given))
                    .filter(condition -> questionnaire.logic().truth(condition, asGiven) == Truth.FALSE)
                    .ifPresent(condition -> replies.put(part, new NotShown()));
        }
    }
}
