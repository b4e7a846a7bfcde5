package clinic.quiver.handout;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Which foods a safety rule speaks of: those that fit any one of the criteria given; empty criteria match nothing.
 *
 * @param lacksDiet matches foods without this capital diet letter
 * @param lacksDietAndLabel matches foods without this letter, capital or small
 * @param labelForDiet matches foods with the small letter: suitable by label or certificate
 */
record FoodFilter(
        Set<String> allergens,
        Set<String> tags,
        Set<String> groups,
        Set<String> potassiumLevels,
        Set<String> phosphorusLevels,
        Set<String> vitaminKLevels,
        Set<String> oxalateLevels,
        Optional<String> lacksDiet,
        Optional<String> lacksDietAndLabel,
        Optional<String> labelForDiet) {

    boolean matches(FoodItem food) {
        return allergens.stream().anyMatch(food::carries)
                || food.tags().stream().anyMatch(tags::contains)
                || groups.contains(food.group())
                || potassiumLevels.contains(food.potassium())
                || phosphorusLevels.contains(food.phosphorus())
                || vitaminKLevels.contains(food.vitaminK())
                || oxalateLevels.contains(food.oxalate())
                || matchesDiet(food.diets());
    }

    private boolean matchesDiet(String diets) {
        return lacksDiet.filter(letter -> !diets.contains(letter)).isPresent()
                || lacksDietAndLabel
                        .filter(letter -> !diets.contains(letter) && !diets.contains(small(letter)))
                        .isPresent()
                || labelForDiet.filter(letter -> diets.contains(small(letter))).isPresent();
    }

    private static String small(String letter) {
        return letter.toLowerCase(Locale.ROOT);
    }
}
