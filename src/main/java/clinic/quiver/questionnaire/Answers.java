package clinic.quiver.questionnaire;

/**
 * Everything known about one patient at one moment: answers, examination findings and lab values, by their link ids.
 * A list that holds {@code unknown} beside codes is given as {@link Answer.Choices} with that code.
 */
@FunctionalInterface
public interface Answers {

    /** The code inside a {@link Answer.Choices} that says the list may not be whole. */
    String UNKNOWN_CODE = "unknown";

    Reply reply(LinkId item);
}
