package clinic.quiver.intake;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.VisitId;
import java.util.Set;

/**
 * Answers were stored before the hand-in. Published inside the transaction, once for the whole page.
 *
 * @param alone whether the patient gave them alone, at the tablet or on paper: then nobody of the staff is with them
 */
public record AnswerGiven(VisitId visit, Set<LinkId> items, boolean alone) {}
