package clinic.quiver.bench.patient;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.PatientAnswers;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Reply;
import java.util.HashMap;
import java.util.Map;

/** Answers of which it is already worked out what was shown: what Quiver is handed where peers are handed facts. */
public final class Resolved implements Answers {

    private static final Reply NOT_SHOWN = new Reply.NotShown();

    private final Map<LinkId, Reply> replies;

    private Resolved(Map<LinkId, Reply> replies) {
        this.replies = replies;
    }

    /** The patient's answers, resolved. */
    public static Resolved of(Patient patient, Questionnaire questionnaire) {
        PatientAnswers answers = patient.answers(questionnaire);
        Map<LinkId, Reply> replies = new HashMap<>();
        questionnaire.items().forEach(item -> replies.put(item.linkId(), answers.reply(item.linkId())));
        return new Resolved(replies);
    }

    @Override
    public Reply reply(LinkId item) {
        Reply reply = replies.get(item);
        return reply == null ? NOT_SHOWN : reply;
    }
}
