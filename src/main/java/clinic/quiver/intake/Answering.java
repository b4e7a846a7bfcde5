package clinic.quiver.intake;

/** Where further answers come from, as long as not everything is handed in. */
public enum Answering {
    /** From the patient at a tablet, who may pause. */
    AT_TABLET,
    /** From a form on paper, as far as staff have not typed it in yet. */
    FROM_PAPER,
    /** From nowhere: the patient stopped. What they answered stays. */
    STOPPED,
    /** From nowhere: the patient did not agree to be asked. */
    DID_NOT_AGREE;

    /** Whether no further answers come, unless the patient is asked again. */
    public boolean isHalted() {
        return this == STOPPED || this == DID_NOT_AGREE;
    }
}
