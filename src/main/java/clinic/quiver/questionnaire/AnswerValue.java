package clinic.quiver.questionnaire;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a condition compares of an answer: a code, several codes or a number. */
public final class AnswerValue {

    private AnswerValue() {}

    /**
     * The code of a single choice; {@code yes} or {@code no} of a yes/no item.
     *
     * @throws IllegalArgumentException when the answer is of another type
     */
    public static String code(LinkId item, Answer answer) {
        if (answer instanceof Answer.Choice(String code)) {
            return code;
        }
        if (answer instanceof Answer.YesNo(boolean yes)) {
            return yes ? "yes" : "no";
        }
        throw wrongType(item, answer);
    }

    /**
     * The codes of a list; the regions of a body map, whatever their side.
     *
     * @throws IllegalArgumentException when the answer is of another type
     */
    public static Set<String> codes(LinkId item, Answer answer) {
        if (answer instanceof Answer.Choices choices) {
            return choices.codes();
        }
        if (answer instanceof Answer.BodySites places) {
            Set<String> regions = new LinkedHashSet<>();
            places.sites().forEach(site -> regions.add(site.region().code()));
            return regions;
        }
        throw wrongType(item, answer);
    }

    /**
     * The number of a quantity; the points of a scored choice.
     *
     * @throws IllegalArgumentException when the answer is of another type
     */
    public static BigDecimal number(LinkId item, Answer answer) {
        if (answer instanceof Answer.Quantity(BigDecimal value)) {
            return value;
        }
        if (answer instanceof Answer.Choice(String code) && isNumber(code)) {
            return new BigDecimal(code);
        }
        throw wrongType(item, answer);
    }

    private static boolean isNumber(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return !code.isEmpty();
    }

    private static IllegalArgumentException wrongType(LinkId item, Answer answer) {
        return new IllegalArgumentException(item + " cannot be compared with an answer of type "
                + answer.getClass().getSimpleName());
    }
}
