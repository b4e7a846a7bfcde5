package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.AnswerCheck.Accepted;
import clinic.quiver.questionnaire.AnswerCheck.Reason;
import clinic.quiver.questionnaire.AnswerCheck.Refused;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Which answers fit an item, so that a forged or mistyped one is never stored. */
final class AnswerRules {

    /** Longest free text, in UTF-16 units, where the item does not say. */
    private static final NumberRange LONGEST_TEXT = NumberRange.upTo(BigDecimal.valueOf(500));

    private static final int LONGEST_LIFE_YEARS = 125;

    private AnswerRules() {}

    static AnswerCheck check(Item item, Answer answer, LocalDate today) {
        return switch (answer) {
            case Answer.DoesNotKnow(), Answer.Declined(), Answer.Skipped(), Answer.NotClear() -> AnswerCheck.accepted();
            case Answer.YesNo yesNo -> ofType(item, ItemType.YES_NO, AnswerCheck.accepted());
            case Answer.Choice(String code) -> ofType(item, ItemType.CHOICE, choice(item, code));
            case Answer.Choices choices -> ofType(item, ItemType.CHOICES, choices(item, choices));
            case Answer.Quantity(BigDecimal value) -> ofType(item, ItemType.QUANTITY, quantity(item, value));
            case Answer.Date(LocalDate value) -> ofType(item, ItemType.DATE, date(value, today));
            case Answer.Text(String value) -> ofType(item, ItemType.TEXT, text(item, value));
            case Answer.BodySites sites -> ofType(item, ItemType.BODY_MAP, bodySites(item, sites));
        };
    }

    private static AnswerCheck ofType(Item item, ItemType type, AnswerCheck check) {
        return item.type() == type ? check : AnswerCheck.refused(Reason.WRONG_TYPE);
    }

    private static AnswerCheck choice(Item item, String code) {
        return item.options().contains(code) ? AnswerCheck.accepted() : AnswerCheck.refused(Reason.UNKNOWN_OPTION);
    }

    private static AnswerCheck choices(Item item, Answer.Choices choices) {
        Set<String> codes = new HashSet<>(choices.codes());
        boolean notWhole = codes.remove(Answers.UNKNOWN_CODE);
        if (codes.isEmpty()) {
            return AnswerCheck.refused(Reason.NOTHING_CHOSEN);
        }
        if (!item.options().containsAll(codes)) {
            return AnswerCheck.refused(Reason.UNKNOWN_OPTION);
        }
        if (codes.contains(Item.NONE) && (codes.size() > 1 || notWhole)) {
            return AnswerCheck.refused(Reason.NONE_IS_EXCLUSIVE);
        }
        return AnswerCheck.accepted();
    }

    private static AnswerCheck quantity(Item item, BigDecimal value) {
        Optional<NumberRange> range = item.range();
        if (range.isEmpty()) {
            return AnswerCheck.refused(Reason.WRONG_TYPE);
        }
        if (!range.get().contains(value)) {
            return new Refused(Reason.OUT_OF_RANGE, range);
        }
        if (value.stripTrailingZeros().scale() > range.get().decimals()) {
            return new Refused(Reason.TOO_PRECISE, range);
        }
        return new Accepted(range.get().isUnusual(value));
    }

    private static AnswerCheck date(LocalDate value, LocalDate today) {
        if (value.isAfter(today)) {
            return AnswerCheck.refused(Reason.FUTURE_DATE);
        }
        return value.isBefore(today.minusYears(LONGEST_LIFE_YEARS))
                ? AnswerCheck.refused(Reason.BEFORE_BIRTH)
                : AnswerCheck.accepted();
    }

    private static AnswerCheck text(Item item, String value) {
        NumberRange length = item.range().orElse(LONGEST_TEXT);
        if (!length.contains(BigDecimal.valueOf(value.length()))) {
            return new Refused(Reason.TOO_LONG, Optional.of(length));
        }
        return AnswerCheck.isReadable(value) ? AnswerCheck.accepted() : AnswerCheck.refused(Reason.BAD_CHARACTERS);
    }

    // Control characters and half characters cannot be stored or printed.
    static boolean isBad(int codePoint) {
        boolean control =
                Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\r' && codePoint != '\t';
        return control || Character.getType(codePoint) == Character.SURROGATE;
    }

    private static AnswerCheck bodySites(Item item, Answer.BodySites sites) {
        boolean known = sites.sites().stream()
                .allMatch(site -> item.options().contains(site.region().code()));
        return known ? AnswerCheck.accepted() : AnswerCheck.refused(Reason.UNKNOWN_OPTION);
    }
}
