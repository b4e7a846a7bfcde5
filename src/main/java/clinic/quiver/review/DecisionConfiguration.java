package clinic.quiver.review;

import clinic.quiver.handout.HandoutContent;
import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.triage.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads at start what a clinician can order and advise; broken content stops the start. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    DecisionContent decisionContent(Knowledge knowledge, RuleBook ruleBook, HandoutContent handouts) {
        return new DecisionContentReader(knowledge, ruleBook, handouts).read();
    }
}
