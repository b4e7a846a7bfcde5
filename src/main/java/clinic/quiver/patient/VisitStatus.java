package clinic.quiver.patient;

/** How far a visit is; FHIR's Encounter.status has no word for most of these. */
public enum VisitStatus {
    /** Expected; not here yet. */
    PLANNED,
    /** Here, with a code for the tablet. */
    CHECKED_IN,
    /** At the tablet, or paused there. */
    ANSWERING,
    /** Handed in; waiting for a clinician. */
    ANSWERED,
    /** Signed by a clinician. */
    REVIEWED,
    NO_SHOW,
    /** Went away before being seen. */
    LEFT,
    /** Never was: a walk-in taken for somebody else. In no list. */
    CANCELLED;

    /** Whether the patient is in the clinic and waits for something. */
    public boolean isWaiting() {
        return this == CHECKED_IN || this == ANSWERING || this == ANSWERED;
    }

    /** Whether it ended without a clinician: the patient went away, did not come, or was taken for somebody else. */
    public boolean isEndedWithoutReview() {
        return this == NO_SHOW || this == LEFT || this == CANCELLED;
    }

    /** Whether the patient is not in the clinic and no clinician has signed: expected, gone, or never here. */
    public boolean isAway() {
        return !isWaiting() && this != REVIEWED;
    }

    /** Whether the visit is still to come or goes on. */
    public boolean isOpen() {
        return this == PLANNED || isWaiting();
    }
}
