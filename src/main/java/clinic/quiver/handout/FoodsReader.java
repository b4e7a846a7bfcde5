package clinic.quiver.handout;

import clinic.quiver.knowledge.Knowledge;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the table of foods. */
final class FoodsReader {

    private static final String FOODS = "foods.csv";
    private static final Set<String> NUTRIENTS = Set.of("mg-mg", "ca-mg", "k-mg", "p-mg", "vitd-iu", "vitk-mcg");
    private static final Set<String> COLUMNS = Set.of(
            "id",
            "ndb",
            "grams",
            "group",
            "mg-mg",
            "ca-mg",
            "k-mg",
            "p-mg",
            "vitd-iu",
            "vitk-mcg",
            "k-level",
            "p-level",
            "vitk-level",
            "oxalate",
            "allergens",
            "diets",
            "tags",
            "note",
            "measure");

    private final KnownTexts texts;
    private final Map<String, FoodItem> foods = new LinkedHashMap<>();

    private FoodsReader(KnownTexts texts) {
        this.texts = texts;
    }

    /** The foods by their ids, in the order of the table. */
    static Map<String, FoodItem> read(Knowledge knowledge, KnownTexts texts) {
        FoodsReader reader = new FoodsReader(texts);
        CsvTable.read(FOODS, knowledge.text(FOODS), COLUMNS).forEach(reader::readFood);
        return reader.foods;
    }

    private void readFood(CsvTable.Row row) {
        String id = row.text("id");
        Map<String, BigDecimal> amounts = new HashMap<>();
        NUTRIENTS.forEach(nutrient -> row.number(nutrient).ifPresent(amount -> amounts.put(nutrient, amount)));
        FoodItem food = new FoodItem(
                id,
                row.text("ndb"),
                row.requiredNumber("grams"),
                row.text("group"),
                amounts,
                row.oneOf("k-level", Set.of("L", "M", "H", "VH")),
                row.oneOf("p-level", Set.of("L", "M", "H")),
                row.oneOf("vitk-level", Set.of("L", "M", "H", "U")),
                row.oneOf("oxalate", Set.of("L", "M", "H", "VH", "U")),
                row.words("allergens"),
                row.text("diets"),
                row.words("tags"),
                row.textOrEmpty("note"),
                size(row));
        if (foods.putIfAbsent(id, food) != null) {
            throw row.broken("the food '" + id + "' stands twice");
        }
        if (!texts.has("foods." + id)) {
            throw row.broken("the food '" + id + "' has no name");
        }
    }

    private static Optional<FamiliarSize> size(CsvTable.Row row) {
        String code = row.textOrEmpty("measure");
        Optional<FamiliarSize> size = FamiliarSize.of(code);
        if (size.isEmpty() && !code.isEmpty()) {
            throw row.broken("'" + code + "' is no measure");
        }
        return size;
    }
}
