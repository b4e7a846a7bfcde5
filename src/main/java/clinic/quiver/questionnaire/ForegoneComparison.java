package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.questionnaire.Vocabulary.Term;
import java.math.BigDecimal;
import java.util.Optional;

/** Finds comparisons that are settled before anybody was asked: their bound lies outside the numbers that are taken. */
final class ForegoneComparison {

    private ForegoneComparison() {}

    /**
     * Refuses a comparison that no number meets, or every number.
     *
     * @throws BrokenKnowledgeException with file and line of the comparison
     */
    static void refuse(YamlNode node, Operator operator, BigDecimal bound, Term term) {
        boolean upwards = operator == Operator.GREATER || operator == Operator.AT_LEAST;
        Optional<BigDecimal> likeliest = upwards ? term.most() : term.least();
        Optional<BigDecimal> unlikeliest = upwards ? term.least() : term.most();
        if (likeliest.stream().anyMatch(number -> !operator.holds(number, bound))) {
            throw node.broken("'" + node.text() + "' can never hold: the number goes " + range(term));
        }
        if (unlikeliest.stream().anyMatch(number -> operator.holds(number, bound))) {
            throw node.broken("'" + node.text() + "' always holds: the number goes " + range(term));
        }
    }

    private static String range(Term term) {
        String from = term.least().map(least -> "from " + least.toPlainString()).orElse("");
        return (from + term.most().map(most -> " to " + most.toPlainString()).orElse(" upwards")).trim();
    }
}
