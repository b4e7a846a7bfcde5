package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.Knowledge;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class QuestionnaireConfiguration {

    @Bean
    Questionnaire questionnaire(Knowledge knowledge) {
        return QuestionnaireReader.read(knowledge);
    }

    @Bean
    QuestionnaireTexts questionnaireTexts(Knowledge knowledge, Questionnaire questionnaire) {
        return QuestionnaireTexts.read(knowledge, questionnaire);
    }
}
