package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.review.Past.EarlierAnswers;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.TriageService;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the other visits of a patient beside the one under review, whose opening left the audit row. */
@Component
class PastVisits {

    /** Of so many visits before, the answers are shown; older ones are a click away. */
    private static final int WITH_ANSWERS = 6;

    /** Among so many visits before, those with answers are looked for. */
    private static final int LOOKED_AT = 2 * WITH_ANSWERS;

    private final VisitService visits;
    private final IntakeService intake;
    private final TriageService triage;
    private final Reviews reviews;
    private final CurrentActor actor;

    PastVisits(VisitService visits, IntakeService intake, TriageService triage, Reviews reviews, CurrentActor actor) {
        this.visits = visits;
        this.intake = intake;
        this.triage = triage;
        this.reviews = reviews;
        this.actor = actor;
    }

    Past besides(Visit reviewed) {
        List<Visit> others = visits.ofPatient(reviewed.patient()).stream()
                .filter(other -> !other.id().equals(reviewed.id()))
                .filter(other -> other.status() != VisitStatus.PLANNED)
                .sorted(OtherVisit.IN_TIME.reversed())
                .toList();
        return new Past(inLines(others), answersBefore(reviewed, others));
    }

    private List<OtherVisit> inLines(List<Visit> others) {
        List<VisitId> ids = others.stream().map(Visit::id).toList();
        Map<VisitId, Assessment> assessments = triage.currentOf(ids);
        Map<UUID, ReviewRow> rows =
                reviews
                        .findByClinicIdAndVisitIdIn(
                                actor.clinic().value(),
                                ids.stream().map(VisitId::value).toList())
                        .stream()
                        .collect(Collectors.toMap(ReviewRow::visit, row -> row));
        return others.stream()
                .map(other -> inLine(
                        other,
                        Optional.ofNullable(assessments.get(other.id())),
                        Optional.ofNullable(rows.get(other.id().value()))))
                .toList();
    }

    private static OtherVisit inLine(Visit visit, Optional<Assessment> assessment, Optional<ReviewRow> row) {
        return new OtherVisit(
                visit,
                assessment.map(Assessment::level),
                row.flatMap(found -> found.decision().disposition()),
                row.flatMap(ReviewRow::signature).map(Review.Signature::at));
    }

    private List<EarlierAnswers> answersBefore(Visit reviewed, List<Visit> others) {
        List<Visit> before = others.stream()
                .filter(other -> OtherVisit.isBefore(other, reviewed))
                .filter(other -> other.waitingSince().isPresent())
                .limit(LOOKED_AT)
                .toList();
        Map<VisitId, QuestionnaireResponse> responses =
                intake.responsesOf(before.stream().map(Visit::id).toList());
        return before.stream()
                .flatMap(visit -> Stream.ofNullable(responses.get(visit.id()))
                        .filter(response -> response.status() != QuestionnaireResponse.Status.IN_PROGRESS)
                        .map(response -> new EarlierAnswers(visit, response)))
                .limit(WITH_ANSWERS)
                .toList();
    }
}
