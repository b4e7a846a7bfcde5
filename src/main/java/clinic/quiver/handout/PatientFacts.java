package clinic.quiver.handout;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What safety rules ask about a patient: the answers, which triage rules fired, and lab values with their days. */
final class PatientFacts implements Answers {

    private final HandoutRequest request;
    private final Map<LinkId, Reply> fired = new HashMap<>();

    PatientFacts(HandoutRequest request) {
        this.request = request;
        request.unsettledRules().forEach(rule -> fired(rule, new Answer.DoesNotKnow()));
        request.firedRules().forEach(rule -> fired(rule, new Answer.YesNo(true)));
    }

    private void fired(String rule, Answer answer) {
        fired.put(ConditionReader.firedItem(rule), new Reply.Given(answer));
    }

    @Override
    public Reply reply(LinkId item) {
        Reply rule = fired.get(item);
        if (rule != null) {
            return rule;
        }
        Reply reply = request.answers().reply(item);
        if (reply instanceof Reply.Given) {
            return reply;
        }
        return latest(item)
                .<Reply>map(lab -> new Reply.Given(new Answer.Quantity(lab.value())))
                .orElse(reply);
    }

    /** The latest value of a test; one taken after today is a mistake and is not used. */
    Optional<LabValue> latest(LinkId test) {
        return request.labs().stream()
                .filter(lab -> lab.test().equals(test) && !lab.taken().isAfter(request.today()))
                .max(Comparator.comparing(LabValue::taken));
    }
}
