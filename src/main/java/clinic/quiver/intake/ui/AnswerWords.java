package clinic.quiver.intake.ui;

import clinic.quiver.intake.Measures;
import clinic.quiver.intake.SiteWords;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodySite;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.QuestionnaireTexts.Words;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers in the patient's own language, for looking through them. */
final class AnswerWords {

    private final Questionnaire questionnaire;
    private final Words words;
    private final UI ui;
    private final MeasureWords measureWords;

    AnswerWords(Questionnaire questionnaire, Words words, UI ui, Measures measures) {
        this.questionnaire = questionnaire;
        this.words = words;
        this.ui = ui;
        measureWords = new MeasureWords(measures, ui);
    }

    String of(LinkId item, Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> ui.getTranslation(yes ? "tablet.yes" : "tablet.no");
            case Answer.Choice(String code) -> words.option(item, code);
            case Answer.Choices choices -> choices(item, choices);
            case Answer.Quantity(BigDecimal value) ->
                measureWords
                        .of(questionnaire.item(item), value)
                        .orElseGet(() -> (value.toPlainString() + " " + unitOf(item, value)).strip());
            case Answer.Date(LocalDate date) ->
                date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(ui.getLocale()));
            case Answer.Text(String text) -> text;
            case Answer.BodySites(SortedSet<BodySite> sites) ->
                sites.stream().map(this::site).collect(Collectors.joining("; "));
            case Answer.DoesNotKnow() -> ui.getTranslation("tablet.dont-know");
            case Answer.Declined() -> ui.getTranslation("tablet.tell-doctor");
            case Answer.Skipped() -> ui.getTranslation("tablet.left-out");
            case Answer.NotClear() -> ui.getTranslation("tablet.not-clear");
        };
    }

    private String choices(LinkId item, Answer.Choices choices) {
        Set<String> codes = choices.codes();
        return Stream.concat(questionnaire.item(item).options().stream(), Stream.of(Answers.UNKNOWN_CODE))
                .filter(codes::contains)
                .map(code -> option(item, code))
                .collect(Collectors.joining("; "));
    }

    private String option(LinkId item, String code) {
        return code.equals(Answers.UNKNOWN_CODE) ? ui.getTranslation("tablet.dont-know") : words.option(item, code);
    }

    private String unitOf(LinkId item, BigDecimal value) {
        return questionnaire
                .item(item)
                .range()
                .flatMap(NumberRange::unit)
                .map(unit -> words.unit(unit, value))
                .orElse("");
    }

    private String site(BodySite site) {
        return ui.getTranslation(SiteWords.key(site));
    }
}
