package clinic.quiver.observation;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the examination from the clinical content at start; broken content stops the start. */
@Configuration(proxyBeanMethods = false)
class ExaminationConfiguration {

    @Bean
    ExaminationContent examinationContent(Knowledge knowledge, Questionnaire questionnaire) {
        return ExaminationContent.read(knowledge, questionnaire);
    }

    @Bean
    ExaminationTexts examinationTexts(Knowledge knowledge, ExaminationContent content) {
        return ExaminationTexts.read(knowledge, content);
    }
}
