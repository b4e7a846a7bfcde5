package clinic.quiver.handout;

import clinic.quiver.knowledge.YamlNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Reads which foods a safety rule means. */
final class FoodFilterReader {

    private static final Set<String> FILTER_KEYS = Set.of(
            "allergens",
            "tags",
            "groups",
            "k-levels",
            "p-levels",
            "vitk-levels",
            "oxalate",
            "lacks-diet",
            "lacks-diet-and-label",
            "label-for-diet");

    private final Collection<FoodItem> foods;

    FoodFilterReader(Collection<FoodItem> foods) {
        this.foods = foods;
    }

    /**
     * Reads a filter.
     *
     * @param otherKeys what the node may hold besides
     */
    FoodFilter read(YamlNode node, Set<String> otherKeys) {
        Set<String> allowed = new HashSet<>(FILTER_KEYS);
        allowed.addAll(otherKeys);
        allowed.add("sheets");
        node.allowingOnly(allowed);
        FoodFilter filter = new FoodFilter(
                words(node, "allergens"),
                words(node, "tags"),
                words(node, "groups"),
                words(node, "k-levels"),
                words(node, "p-levels"),
                words(node, "vitk-levels"),
                words(node, "oxalate"),
                node.optional("lacks-diet").map(YamlNode::text),
                node.optional("lacks-diet-and-label").map(YamlNode::text),
                node.optional("label-for-diet").map(YamlNode::text));
        refuseWordsNoFoodHas(node);
        return filter;
    }

    // A misspelt tag would silently match nothing. Shellfish stands in no food, which is as it should be.
    private void refuseWordsNoFoodHas(YamlNode node) {
        for (String tag : words(node, "tags")) {
            if (foods.stream().noneMatch(food -> food.tags().contains(tag))) {
                throw node.broken("no food has the tag '" + tag + "'");
            }
        }
        for (String group : words(node, "groups")) {
            if (foods.stream().noneMatch(food -> food.group().equals(group))) {
                throw node.broken("no food is of the group '" + group + "'");
            }
        }
        for (String allergen : words(node, "allergens")) {
            if (!allergen.equals("shellfish") && foods.stream().noneMatch(food -> food.carries(allergen))) {
                throw node.broken("no food carries '" + allergen + "'");
            }
        }
    }

    private static Set<String> words(YamlNode node, String key) {
        return node.optional(key).map(words -> Set.copyOf(words.texts())).orElse(Set.of());
    }
}
