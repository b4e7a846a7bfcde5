package clinic.quiver.rulebook;

import clinic.quiver.handout.HandoutContent;
import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.review.DecisionContent;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.RuleTexts;
import clinic.quiver.triage.vignette.RuleProof;
import java.util.List;

/**
 * An edited content, read whole as a start would read it. Examples that an edited rule contradicts do not keep it from
 * being replayed, though a start refuses it until rule and examples agree.
 *
 * @param texts the words of its rules
 * @param contradicted examples beside its rules that come out differently
 */
record Candidate(Edition edition, RuleTexts texts, List<RuleProof.Failure> contradicted) {

    /**
     * Reads an edited content.
     *
     * @throws BrokenKnowledgeException with file, line and reason when a start would refuse it
     */
    static Candidate read(Knowledge knowledge) {
        Edition edition = Edition.of(knowledge);
        QuestionnaireTexts.read(knowledge, edition.questionnaire());
        HandoutContent.check(knowledge, edition);
        DecisionContent.check(knowledge, edition);
        return new Candidate(
                edition,
                RuleTexts.read(knowledge, edition.ruleBook()),
                new RuleProof(edition.ruleBook(), edition.questionnaire()).failures());
    }

    /**
     * Reads a content and refuses, as a start does, also one that contradicts its own examples.
     *
     * @throws BrokenKnowledgeException with file, line and reason when a start would refuse it
     */
    static Candidate readProven(Knowledge knowledge) {
        Candidate candidate = read(knowledge);
        candidate.contradicted().stream().findFirst().ifPresent(failure -> {
            throw new BrokenKnowledgeException(failure.place(), failure.reason());
        });
        return candidate;
    }
}
