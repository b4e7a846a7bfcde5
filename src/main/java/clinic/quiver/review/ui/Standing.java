package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistEntry;
import clinic.quiver.triage.TriageLevel;
import java.util.Locale;

/** Where a patient stands on the worklist, in its order: unjudged answers first, then the levels, then who has not begun. */
enum Standing {
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

    static Standing of(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case SOON -> SOON;
            case ROUTINE -> ROUTINE;
            case SELF_CARE -> SELF_CARE;
        };
    }

    /** The key of its word. */
    String key() {
        return "level." + name();
    }

    /** Its name for style rules. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
