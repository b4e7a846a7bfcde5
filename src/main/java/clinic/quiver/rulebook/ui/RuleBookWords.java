package clinic.quiver.rulebook.ui;

import clinic.quiver.handout.HandoutTexts;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.ConditionReader;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.review.ui.AnswerWords;
import clinic.quiver.shared.Language;
import clinic.quiver.triage.Nutrient;
import clinic.quiver.triage.RuleText;
import clinic.quiver.triage.RuleTexts;
import clinic.quiver.triage.ScoreText;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The words of the rule book in one language, on one day.
 *
 * @param answers the words of questions and answers
 * @param conditions the words of conditions over them
 */
record RuleBookWords(
        Questionnaire questionnaire,
        RuleTexts rules,
        HandoutTexts sheets,
        AnswerWords answers,
        ConditionWords conditions,
        Language language,
        LocalDate today) {

    RuleText rule(String id) {
        return rules.rule(id, language);
    }

    ScoreText score(Nutrient nutrient) {
        return rules.score(nutrient, language);
    }

    /** The words of a condition that rules use by name; empty for one that is only written out. */
    Optional<String> named(String name) {
        return Optional.of(rules.condition(name, language)).filter(words -> !words.equals(name));
    }

    /** The rule of a condition such as {@code fired U19}; empty for every other condition. */
    Optional<String> firedRule(Condition condition) {
        String prefix = ConditionReader.firedItem("").value();
        return condition instanceof Condition.Is is && is.item().value().startsWith(prefix)
                ? Optional.of(is.item().value().substring(prefix.length()))
                : Optional.empty();
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    String time(ZonedDateTime moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(moment);
    }

    /** The answers of an example patient in the order of the questionnaire, each with its question's short name. */
    List<String> example(Map<LinkId, Answer> given) {
        List<String> lines = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            Answer answer = given.get(item.linkId());
            if (answer != null) {
                lines.add(answers.shortLabel(item.linkId()) + ": " + answers.answer(item.linkId(), answer));
            }
        }
        return lines;
    }

    /** Everything that these conditions ask for, by question, short name and permanent name: for the search. */
    String asked(Condition condition) {
        return questionnaire.logic().itemsOf(condition).stream()
                .filter(item -> questionnaire.find(item).isPresent())
                .map(item -> item.value() + " " + answers.shortLabel(item) + " " + answers.question(item))
                .collect(Collectors.joining(" "));
    }
}
