package clinic.quiver.intake;

import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import java.util.Map;
import java.util.Set;

/** What came of typing something in. */
public sealed interface PaperTyped {

    /**
     * Stored and committed.
     *
     * @param unusual numbers so high that they are worth a second look at the paper
     */
    record Stored(PaperSheet now, Set<LinkId> unusual) implements PaperTyped {}

    /** Nothing was stored: these answers do not fit. */
    record Refused(Map<LinkId, AnswerCheck.Refused> reasons) implements PaperTyped {}

    /** Nothing was stored: the head is not right. */
    record Faulty(Set<PaperBeginning.Fault> faults) implements PaperTyped {}

    /** Nothing was stored: whoever typed does not have the form any more. */
    record Stopped(PaperState now) implements PaperTyped {}
}
