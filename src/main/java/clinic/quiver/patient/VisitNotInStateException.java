package clinic.quiver.patient;

/** The visit has moved on meanwhile, so that what was asked no longer fits; the views show its state anew. */
public final class VisitNotInStateException extends RuntimeException {

    private final VisitStatus status;

    public VisitNotInStateException(VisitStatus status) {
        super("the visit is " + status);
        this.status = status;
    }

    /** The state that the visit is in now. */
    public VisitStatus status() {
        return status;
    }
}
