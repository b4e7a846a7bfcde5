package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Reply.NotShown;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one patient of the clinic: the answers given, the facts of the registration and what clinicians
 * entered. An answer to an item that is no longer asked has no effect. For one thread.
 */
public final class PatientAnswers implements Answers {

    private static final Reply NOT_SHOWN = new NotShown();

    private final Questionnaire questionnaire;
    private final Map<LinkId, Answer> given;
    private final Map<LinkId, Answer> registration;
    private final Map<LinkId, Answer> observed;
    private final boolean completed;
    private final Map<LinkId, Reply> replies = new HashMap<>();

    private PatientAnswers(
            Questionnaire questionnaire,
            Map<LinkId, Answer> given,
            Map<LinkId, Answer> registration,
            Map<LinkId, Answer> observed,
            boolean completed) {
        this.questionnaire = questionnaire;
        this.given = Map.copyOf(given);
        this.registration = Map.copyOf(registration);
        this.observed = Map.copyOf(observed);
        this.completed = completed;
    }

    /**
     * The answers so far: an item not reached yet counts as not shown, so that nothing rings for what was not asked.
     *
     * @param given the patient's answers, corrections included
     * @param registration age, sex at birth and the like; one that is missing is unknown
     * @param observed examination findings and lab values; one that is missing is not on file
     */
    public static PatientAnswers soFar(
            Questionnaire questionnaire,
            Map<LinkId, Answer> given,
            Map<LinkId, Answer> registration,
            Map<LinkId, Answer> observed) {
        return new PatientAnswers(questionnaire, given, registration, observed, false);
    }

    /** The answers as handed in: an item shown without an answer was passed over, unless it is optional. */
    public static PatientAnswers handedIn(
            Questionnaire questionnaire,
            Map<LinkId, Answer> given,
            Map<LinkId, Answer> registration,
            Map<LinkId, Answer> observed) {
        return new PatientAnswers(questionnaire, given, registration, observed, true);
    }

    @Override
    public Reply reply(LinkId linkId) {
        Reply known = replies.get(linkId);
        if (known != null) {
            return known;
        }
        Reply reply = questionnaire.find(linkId).map(this::replyTo).orElse(NOT_SHOWN);
        replies.put(linkId, reply);
        return reply;
    }

    private Reply replyTo(Item item) {
        return switch (item.source()) {
            case PATIENT -> questionnaire.isShown(item.linkId(), this) ? replyOfPatient(item) : NOT_SHOWN;
            case REGISTRATION -> new Given(registration.getOrDefault(item.linkId(), new Answer.DoesNotKnow()));
            case CLINICIAN -> replyOf(observed.get(item.linkId()));
        };
    }

    private Reply replyOfPatient(Item item) {
        Answer answer = given.get(item.linkId());
        if (item.optional() && answer instanceof Answer.Skipped) {
            return NOT_SHOWN;
        }
        if (answer == null && completed && !item.optional()) {
            return new Given(new Answer.Skipped());
        }
        return replyOf(answer);
    }

    private static Reply replyOf(@Nullable Answer answer) {
        return answer == null ? NOT_SHOWN : new Given(answer);
    }
}
