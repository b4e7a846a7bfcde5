package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Total;
import java.math.BigDecimal;

/** What a patient said to an item, in the form in which a {@link Slot} compares it with what its conditions ask. */
sealed interface Entry {

    /**
     * The entry as a number.
     *
     * @throws IllegalStateException when it is a list: nothing may pass for compared that was not
     */
    default Amount amount() {
        if (this instanceof Amount amount) {
            return amount;
        }
        throw new IllegalStateException("a list where a number was laid out");
    }

    /**
     * The entry as a list.
     *
     * @throws IllegalStateException when it is a number: nothing may pass for compared that was not
     */
    default Listing listing() {
        if (this instanceof Listing listing) {
            return listing;
        }
        throw new IllegalStateException("a number where a list was laid out");
    }

    /**
     * A number.
     *
     * @param roughly the same as a double
     * @param isExact whether the double surely is the very same number
     * @param isOpen whether it is the known part of a sum, which can only be more
     */
    record Amount(BigDecimal exactly, double roughly, boolean isExact, boolean isOpen) implements Entry {

        private static final double EXACT_BELOW = 1L << 53;

        static Amount of(BigDecimal number) {
            return of(number, false);
        }

        private static Amount of(BigDecimal number, boolean isOpen) {
            double roughly = number.doubleValue();
            return new Amount(number, roughly, isExact(number, roughly), isOpen);
        }

        /** Whether a double surely is the very number; whole numbers as people write them are. */
        static boolean isExact(BigDecimal number, double roughly) {
            return number.scale() <= 0 && Math.abs(roughly) < EXACT_BELOW;
        }

        /** The number of a sum, at least one part of which was asked for. */
        static Amount of(Total total) {
            return of(total.known(), total.isOpen());
        }
    }

    /** A list, by the numbers that its slot gave to the codes. */
    final class Listing implements Entry {

        private final int[] codes;

        Listing(int[] codes) {
            this.codes = codes.clone();
        }

        int size() {
            return codes.length;
        }

        int code(int place) {
            return codes[place];
        }
    }
}
