package clinic.quiver.handout;

import clinic.quiver.handout.DailyAmounts.Row;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/** A nutrient that has a sheet of its own; its amounts are milligrams, those of vitamin D international units. */
public enum Nutrient {
    MAGNESIUM("H-MG", "mg-mg", "supp-mg", "magnesium"),
    CALCIUM("H-CA", "ca-mg", "supp-ca", "calcium"),
    POTASSIUM("H-K", "k-mg", "supp-k", "potassium"),
    VITAMIN_D("H-D", "vitd-iu", "supp-d", "vitamin-d");

    private final String sheet;
    private final String amount;
    private final String supplement;
    private final String label;

    Nutrient(String sheet, String amount, String supplement, String label) {
        this.sheet = sheet;
        this.amount = amount;
        this.supplement = supplement;
        this.label = label;
    }

    /** The nutrient of a sheet; empty when it is about none. */
    public static Optional<Nutrient> ofSheet(String sheetId) {
        return Arrays.stream(values())
                .filter(nutrient -> nutrient.sheet.equals(sheetId))
                .findFirst();
    }

    /** The sheet that lists its foods. */
    public String sheet() {
        return sheet;
    }

    /** How the tables of foods name it. */
    String amount() {
        return amount;
    }

    /** The question about pills of it. */
    LinkId supplement() {
        return LinkId.of(supplement);
    }

    /** The label of its name on a sheet. */
    String label() {
        return label;
    }

    /** The label of the unit of its amounts. */
    String unit() {
        return this == VITAMIN_D ? "unit-iu" : "unit-mg";
    }

    /** What one portion of a food holds of it; empty when there is no data. */
    Optional<BigDecimal> in(FoodItem food) {
        return food.amount(amount);
    }

    /** What a group needs of it in a day. */
    public BigDecimal neededBy(Row row) {
        return switch (this) {
            case MAGNESIUM -> row.magnesiumMg();
            case CALCIUM -> row.calciumMg();
            case POTASSIUM -> row.potassiumMg();
            case VITAMIN_D -> row.vitaminDUnits();
        };
    }

    /**
     * The most of it that food and pills together may give a group in a day; empty where no such limit is set. That of
     * magnesium speaks of pills alone.
     */
    public Optional<BigDecimal> limitOf(Row row) {
        return switch (this) {
            case MAGNESIUM, POTASSIUM -> Optional.empty();
            case CALCIUM -> row.calciumLimitMg();
            case VITAMIN_D -> row.vitaminDLimitUnits();
        };
    }
}
