package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.intake.ConsentService;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.live.Changes;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.TakenBack;
import clinic.quiver.triage.TakenBackService;
import clinic.quiver.triage.TriageService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One visit in a clinician's hands: look, acknowledge, add to what is signed. */
@Service
@Transactional
public class ReviewService {

    private final Reviews reviews;
    private final ReviewNotes notes;
    private final SecondLooks secondLooks;
    private final DueBacks dueBacks;
    private final WorklistPlacing placing;
    private final PastVisits past;
    private final VisitService visits;
    private final VisitProgressService progress;
    private final PatientService patients;
    private final IntakeService intake;
    private final ConsentService consents;
    private final TriageService triage;
    private final TakenBackService takenBack;
    private final ObservationService observations;
    private final LabService labs;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ReviewService(
            Reviews reviews,
            ReviewNotes notes,
            SecondLooks secondLooks,
            DueBacks dueBacks,
            WorklistPlacing placing,
            PastVisits past,
            VisitService visits,
            VisitProgressService progress,
            PatientService patients,
            IntakeService intake,
            ConsentService consents,
            TriageService triage,
            TakenBackService takenBack,
            ObservationService observations,
            LabService labs,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.reviews = reviews;
        this.notes = notes;
        this.secondLooks = secondLooks;
        this.dueBacks = dueBacks;
        this.placing = placing;
        this.past = past;
        this.visits = visits;
        this.progress = progress;
        this.patients = patients;
        this.intake = intake;
        this.consents = consents;
        this.triage = triage;
        this.takenBack = takenBack;
        this.observations = observations;
        this.labs = labs;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Opens a patient's record for review; the audit trail keeps who looked. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Review open(VisitId visit) {
        Review review = refresh(visit);
        audit.done(AuditAction.REVIEW_OPENED, review.patient().id(), visit, "");
        return review;
    }

    /** The same record again, after a change was told of. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public Review refresh(VisitId visitId) {
        Visit visit = visits.get(visitId);
        Optional<ReviewRow> row = row(visitId);
        return new Review(
                visit,
                patients.ofVisit(visit),
                intake.responseOf(visitId),
                consents.ofVisit(visitId),
                triage.current(visitId),
                takenBack.of(visitId),
                observations.ofVisit(visitId),
                labs.ofPatient(visit.patient()),
                notes.acknowledgementsOf(actor.clinic(), visitId),
                row.map(ReviewRow::decision).orElseGet(Decision::empty),
                row.flatMap(ReviewRow::chosen),
                secondLooks.ofVisit(actor.clinic(), visitId),
                row.flatMap(ReviewRow::signature),
                dueBacks.ofVisit(actor.clinic(), visitId),
                notes.addendaOf(actor.clinic(), visitId),
                past.besides(visit),
                row.map(ReviewRow::version).orElse(Review.NOTHING_WRITTEN));
    }

    /** Says it of a finding as it stands now, without a coded reason; otherwise like the other. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean acknowledge(VisitId visit, String ruleId, Agreement agreement, String words) {
        return acknowledge(refresh(visit), ruleId, agreement, Optional.empty(), words);
    }

    /**
     * Says that a finding was seen, and whether the clinician shares its view. That counts for what the finding stood on
     * in the record that the clinician saw: what has become known since keeps it open.
     *
     * @param reason how it is dealt with, or why the clinician disagrees; to disagree with what is URGENT or above takes
     *     one that speaks against it, or words
     * @param words may be empty; at most {@link Decision#LONGEST} characters
     * @return false when the record is signed, the finding is gone, or reason or words do not fit; nothing was stored then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean acknowledge(
            Review seen, String ruleId, Agreement agreement, Optional<Acknowledgement.Reason> reason, String words) {
        VisitId visitId = seen.visit().id();
        Visit visit = progress.hold(visitId);
        Acknowledgement said = new Acknowledgement(
                ruleId, agreement, reason, words.strip(), seen.basisOf(ruleId), clock.instant(), actor.staff());
        if (isSigned(visitId)
                || !Decision.isFit(words)
                || said.basis().isEmpty()
                || said.lacksReason()
                || !isFound(visitId, ruleId)) {
            return false;
        }
        notes.add(actor.clinic(), visitId, said);
        audit.done(
                AuditAction.FINDING_ACKNOWLEDGED,
                visit.patient(),
                visitId,
                ruleId + " " + agreement + reason.map(code -> " " + code).orElse(""));
        placing.touch(visitId);
        Review now = refresh(visitId);
        if (now.openFlags().isEmpty() && now.openResults().isEmpty()) {
            progress.markSeen(visitId);
        }
        changes.tell(actor.clinic());
        return true;
    }

    /** What the running content says otherwise than the current assessment; empty when that was made with just this. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public Optional<AssessmentDifference> differenceNow(VisitId visit) {
        return triage.differenceNow(visit);
    }

    /**
     * Assesses the visit anew with the running content; the earlier assessment stays.
     *
     * @return false when the record is signed or the current assessment was made with just this content
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean assessAgain(VisitId visit) {
        progress.hold(visit);
        return !isSigned(visit) && triage.assessAgain(visit);
    }

    /**
     * Adds to a signed record.
     *
     * @return false when the record is not signed or the words are blank or do not fit; nothing was stored then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean addAddendum(VisitId visitId, String words) {
        if (!isSigned(visitId) || words.isBlank() || !Decision.isFit(words)) {
            return false;
        }
        Visit visit = visits.get(visitId);
        notes.add(actor.clinic(), visitId, new Addendum(words.strip(), clock.instant(), actor.staff()));
        audit.done(AuditAction.ADDENDUM_WRITTEN, visit.patient(), visitId, "");
        changes.tell(actor.clinic());
        return true;
    }

    private boolean isFound(VisitId visit, String ruleId) {
        return Stream.concat(
                        triage.current(visit).map(Assessment::findings).orElse(List.of()).stream(),
                        takenBack.of(visit).stream().map(TakenBack::finding))
                .anyMatch(finding -> finding.ruleId().equals(ruleId));
    }

    private boolean isSigned(VisitId visit) {
        return row(visit).filter(ReviewRow::isSigned).isPresent();
    }

    private Optional<ReviewRow> row(VisitId visit) {
        return reviews.findByClinicIdAndVisitId(actor.clinic().value(), visit.value());
    }
}
