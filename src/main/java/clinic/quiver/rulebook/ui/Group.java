package clinic.quiver.rulebook.ui;

import clinic.quiver.triage.TriageLevel;
import java.util.Locale;
import java.util.Optional;

/** What the lines of the rule book are sorted into: rules and floors by level, then scores, then sheets. */
enum Group {
    EMERGENCY,
    URGENT,
    SOON,
    ROUTINE,
    SELF_CARE,
    SCORES,
    SHEETS;

    static Group of(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case SOON -> SOON;
            case ROUTINE -> ROUTINE;
            case SELF_CARE -> SELF_CARE;
        };
    }

    /** The level of its rules; empty for what has none. */
    Optional<TriageLevel> level() {
        return switch (this) {
            case EMERGENCY -> Optional.of(TriageLevel.EMERGENCY);
            case URGENT -> Optional.of(TriageLevel.URGENT);
            case SOON -> Optional.of(TriageLevel.SOON);
            case ROUTINE -> Optional.of(TriageLevel.ROUTINE);
            case SELF_CARE -> Optional.of(TriageLevel.SELF_CARE);
            case SCORES, SHEETS -> Optional.empty();
        };
    }

    /** The key of its word. */
    String key() {
        return switch (this) {
            case SCORES, SHEETS -> "rulebook.group." + name();
            case EMERGENCY, URGENT, SOON, ROUTINE, SELF_CARE -> "level." + name();
        };
    }

    /** Its name for style rules. */
    String style() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
