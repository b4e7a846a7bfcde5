package clinic.quiver.review;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Reply;
import java.util.Set;

/** What a clinician has to tell apart at a glance: reported, denied, left open, never asked. */
public enum AnswerKind {
    REPORTED,
    DENIED,
    OPEN,
    NOT_ASKED;

    private static final Set<String> DENIALS = Set.of("no", "none", "never", "0");

    /** What a reply amounts to. */
    public static AnswerKind of(Reply reply) {
        return switch (reply) {
            case Reply.NotShown() -> NOT_ASKED;
            case Reply.Denied() -> DENIED;
            case Reply.Given(Answer answer) -> of(answer);
        };
    }

    private static AnswerKind of(Answer answer) {
        if (answer.isUnknown()) {
            return OPEN;
        }
        boolean isDenied = switch (answer) {
            case Answer.YesNo(boolean yes) -> !yes;
            case Answer.Choice(String code) -> DENIALS.contains(code);
            case Answer.Choices choices -> DENIALS.containsAll(choices.codes());
            case Answer.Quantity(var value) -> value.signum() == 0;
            default -> false;
        };
        return isDenied ? DENIED : REPORTED;
    }
}
