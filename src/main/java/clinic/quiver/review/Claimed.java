package clinic.quiver.review;

/** What came of taking a patient, handing them over or giving them back. */
public sealed interface Claimed {

    /** It is done. */
    record Done() implements Claimed {}

    /** Nothing was changed: somebody else has the patient now. */
    record WithAnother(Claim claim) implements Claimed {}

    /** Nothing was changed: nobody has the patient any more. */
    record WithNobody() implements Claimed {}

    /** Nothing was changed: whoever was named is no clinician of this clinic, or their account is closed. */
    record NoSuchColleague() implements Claimed {}
}
