package clinic.quiver.questionnaire;

import java.util.Optional;

/** Whether an answer may be stored. */
public sealed interface AnswerCheck {

    /**
     * The answer fits its item.
     *
     * @param unusual above the soft limit: ask "is this right?" first
     */
    record Accepted(boolean unusual) implements AnswerCheck {}

    /**
     * The answer does not fit its item.
     *
     * @param range the limits that were broken, for {@link Reason#OUT_OF_RANGE}, {@link Reason#TOO_PRECISE} and {@link Reason#TOO_LONG}
     */
    record Refused(Reason reason, Optional<NumberRange> range) implements AnswerCheck {}

    /** Why an answer is refused. */
    enum Reason {
        UNKNOWN_ITEM,
        NOT_FOR_PATIENTS,
        WRONG_TYPE,
        UNKNOWN_OPTION,
        NOTHING_CHOSEN,
        NONE_IS_EXCLUSIVE,
        OUT_OF_RANGE,
        TOO_PRECISE,
        FUTURE_DATE,
        BEFORE_BIRTH,
        TOO_LONG,
        BAD_CHARACTERS
    }

    /** Whether a text can be stored and printed: without control characters and half characters. */
    static boolean isReadable(String text) {
        return text.codePoints().noneMatch(AnswerRules::isBad);
    }

    /** A refusal for a reason without limits. */
    static AnswerCheck refused(Reason reason) {
        return new Refused(reason, Optional.empty());
    }

    /** An answer that fits and is nothing unusual. */
    static AnswerCheck accepted() {
        return new Accepted(false);
    }
}
