package clinic.quiver.handout;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Knowledge;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How much of each mineral people need in a day, for clinicians (Clinical knowledge base, 4.1: NAM reference intakes). */
public final class DailyAmounts {

    private static final String FILE = "daily-amounts.csv";
    private static final Set<String> COLUMNS = Set.of(
            "group",
            "sex",
            "state",
            "age-from-months",
            "age-to-months",
            "mg-mg",
            "ca-mg",
            "k-mg",
            "vitd-iu",
            "mg-supplement-limit-mg",
            "ca-limit-mg",
            "vitd-limit-iu");

    private final List<Row> rows;

    private DailyAmounts(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Whom a row is for besides age and sex. */
    public enum State {
        NONE,
        PREGNANT,
        BREASTFEEDING
    }

    /**
     * What one group needs in a day. A limit that is not set is absent, which does not mean that any amount is safe.
     *
     * @param sex {@code female}, {@code male} or {@code any}
     * @param ageFromMonths inclusive
     * @param ageToMonths inclusive
     * @param magnesiumMg milligrams; likewise calcium and potassium
     * @param vitaminDUnits international units
     * @param magnesiumSupplementLimitMg upper level for supplements and medicines alone
     */
    public record Row(
            String group,
            String sex,
            State state,
            int ageFromMonths,
            int ageToMonths,
            BigDecimal magnesiumMg,
            BigDecimal calciumMg,
            BigDecimal potassiumMg,
            BigDecimal vitaminDUnits,
            Optional<BigDecimal> magnesiumSupplementLimitMg,
            Optional<BigDecimal> calciumLimitMg,
            Optional<BigDecimal> vitaminDLimitUnits) {}

    /**
     * Reads the table.
     *
     * @throws BrokenKnowledgeException with file and line when it cannot be used
     */
    public static DailyAmounts read(Knowledge knowledge) {
        return new DailyAmounts(CsvTable.read(FILE, knowledge.text(FILE), COLUMNS).stream()
                .map(DailyAmounts::row)
                .toList());
    }

    /**
     * The rows for a person of this age; two rows, one for each sex, when the sex is neither {@code female} nor
     * {@code male}: no average is made.
     *
     * @param ageYears completed years
     */
    public List<Row> rowsFor(int ageYears, String sexAtBirth, State state) {
        return rows.stream()
                .filter(row -> row.state() == state && covers(row, ageYears) && fits(row, sexAtBirth))
                .toList();
    }

    private static boolean covers(Row row, int ageYears) {
        return ageYears * 12 >= row.ageFromMonths() && ageYears * 12 <= row.ageToMonths();
    }

    private static boolean fits(Row row, String sex) {
        boolean known = sex.equals("female") || sex.equals("male");
        return !known || row.sex().equals("any") || row.sex().equals(sex);
    }

    private static Row row(CsvTable.Row row) {
        if (row.requiredCount("age-from-months") > row.requiredCount("age-to-months")) {
            throw row.broken("'age-from-months' is above 'age-to-months'");
        }
        return new Row(
                row.text("group"),
                row.oneOf("sex", Set.of("any", "female", "male")),
                switch (row.oneOf("state", Set.of("none", "pregnant", "breastfeeding"))) {
                    case "pregnant" -> State.PREGNANT;
                    case "breastfeeding" -> State.BREASTFEEDING;
                    default -> State.NONE;
                },
                row.requiredCount("age-from-months"),
                row.requiredCount("age-to-months"),
                row.requiredNumber("mg-mg"),
                row.requiredNumber("ca-mg"),
                row.requiredNumber("k-mg"),
                row.requiredNumber("vitd-iu"),
                row.number("mg-supplement-limit-mg"),
                row.number("ca-limit-mg"),
                row.number("vitd-limit-iu"));
    }
}
