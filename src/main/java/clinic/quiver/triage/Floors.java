package clinic.quiver.triage;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.questionnaire.Reply.Given;
import clinic.quiver.questionnaire.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds safety questions that are open. */
final class Floors {

    private static final String NOT_SURE = "not-sure";

    private Floors() {}

    static Optional<Finding> find(Floor floor, Answers answers) {
        List<LinkId> open = new ArrayList<>();
        for (LinkId item : floor.items()) {
            if (isOpen(floor, answers.reply(item))) {
                open.add(item);
            }
        }
        return open.isEmpty() ? Optional.empty() : Optional.of(finding(floor, open, answers));
    }

    private static boolean isOpen(Floor floor, Reply reply) {
        if (!(reply instanceof Given(Answer answer))) {
            return false;
        }
        if (answer instanceof Answer.Choices choices) {
            return choices.codes().contains(Answers.UNKNOWN_CODE)
                    || (floor.countsNotSure() && choices.codes().contains(NOT_SURE));
        }
        return answer.isUnknown();
    }

    private static Finding finding(Floor floor, List<LinkId> open, Answers answers) {
        List<Explanation> parts = new ArrayList<>();
        for (LinkId item : open) {
            Evidence evidence = new Evidence(item, answers.reply(item), List.of(item));
            parts.add(new Explanation(unanswered(item), Truth.TRUE, Optional.of(evidence), List.of()));
        }
        Condition any =
                new Condition.Any(parts.stream().map(Explanation::condition).toList());
        Explanation because = new Explanation(any, Truth.TRUE, Optional.empty(), parts);
        return new Finding(floor.id(), Finding.Kind.FLOOR, floor.level(), because, open);
    }

    // Reads as "weakness = unknown"; only ever shown, never evaluated.
    private static Condition unanswered(LinkId item) {
        return new Condition.Is(item, Answers.UNKNOWN_CODE);
    }
}
