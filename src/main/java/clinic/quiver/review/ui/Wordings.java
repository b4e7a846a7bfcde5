package clinic.quiver.review.ui;

import clinic.quiver.access.AccountService;
import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.RuleTexts;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes the wording for whoever is looking. */
@Component
class Wordings {

    private final Questionnaire questionnaire;
    private final QuestionnaireTexts texts;
    private final I18NProvider translations;
    private final RuleBook ruleBook;
    private final RuleTexts ruleTexts;
    private final LabCatalogue labs;
    private final ClinicService clinics;
    private final AccountService accounts;
    private final Clock clock;

    Wordings(
            Questionnaire questionnaire,
            QuestionnaireTexts texts,
            I18NProvider translations,
            RuleBook ruleBook,
            RuleTexts ruleTexts,
            LabCatalogue labs,
            ClinicService clinics,
            AccountService accounts,
            Clock clock) {
        this.questionnaire = questionnaire;
        this.texts = texts;
        this.translations = translations;
        this.ruleBook = ruleBook;
        this.ruleTexts = ruleTexts;
        this.labs = labs;
        this.clinics = clinics;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The wording of a language, at the clinic of whoever is signed in. */
    Wording in(Locale locale) {
        Language language = Language.of(locale);
        Clinic clinic = clinics.current();
        return new Wording(
                new AnswerWords(questionnaire, texts, translations, language),
                ruleBook,
                ruleTexts,
                labs,
                language,
                clinic.settings().timeZone(),
                clinic.dayAt(clock.instant()),
                clock,
                staff -> accounts.nameOf(staff).orElse("?"),
                clinics::isUnreviewed);
    }
}
