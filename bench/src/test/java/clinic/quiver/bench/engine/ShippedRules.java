package clinic.quiver.bench.engine;

import clinic.quiver.bench.table.Table;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireReader;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleBookReader;

/** The shipped rule book, read once for all tests. */
final class ShippedRules {

    static final Knowledge KNOWLEDGE = Knowledge.builtIn();
    static final Questionnaire QUESTIONNAIRE = QuestionnaireReader.read(KNOWLEDGE);
    static final RuleBook RULE_BOOK = RuleBookReader.read(KNOWLEDGE, QUESTIONNAIRE);
    static final Table TABLE = Table.of(KNOWLEDGE, QUESTIONNAIRE, RULE_BOOK);

    private ShippedRules() {}
}
