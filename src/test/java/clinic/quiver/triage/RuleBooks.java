package clinic.quiver.triage;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireReader;

/** The built-in clinical content, read once for all tests. */
public final class RuleBooks {

    public static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    public static final Questionnaire QUESTIONNAIRE = QuestionnaireReader.read(KNOWLEDGE);
    public static final RuleBook RULE_BOOK = RuleBookReader.read(KNOWLEDGE, QUESTIONNAIRE);

    private RuleBooks() {}
}
