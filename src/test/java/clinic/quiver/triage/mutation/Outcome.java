package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Truth;

/** What a clinician sees of one rule for one patient. */
enum Outcome {
    FIRES,
    /** Not settled, but something really reported points to it: counts in full. */
    POSSIBLE,
    SILENT;

    static Outcome of(Truth when, Truth anchor) {
        return switch (when) {
            case TRUE -> FIRES;
            case UNKNOWN -> anchor == Truth.TRUE ? POSSIBLE : SILENT;
            case FALSE -> SILENT;
        };
    }
}
