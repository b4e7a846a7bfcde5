package clinic.quiver.review;

import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.patient.Visit;
import java.util.List;
import java.util.Optional;

/**
 * What the clinic knows of a patient from other visits than the one under review.
 *
 * @param others all other visits, the newest first
 * @param answers what was handed in at the last visits before, the newest first
 */
public record Past(List<OtherVisit> others, List<EarlierAnswers> answers) {

    public Past {
        others = List.copyOf(others);
        answers = List.copyOf(answers);
    }

    /** What was answered at an earlier visit. */
    public record EarlierAnswers(Visit visit, QuestionnaireResponse response) {}

    /** What the patient answers otherwise than at the last visit; empty when nothing was ever answered before. */
    public Optional<ChangedAnswers> changedSince(QuestionnaireResponse now) {
        return answers.stream().findFirst().map(last -> ChangedAnswers.between(last.response(), now));
    }

    /** The newest visit of the patient to which somebody came, when that is another than the one under review. */
    public Optional<OtherVisit> newest(Visit reviewed) {
        return others.stream()
                .filter(other -> other.visit().waitingSince().isPresent())
                .filter(other -> OtherVisit.isBefore(reviewed, other.visit()))
                .findFirst();
    }
}
