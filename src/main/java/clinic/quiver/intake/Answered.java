package clinic.quiver.intake;

import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import java.util.Map;
import java.util.Set;

/** What came of answering a page. */
public sealed interface Answered {

    /** Stored and committed. */
    record Stored(Screen next) implements Answered {}

    /** Nothing was stored: these answers do not fit, or are missing. */
    record Refused(Map<LinkId, AnswerCheck.Refused> reasons) implements Answered {}

    /** Nothing was stored yet: these numbers are so high that the patient is asked whether they are right. */
    record Unusual(Set<LinkId> items) implements Answered {}

    /**
     * Nothing was stored: the patient no longer stands at that page.
     *
     * @param known whether these answers are stored already, as after a second tap, so that nothing is lost
     */
    record Elsewhere(Screen now, boolean known) implements Answered {}
}
