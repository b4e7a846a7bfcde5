package clinic.quiver.review;

import clinic.quiver.shared.StaffId;
import java.util.Map;

/**
 * How many stand on the worklist.
 *
 * @param standing by level, of those whom the other filters leave, however searched: a search hides no emergency; a level
 *     of nobody may be left out
 * @param found by level, of those whom the other filters and the search leave
 * @param everybody however filtered
 * @param unseen of everybody, who has open flags
 * @param taken of everybody, by the clinician who has them
 */
public record WorklistCounts(
        Map<Standing, Integer> standing,
        Map<Standing, Integer> found,
        int everybody,
        int unseen,
        Map<StaffId, Integer> taken) {

    public WorklistCounts {
        standing = Map.copyOf(standing);
        found = Map.copyOf(found);
        taken = Map.copyOf(taken);
    }

    /** How many stand there. */
    public int at(Standing wanted) {
        return standing.getOrDefault(wanted, 0);
    }

    /** How many stand there of those whom the search finds. */
    public int foundAt(Standing wanted) {
        return found.getOrDefault(wanted, 0);
    }

    /** How many of everybody a clinician has. */
    public int takenBy(StaffId clinician) {
        return taken.getOrDefault(clinician, 0);
    }
}
