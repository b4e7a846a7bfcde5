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
     * @param needs what each group the patient can belong to needs in a day; more than one where it is not known
     * @param now about what the answered diet gives; empty when the questions were not answered
     * @param portions the foods of the day
     * @param total what they give together: at least the greatest need
     */
    record Reached(
            Nutrient nutrient,
            List<BigDecimal> needs,
            Optional<BigDecimal> now,
            List<Portions> portions,
            BigDecimal total)
            implements DayPlate {
        public Reached {
            needs = List.copyOf(needs);
            portions = List.copyOf(portions);
        }
    }

    /** Foods without any number: what an eating disorder, or one not ruled out, asks for. */
    record WithoutNumbers(Nutrient nutrient, List<FoodItem> foods) implements DayPlate {
        public WithoutNumbers {
            foods = List.copyOf(foods);
        }
    }

    /** No honest day can be put together; for the clinician. */
    record None(Nutrient nutrient, Reason reason) implements DayPlate {}

    /** A food and how many portions of it. */
    record Portions(FoodItem food, int count) {}

    /** Why there is no day. */
    enum Reason {
        /** The foods that the safety rules leave do not reach the need. */
        FOODS_DO_NOT_REACH,
        /** With the pills taken, food that reaches the need would pass the upper limit. */
        PILLS_FILL_THE_LIMIT,
        /** How much of it the patient takes in pills is not known. */
        PILLS_NOT_KNOWN,
        AGE_NOT_KNOWN
    }
}
