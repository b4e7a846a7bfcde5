package clinic.quiver.rulebook;

import clinic.quiver.handout.HandoutContent;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.RuleTexts;

/**
 * An edited content, read whole as a start would read it.
 *
 * @param texts the words of its rules
 */
record Candidate(Edition edition, RuleTexts texts) {

    /**
     * Reads an edited content.
     *
     * @throws clinic.quiver.knowledge.BrokenKnowledgeException with file, line and reason when a start would refuse it
     */
    static Candidate read(Knowledge knowledge) {
        Edition edition = Edition.of(knowledge);
        QuestionnaireTexts.read(knowledge, edition.questionnaire());
        HandoutContent.check(knowledge, edition);
        return new Candidate(edition, RuleTexts.read(knowledge, edition.ruleBook()));
    }
}
