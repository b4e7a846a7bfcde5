package clinic.quiver.review;

/** What came of keeping a decision. */
public sealed interface Saved {
    record Done(int version) implements Saved {}

    /** Nothing was stored: the record was signed meanwhile. */
    record AlreadySigned() implements Saved {}

    /** Nothing was stored: a colleague wrote this meanwhile. */
    record ChangedMeanwhile(Decision theirs, int version) implements Saved {}

    /** Nothing was stored: a text is longer than {@link Decision#LONGEST} characters or cannot be stored. */
    record UnfitText() implements Saved {}

    /** Nothing was stored: the follow-up lies in the past. */
    record FollowUpInThePast() implements Saved {}
}
