package clinic.quiver.patient;

/** A clinician has signed the record, so nothing in it is changed any more; it can only be added to, by an addendum. */
public final class RecordSignedException extends RuntimeException {

    public RecordSignedException() {
        super("the record is signed: nothing was stored; write an addendum instead");
    }
}
