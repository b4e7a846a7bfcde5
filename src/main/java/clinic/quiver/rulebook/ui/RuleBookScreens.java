package clinic.quiver.rulebook.ui;

import clinic.quiver.access.ClinicService;
import clinic.quiver.handout.HandoutContent;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.review.ui.AnswerWords;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.RuleTexts;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the words of the rule book for whoever is looking. */
@Component
class RuleBookScreens {

    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;
    private final RuleTexts rules;
    private final HandoutContent handouts;
    private final ClinicService clinics;
    private final I18NProvider translations;

    RuleBookScreens(
            Questionnaire questionnaire,
            QuestionnaireTexts texts,
            RuleTexts rules,
            HandoutContent handouts,
            ClinicService clinics,
            I18NProvider translations) {
        this.questionnaire = questionnaire;
        this.texts = texts;
        this.rules = rules;
        this.handouts = handouts;
        this.clinics = clinics;
        this.translations = translations;
    }

    /** The words of a language, on the day that it is at the clinic. */
    RuleBookWords in(Locale locale) {
        Language language = Language.of(locale);
        AnswerWords answers = new AnswerWords(questionnaire, texts, translations, language);
        return new RuleBookWords(
                questionnaire,
                rules,
                handouts.texts(language),
                answers,
                new ConditionWords(questionnaire, answers, translations, language.locale()),
                language,
                clinics.today());
    }
}
