package clinic.quiver.triage;

import java.time.LocalDate;

/**
 * Where a part of the rule book comes from and who answers for it.
 *
 * @param source {@code [to be verified]} marks a source not read in the original
 * @param sourceDate year or version of the source as far as the source gives one, otherwise {@code undated}
 * @param owner who answers for it
 * @param reviewBy the day by which its owner must have looked at it again
 */
public record Provenance(String source, String sourceDate, String owner, LocalDate reviewBy) {

    static final String UNDATED = "undated";

    /** The source with its date, when it has one. */
    public String cited() {
        return isUndated() ? source : source + " (" + sourceDate + ")";
    }

    /** Whether the source gives no date. */
    public boolean isUndated() {
        return sourceDate.equals(UNDATED);
    }

    /** Whether its review is overdue: the day by which it was due has passed. */
    public boolean isDue(LocalDate today) {
        return today.isAfter(reviewBy);
    }
}
