package clinic.quiver.triage.mutation;

import clinic.quiver.triage.TriageLevel;

/** What is counted together, with the share of changes that must be noticed. */
enum Group {
    EMERGENCY(100),
    URGENT(100),
    SOON(90),
    ROUTINE(90),
    SELF_CARE(90),
    /** Which sheets go home. */
    SHEETS(90);

    private final int bar;

    Group(int bar) {
        this.bar = bar;
    }

    /** In percent. */
    int bar() {
        return bar;
    }

    static Group of(TriageLevel level) {
        return switch (level) {
            case EMERGENCY -> EMERGENCY;
            case URGENT -> URGENT;
            case SOON -> SOON;
            case ROUTINE -> ROUTINE;
            case SELF_CARE -> SELF_CARE;
        };
    }
}
