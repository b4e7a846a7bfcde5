package clinic.quiver.handout;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.triage.RuleBook;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Builds the handouts from the clinical content at start; broken content stops the start. */
@Configuration(proxyBeanMethods = false)
class HandoutConfiguration {

    @Bean
    HandoutContent handoutContent(Knowledge knowledge, Questionnaire questionnaire, RuleBook ruleBook) {
        return HandoutContent.read(knowledge, questionnaire, ruleBook);
    }

    @Bean
    HandoutComposer handoutComposer(HandoutContent content, RuleBook ruleBook, Knowledge knowledge) {
        DayPlates plates = new DayPlates(DailyAmounts.read(knowledge), AnsweredDiet.read(knowledge, content));
        return new HandoutComposer(content, ruleBook.logic(), plates);
    }

    @Bean
    HandoutPrinter handoutPrinter(HandoutContent content) {
        return new HandoutPrinter(content);
    }
}
