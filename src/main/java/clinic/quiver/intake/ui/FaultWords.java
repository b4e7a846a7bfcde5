package clinic.quiver.intake.ui;

import clinic.quiver.intake.Measures;
import clinic.quiver.intake.ui.Complaint.Fault;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.Questionnaire;
import com.vaadin.flow.component.UI;
import java.math.BigDecimal;

/** Says what to do about an answer that does not fit; never what it means. */
final class FaultWords {

    private final Questionnaire questionnaire;
    private final UI ui;
    private MeasureWords measureWords;

    FaultWords(Questionnaire questionnaire, UI ui, Measures measures) {
        this.questionnaire = questionnaire;
        this.ui = ui;
        measureWords = new MeasureWords(measures, ui);
    }

    /** From now on the patient tells height and weight in these units. */
    void measureIn(Measures measures) {
        measureWords = new MeasureWords(measures, ui);
    }

    String of(LinkId item, Fault fault) {
        return switch (fault) {
            case Fault.Unreadable(String key) -> ui.getTranslation(key);
            case Fault.Refused(AnswerCheck.Refused reason) -> refused(item, reason);
            case Fault.Unusual(Answer.Quantity(BigDecimal value)) ->
                ui.getTranslation(
                        "tablet.fault.unusual",
                        measureWords.of(questionnaire.item(item), value).orElseGet(value::toPlainString));
            case Fault.Unusual other -> ui.getTranslation("tablet.fault.unusual", "");
        };
    }

    private String refused(LinkId item, AnswerCheck.Refused refused) {
        return switch (refused.reason()) {
            case NOTHING_CHOSEN -> nothing(item);
            case OUT_OF_RANGE ->
                refused.range()
                        .map(range -> range(questionnaire.item(item), range))
                        .orElseGet(() -> ui.getTranslation("tablet.fault.unusable"));
            case TOO_PRECISE ->
                ui.getTranslation(
                        "tablet.fault.too-precise",
                        refused.range().map(NumberRange::decimals).orElse(0));
            case FUTURE_DATE -> ui.getTranslation("tablet.fault.future-date");
            case BEFORE_BIRTH -> ui.getTranslation("tablet.fault.before-birth");
            case TOO_LONG -> ui.getTranslation("tablet.fault.too-long");
            case BAD_CHARACTERS -> ui.getTranslation("tablet.fault.bad-characters");
            case NONE_IS_EXCLUSIVE -> ui.getTranslation("tablet.fault.none-is-exclusive");
            case UNKNOWN_ITEM, NOT_FOR_PATIENTS, WRONG_TYPE, UNKNOWN_OPTION ->
                ui.getTranslation("tablet.fault.unusable");
        };
    }

    private String nothing(LinkId linkId) {
        Item item = questionnaire.item(linkId);
        return ui.getTranslation(
                switch (item.type()) {
                    case YES_NO, CHOICE -> "tablet.fault.choose-one";
                    case CHOICES -> "tablet.fault.choose-some";
                    case QUANTITY -> "tablet.fault.no-number";
                    case DATE -> "tablet.fault.no-date";
                    case TEXT -> "tablet.fault.no-text";
                    case BODY_MAP -> "tablet.fault.no-place";
                });
    }

    private String range(Item item, NumberRange range) {
        BigDecimal least = range.min().orElse(BigDecimal.ZERO);
        BigDecimal most = range.max().orElse(BigDecimal.ZERO);
        return measureWords
                .measureOf(item)
                .map(measure -> ui.getTranslation(
                        "tablet.fault.outside",
                        measureWords.whole(measure, measure.atLeast(least)),
                        measureWords.whole(measure, measure.atMost(most))))
                .orElseGet(() -> range(range));
    }

    private String range(NumberRange range) {
        return ui.getTranslation(
                "tablet.fault.out-of-range",
                range.min().map(BigDecimal::toPlainString).orElse("0"),
                range.max().map(BigDecimal::toPlainString).orElse("0"));
    }
}
