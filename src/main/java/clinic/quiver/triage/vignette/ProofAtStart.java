package clinic.quiver.triage.vignette;

import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A rule book that contradicts its own examples stops the start. */
@Configuration(proxyBeanMethods = false)
class ProofAtStart {

    @Bean
    RuleProof ruleProof(RuleBook ruleBook, Questionnaire questionnaire) {
        RuleProof proof = new RuleProof(ruleBook, questionnaire);
        proof.check();
        return proof;
    }
}
