package clinic.quiver.handout;

import clinic.quiver.questionnaire.Condition;
import java.util.List;
import java.util.Optional;

/**
 * What one illness, medicine, allergy or way of eating does to the sheets (Clinical knowledge base, 5.2). A condition
 * that is unknown counts like one that holds.
 *
 * @param when empty when the rule always applies
 * @param row the row of the table in the knowledge base; empty for rules of the house
 * @param unknownCoveredBy the rule that warns in this one's place while the condition is unknown
 * @param absolute whether no clinician may take its lines off in print, as with allergies (5.1)
 */
record SafetyRule(
        String id,
        Optional<Integer> row,
        Optional<Condition> when,
        String source,
        Optional<String> unknownCoveredBy,
        boolean absolute,
        List<SafetyAction> actions) {}
