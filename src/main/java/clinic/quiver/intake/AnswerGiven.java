package clinic.quiver.intake;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.VisitId;
import java.util.Set;

/** Answers were stored while the patient is at the tablet, or staff asked meanwhile. Published inside the transaction, once for the whole page. */
public record AnswerGiven(VisitId visit, Set<LinkId> items) {}
