package clinic.quiver.handout;

import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** What a safety rule does to the sheets (Clinical knowledge base, 5.1), in the order in which actions act. */
sealed interface SafetyAction {

    /** The sheets it acts on. */
    SheetScope scope();

    /** The sheet is not made. {@code instead} names the fixed notice that may be given in its place. */
    record Block(SheetScope scope, Optional<String> instead) implements SafetyAction {}

    /** Made only with a lab value below a bound, at most so many days old. */
    record LabFirst(SheetScope scope, LinkId lab, BigDecimal below, int days) implements SafetyAction {}

    /** Made, but printed only once a clinician has confirmed the rule. */
    record Hold(SheetScope scope) implements SafetyAction {}

    record RemoveFoods(SheetScope scope, FoodFilter foods) implements SafetyAction {}

    record RemoveLines(SheetScope scope, Set<String> tags) implements SafetyAction {}

    /** Every line with the tag makes room for one other line. */
    record ReplaceLines(SheetScope scope, String tag, String with) implements SafetyAction {}

    record Warn(SheetScope scope, String line) implements SafetyAction {}

    /** A note beside each food that fits. */
    record MarkFoods(SheetScope scope, FoodFilter foods, String note) implements SafetyAction {}

    /** Listed only after all other foods. */
    record FoodsLast(SheetScope scope, FoodFilter foods) implements SafetyAction {}

    /** A day's plate may not give more than this of the sheet's mineral or vitamin, pills included. */
    record DayLimit(SheetScope scope, BigDecimal most) implements SafetyAction {}

    record HidePortions(SheetScope scope) implements SafetyAction {}

    /** For the clinician alone. */
    record Note(SheetScope scope) implements SafetyAction {}
}
