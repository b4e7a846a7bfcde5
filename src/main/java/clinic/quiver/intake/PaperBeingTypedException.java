package clinic.quiver.intake;

/** A clinician types in what the patient wrote on paper, so that no tablet can take up the visit meanwhile. */
public final class PaperBeingTypedException extends RuntimeException {

    public PaperBeingTypedException() {
        super("the paper of this visit is being typed in");
    }
}
