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
    DailyAmounts dailyAmounts(Knowledge knowledge) {
        return DailyAmounts.read(knowledge);
    }

    @Bean
    HandoutComposer handoutComposer(HandoutContent content, RuleBook ruleBook) {
        return new HandoutComposer(content, ruleBook.logic());
    }

    @Bean
    DayPlates dayPlates(HandoutComposer composer, DailyAmounts amounts, Knowledge knowledge) {
        return new DayPlates(composer, amounts, AnsweredDiet.read(knowledge, composer.content()));
    }

    @Bean
    HandoutPrinter handoutPrinter(HandoutContent content) {
        return new HandoutPrinter(content);
    }
}
