package clinic.quiver.intake.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.BodySite;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/**
 * What stands in a control, word for word, so that a change of language loses nothing: codes of options, or the typed
 * texts of its fields.
 */
final class Draft {

    /** Stands for "I don't know". */
    static final String DOES_NOT_KNOW = "?";

    /** Stands for "I'd rather say it to the doctor". */
    static final String DECLINED = "!";

    private Draft() {}

    /** What a control shows for an answer that was given before. */
    static List<String> of(Answer answer) {
        return switch (answer) {
            case Answer.YesNo(boolean yes) -> List.of(yes ? "yes" : "no");
            case Answer.Choice(String code) -> List.of(code);
            case Answer.Choices(SortedSet<String> codes) ->
                codes.stream()
                        .map(code -> code.equals(Answers.UNKNOWN_CODE) ? DOES_NOT_KNOW : code)
                        .toList();
            case Answer.Quantity(BigDecimal value) -> List.of(value.toPlainString());
            case Answer.Date(LocalDate date) ->
                List.of(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
            case Answer.Text(String text) -> List.of(text);
            case Answer.BodySites(SortedSet<BodySite> sites) ->
                sites.stream().map(BodySite::code).toList();
            case Answer.DoesNotKnow() -> List.of(DOES_NOT_KNOW);
            case Answer.Declined() -> List.of(DECLINED);
            case Answer.Skipped(), Answer.NotClear() -> List.of();
        };
    }
}
