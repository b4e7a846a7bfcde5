package clinic.quiver.review;

import java.util.List;
import java.util.Optional;

/**
 * A part of the worklist, danger first.
 *
 * @param next where the next page begins; empty when nobody stands behind this one
 */
public record WorklistPage(List<WorklistEntry> entries, WorklistCounts counts, Optional<WorklistKey> next) {

    /** How many rows a page has. */
    public static final int ROWS = 50;

    public WorklistPage {
        entries = List.copyOf(entries);
    }
}
