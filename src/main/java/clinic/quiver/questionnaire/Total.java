package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.Reply.Given;
import java.math.BigDecimal;

/**
 * What is known of a {@link Sum}. All parts count upwards: what is known is the least that the sum can be.
 *
 * @param known the known parts, added up
 * @param isEmpty whether no part was asked for
 * @param isOpen whether the answer to a part is unknown
 */
public record Total(BigDecimal known, boolean isEmpty, boolean isOpen) {

    /** No part asked for yet. */
    public static final Total NOTHING = new Total(BigDecimal.ZERO, true, false);

    private static final Reply NOT_KNOWN = new Given(new Answer.DoesNotKnow());

    private static final Reply NOT_SHOWN = new Reply.NotShown();

    /**
     * The total with one more part.
     *
     * @throws IllegalArgumentException when the answer is not a number
     */
    public Total with(LinkId part, Reply reply, BigDecimal factor) {
        if (!(reply instanceof Given(Answer answer))) {
            return this;
        }
        if (answer.isUnknown()) {
            return new Total(known, false, true);
        }
        return new Total(known.add(AnswerValue.number(part, answer).multiply(factor)), false, isOpen);
    }

    /** Whether the sum compares like this with a bound. */
    public Truth compare(Operator operator, BigDecimal bound) {
        if (isEmpty) {
            return Truth.FALSE;
        }
        Truth atTheLeast = Truth.of(operator.holds(known, bound));
        if (!isOpen) {
            return atTheLeast;
        }
        return switch (operator) {
            case GREATER, AT_LEAST -> atTheLeast.or(Truth.UNKNOWN);
            case LESS, AT_MOST -> atTheLeast.and(Truth.UNKNOWN);
        };
    }

    /** The sum as the answer to one question: a number when every part is known. */
    public Reply reply() {
        if (isOpen) {
            return NOT_KNOWN;
        }
        return isEmpty ? NOT_SHOWN : new Given(new Answer.Quantity(known));
    }
}
