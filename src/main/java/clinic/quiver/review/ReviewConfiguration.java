package clinic.quiver.review;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.triage.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the laboratory panels at start; broken content stops the start. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    LabPanels labPanels(Knowledge knowledge, LabCatalogue catalogue, RuleBook ruleBook) {
        return LabPanels.read(knowledge, catalogue, ruleBook);
    }
}
