package clinic.quiver.triage;

import clinic.quiver.access.ContentVersion;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireReader;

/**
 * One version of the clinical content, ready to assess with: the one that is running, or an edited one that is tried out.
 *
 * @param content how it calls itself, and the hash of exactly its files
 */
public record Edition(ContentVersion content, Questionnaire questionnaire, RuleBook ruleBook) {

    /**
     * Reads an edition.
     *
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException with file and line when it cannot be used
     */
    public static Edition of(Knowledge knowledge) {
        Questionnaire questionnaire = QuestionnaireReader.read(knowledge);
        return new Edition(
                new ContentVersion(knowledge.version(), knowledge.contentHash()),
                questionnaire,
                RuleBookReader.read(knowledge, questionnaire));
    }
}
