package clinic.quiver.triage;

import clinic.quiver.intake.AnswerEntry;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.triage.Assessment.StoredFinding;
import java.time.Instant;
import java.util.List;

/**
 * A finding of EMERGENCY or URGENT that stood until the patient changed an answer (rule book, how results combine:
 * original levels stay in the record, and both versions are kept).
 *
 * @param changes what was answered then and is now; never empty
 */
public record TakenBack(StoredFinding finding, List<Change> changes) {

    public TakenBack {
        changes = List.copyOf(changes);
    }

    /**
     * An answer that no longer says what it said.
     *
     * @param now {@link Reply.NotShown} when another changed answer leaves the question out
     * @param since when the patient changed it
     */
    public record Change(LinkId item, AnswerEntry then, Reply now, Instant since) {}
}
