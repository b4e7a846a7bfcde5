package clinic.quiver.review;

import clinic.quiver.triage.TriageLevel;
import java.util.Arrays;
import java.util.Locale;

/** Where a patient stands on the worklist, in its order: unjudged answers first, then the levels, then who has not begun. */
public enum Standing {
    UNTRIAGED,
    EMERGENCY,
    URGENT,
    SOON,
    ROUTINE,
    SELF_CARE,
    NOT_BEGUN;

    static Standing of(WorklistEntry entry) {
        if (entry.isUntriaged()) {
            return UNTRIAGED;
        }
        return entry.level().map(Standing::of).orElse(NOT_BEGUN);
    }

    /** Where a level stands. */
    public static Standing of(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case SOON -> SOON;
            case ROUTINE -> ROUTINE;
            case SELF_CARE -> SELF_CARE;
        };
    }

    /** What stands at a stored place. */
    static Standing ofRank(int rank) {
        return Arrays.stream(values())
                .filter(standing -> standing.rank() == rank)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing stands at " + rank));
    }

    /** Its place as it is stored: 0 is looked at first. Stays what it is when a constant is added. */
    int rank() {
        return switch (this) {
            case UNTRIAGED -> 0;
            case EMERGENCY -> 1;
            case URGENT -> 2;
            case SOON -> 3;
            case ROUTINE -> 4;
            case SELF_CARE -> 5;
            case NOT_BEGUN -> 6;
        };
    }

    /** The key of its word. */
    public String key() {
        return "level." + name();
    }

    /** Its name for style rules. */
    public String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
