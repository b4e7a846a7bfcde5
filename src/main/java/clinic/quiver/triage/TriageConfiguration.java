package clinic.quiver.triage;

import clinic.quiver.access.ContentVersion;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TriageConfiguration {

    @Bean
    RuleBook ruleBook(Knowledge knowledge, Questionnaire questionnaire) {
        return RuleBookReader.read(knowledge, questionnaire);
    }

    @Bean
    Edition edition(Knowledge knowledge, Questionnaire questionnaire, RuleBook ruleBook) {
        return new Edition(new ContentVersion(knowledge.version(), knowledge.contentHash()), questionnaire, ruleBook);
    }

    @Bean
    RuleTexts ruleTexts(Knowledge knowledge, RuleBook ruleBook) {
        return RuleTexts.read(knowledge, ruleBook);
    }
}
