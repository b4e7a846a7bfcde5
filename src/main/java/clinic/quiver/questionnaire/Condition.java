package clinic.quiver.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;

/**
 * A condition over what is known of a patient, evaluated in three values (the rule language of the clinical content).
 * The same tree decides, explains, prints and says what is missing.
 */
public sealed interface Condition {

    record All(List<Condition> parts) implements Condition {}

    record Any(List<Condition> parts) implements Condition {}

    record Not(Condition part) implements Condition {}

    /** At least {@code count} of the parts hold. */
    record AtLeast(int count, List<Condition> parts) implements Condition {}

    /** A single choice or a yes/no item has this value ({@code yes}, {@code no} or an option's code). */
    record Is(LinkId item, String value) implements Condition {}

    /** A single choice has one of these values. */
    record OneOf(LinkId item, SortedSet<String> values) implements Condition {}

    /** A list or body map holds at least one of these codes. */
    record Has(LinkId item, SortedSet<String> codes) implements Condition {}

    /** A list or body map is not empty and holds nothing but these codes. */
    record Only(LinkId item, SortedSet<String> codes) implements Condition {}

    /** A number, lab value or sum compared with a bound in the item's unit. */
    record Compare(LinkId item, Operator operator, BigDecimal bound) implements Condition {}

    /** A condition with a name of its own, such as {@code D.power}, used in many rules. */
    record Named(String name, Condition condition) implements Condition {}

    /** How a number is compared. */
    enum Operator {
        LESS("<"),
        AT_MOST("<="),
        GREATER(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        public boolean holds(BigDecimal value, BigDecimal bound) {
            int order = value.compareTo(bound);
            return switch (this) {
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case GREATER -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }
    }
}
