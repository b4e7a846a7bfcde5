package clinic.quiver.review;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a clinician likes the worklist: kept with the account, so that it is the same at every screen.
 *
 * @param columns which columns are shown
 * @param keys whether single keys move in the list
 */
public record WorklistChoice(
        Set<WorklistColumn> columns, boolean mine, boolean unseen, Optional<Standing> standing, boolean keys) {

    /** Of whoever has not chosen yet: everything of everybody. */
    public static final WorklistChoice FIRST =
            new WorklistChoice(EnumSet.allOf(WorklistColumn.class), false, false, Optional.empty(), true);

    public WorklistChoice {
        columns = Set.copyOf(columns);
    }

    /** The filter that the list opens with; a day and a search are for the moment and not kept. */
    public WorklistFilter filter() {
        return new WorklistFilter(mine, unseen, standing, Optional.empty(), "");
    }

    /** The same columns, with what of a filter is kept. */
    public WorklistChoice with(WorklistFilter filter) {
        return new WorklistChoice(columns, filter.mine(), filter.unseen(), filter.standing(), keys);
    }

    public WorklistChoice withColumns(Set<WorklistColumn> now) {
        return new WorklistChoice(now, mine, unseen, standing, keys);
    }

    public WorklistChoice withKeys(boolean now) {
        return new WorklistChoice(columns, mine, unseen, standing, now);
    }
}
