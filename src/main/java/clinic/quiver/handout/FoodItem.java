package clinic.quiver.handout;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One food in one portion (Clinical knowledge base, 4.3: USDA National Nutrient Database SR26).
 *
 * @param id permanent name, such as {@code pumpkin-seeds}
 * @param ndb number in the USDA database
 * @param grams weight of the portion
 * @param group what kind of food, such as {@code leafy-greens}
 * @param amounts what one portion holds; a nutrient without data is absent
 * @param potassium band of potassium in a portion: L at most 100 mg, M to 200, H to 300, VH above (NKF)
 * @param phosphorus band of phosphorus: L below 75 mg, M to 149, H above (design)
 * @param vitaminK band of vitamin K: L below 20 micrograms, M to 59, H above, U not known (design)
 * @param oxalate band of oxalate: L below 10 mg, M to 25, H to 99, VH above, U not known
 * @param allergens what it holds, such as {@code tree-nut}; {@code milk-trace} where it may hold traces
 * @param diets letters V vegan, T vegetarian, H halal, K kosher, G gluten-free, L lactose-free: capital suitable,
 *     small suitable by label or certificate, missing not suitable
 * @param tags what safety rules ask for, such as {@code high-mercury}
 * @param note for clinicians; may be empty
 * @param size what the portion is as big as; empty where its words say enough
 */
public record FoodItem(
        String id,
        String ndb,
        BigDecimal grams,
        String group,
        Map<String, BigDecimal> amounts,
        String potassium,
        String phosphorus,
        String vitaminK,
        String oxalate,
        Set<String> allergens,
        String diets,
        Set<String> tags,
        String note,
        Optional<FamiliarSize> size) {

    public FoodItem {
        amounts = Map.copyOf(amounts);
        allergens = Set.copyOf(allergens);
        tags = Set.copyOf(tags);
    }

    /** Whether it holds this allergen or may hold traces of it. */
    public boolean carries(String allergen) {
        return allergens.contains(allergen) || allergens.contains(allergen + "-trace");
    }

    /** What one portion holds, such as {@code mg-mg} milligrams of magnesium; empty when there is no data. */
    public Optional<BigDecimal> amount(String nutrient) {
        return Optional.ofNullable(amounts.get(nutrient));
    }
}
