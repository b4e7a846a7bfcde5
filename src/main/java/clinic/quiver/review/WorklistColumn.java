package clinic.quiver.review;

/** What a row of the worklist can leave out; level and name it always shows. */
public enum WorklistColumn {
    /** Age and record number. */
    PERSON,
    /** The soonest finding. */
    WHY,
    /** Flags: unseen since when, seen by whom. */
    FLAGS,
    /** Who has the patient. */
    CLAIM,
    /** How far the patient is. */
    STATE,
    /** For how long the patient has waited. */
    WAITING
}
