package clinic.quiver.questionnaire;

/** What is known of one item when a condition asks for it. */
public sealed interface Reply {

    /** There is an answer; it may itself be unknown ({@link Answer#isUnknown()}). */
    record Given(Answer answer) implements Reply {}

    /** Asked and denied without a word of its own: in the example patients, an item that is not listed. */
    record Denied() implements Reply {}

    /** Never shown to the patient, or no value on file: every comparison is false. */
    record NotShown() implements Reply {}
}
