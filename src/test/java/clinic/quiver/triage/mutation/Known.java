package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import java.util.Map;

/** One way in which an item, or a sum with its parts, can be known. Nothing given means asked and denied. */
record Known(Map<LinkId, Answer> given) {

    static final Known DENIED = new Known(Map.of());

    Known {
        given = Map.copyOf(given);
    }

    static Known of(LinkId item, Answer answer) {
        return new Known(Map.of(item, answer));
    }

    boolean isOpen() {
        return given.values().stream()
                .anyMatch(answer -> answer.isUnknown()
                        || (answer instanceof Answer.Choices choices
                                && choices.codes().contains(clinic.quiver.questionnaire.Answers.UNKNOWN_CODE)));
    }
}
