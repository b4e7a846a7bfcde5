package clinic.quiver.review;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a clinician likes the worklist: kept with the account, so that it is the same at every screen. Whom they look at is
 * no part of it: a filter of last week must not hide anybody today.
 *
 * @param columns which columns are shown
 * @param keys whether single keys move in the list
 */
public record WorklistChoice(Set<WorklistColumn> columns, boolean keys) {

    /** Of whoever has not chosen yet: everything. */
    public static final WorklistChoice FIRST = new WorklistChoice(EnumSet.allOf(WorklistColumn.class), true);

    public WorklistChoice {
        columns = Set.copyOf(columns);
    }

    /** The same, with these columns. */
    public WorklistChoice withColumns(Set<WorklistColumn> now) {
        return new WorklistChoice(now, keys);
    }

    /** The same, with single keys or without. */
    public WorklistChoice withKeys(boolean now) {
        return new WorklistChoice(columns, now);
    }
}
