package clinic.quiver.triage;

/** How soon a clinician must see the patient; the order of the constants is the order of the worklist. */
public enum TriageLevel {
    EMERGENCY,
    URGENT,
    SOON,
    ROUTINE,
    SELF_CARE;

    /** The name written in content, vignettes and JSON, such as {@code SELF-CARE}. */
    public String fileName() {
        return name().replace('_', '-');
    }

    /** The level that is seen sooner. */
    public TriageLevel sooner(TriageLevel other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Whether a clinician must come before that of the other level. */
    public boolean isSoonerThan(TriageLevel other) {
        return compareTo(other) < 0;
    }

    /** Place in the worklist, as it is stored: 0 is the most urgent. Stays what it is when a constant is added. */
    public int rank() {
        return switch (this) {
            case EMERGENCY -> 0;
            case URGENT -> 1;
            case SOON -> 2;
            case ROUTINE -> 3;
            case SELF_CARE -> 4;
        };
    }
}
