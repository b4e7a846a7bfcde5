package clinic.quiver.handout;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A sample day of foods that gives a patient what is needed of one nutrient, or why there is none. */
public sealed interface DayPlate {

    /** The nutrient it is about. */
    Nutrient nutrient();

    /**
     * A day that reaches the need and keeps every upper limit.
     *
     * @param limit the most that the patient may get in a day; of magnesium, in pills alone; empty where none is set
     * @param needs what each group the patient can belong to needs in a day; more than one where it is not known
     * @param now about what the answered diet gives; empty when the questions were not answered
     * @param portions the foods of the day
     * @param total what they give together: at least the greatest need
     */
    record Reached(
            Nutrient nutrient,
            List<BigDecimal> needs,
            Optional<BigDecimal> limit,
            Optional<BigDecimal> now,
            List<Portions> portions,
            BigDecimal total)
            implements DayPlate {
        public Reached {
            needs = List.copyOf(needs);
            portions = List.copyOf(portions);
        }
    }

    /** No honest day can be put together; for the clinician. */
    record None(Nutrient nutrient, Reason reason) implements DayPlate {}

    /** A food and how many portions of it. */
    record Portions(FoodItem food, int count) {}

    /** Why there is no day. */
    enum Reason {
        /** A safety rule keeps numbers away from this patient. */
        NUMBERS_HIDDEN("no-day-numbers"),
        /** The foods that the safety rules leave do not reach the need. */
        FOODS_DO_NOT_REACH("no-day-foods"),
        /** With the pills taken, food that reaches the need would pass the upper limit. */
        PILLS_FILL_THE_LIMIT("no-day-pills"),
        /** How much of it the patient takes in pills is not known. */
        PILLS_NOT_KNOWN("no-day-pills-unknown"),
        AGE_NOT_KNOWN("no-day-age");

        private final String id;

        Reason(String id) {
            this.id = id;
        }

        /** How the clinician's words name it. */
        String id() {
            return id;
        }
    }
}
