package clinic.quiver.rulebook.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.ui.AnswerWords;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a condition asks of an answer, in the words of one language. */
final class ConditionWords {

    private final Questionnaire questionnaire;
    private final AnswerWords answers;
    private final I18NProvider translations;
    private final Locale locale;

    ConditionWords(Questionnaire questionnaire, AnswerWords answers, I18NProvider translations, Locale locale) {
        this.questionnaire = questionnaire;
        this.answers = answers;
        this.translations = translations;
        this.locale = locale;
    }

    /** The question as it is asked; of a sum or score, its name. */
    String question(LinkId item) {
        return answers.question(item);
    }

    String value(Is is) {
        return valueOf(is.item(), is.value());
    }

    String value(OneOf oneOf) {
        return either(oneOf.item(), oneOf.values());
    }

    String value(Has has) {
        return has.codes().size() == 1
                ? either(has.item(), has.codes())
                : translated("rulebook.condition.one-of", either(has.item(), has.codes()));
    }

    String value(Only only) {
        return translated("rulebook.condition.only", either(only.item(), only.codes()));
    }

    /** The bound with its unit, such as "at least 40 years". */
    String value(Compare compare) {
        String bound = answers.answer(compare.item(), new Answer.Quantity(compare.bound()));
        return translated("rulebook.condition." + compare.operator().name(), bound);
    }

    private String either(LinkId item, Collection<String> codes) {
        return codes.stream()
                .map(code -> valueOf(item, code))
                .collect(Collectors.joining(" " + translated("rulebook.condition.or") + " "));
    }

    private String valueOf(LinkId item, String code) {
        boolean yesNo = questionnaire
                .find(item)
                .map(Item::type)
                .filter(ItemType.YES_NO::equals)
                .isPresent();
        return yesNo ? answers.answer(item, new Answer.YesNo(code.equals("yes"))) : answers.option(item, code);
    }

    private String translated(String key, Object... parameters) {
        return translations.getTranslation(key, locale, parameters);
    }
}
