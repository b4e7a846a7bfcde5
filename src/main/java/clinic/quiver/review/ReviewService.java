package clinic.quiver.review;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.live.Changes;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.TriageService;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One visit in a clinician's hands: look, acknowledge, write, decide, sign. */
@Service
@Transactional
public class ReviewService {

    private final Reviews reviews;
    private final ReviewNotes notes;
    private final VisitService visits;
    private final PatientService patients;
    private final IntakeService intake;
    private final TriageService triage;
    private final ObservationService observations;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ReviewService(
            Reviews reviews,
            ReviewNotes notes,
            VisitService visits,
            PatientService patients,
            IntakeService intake,
            TriageService triage,
            ObservationService observations,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.reviews = reviews;
        this.notes = notes;
        this.visits = visits;
        this.patients = patients;
        this.intake = intake;
        this.triage = triage;
        this.observations = observations;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of saving. */
    public sealed interface Saved {
        record Done(int version) implements Saved {}

        /** Nothing was stored: the record was signed meanwhile. */
        record AlreadySigned() implements Saved {}

        /** Nothing was stored: a colleague wrote this meanwhile. */
        record ChangedMeanwhile(Decision theirs, int version) implements Saved {}

        /** Nothing was stored: a text is longer than {@link Decision#LONGEST} characters or cannot be stored. */
        record UnfitText() implements Saved {}

        /** Nothing was stored: the follow-up lies in the past. */
        record FollowUpInThePast() implements Saved {}
    }

    /** What came of signing. */
    public sealed interface Signed {
        record Done() implements Signed {}

        record AlreadySigned() implements Signed {}

        /** The patient has not handed in, or triage has not spoken yet. */
        record NothingToSign() implements Signed {}

        /** These flags were not acknowledged. */
        record FlagsOpen(List<String> ruleIds) implements Signed {}

        record NoDisposition() implements Signed {}

        /** The disposition is less than the level asks for, and nobody said why. */
        record ReasonMissing() implements Signed {}

        /** What the clinician saw is no longer the newest. */
        record ChangedMeanwhile() implements Signed {}
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
                triage.current(visitId),
                observations.ofVisit(visitId),
                notes.acknowledgementsOf(actor.clinic(), visitId),
                row.map(ReviewRow::decision).orElseGet(Decision::empty),
                row.flatMap(ReviewRow::signature),
                notes.addendaOf(actor.clinic(), visitId),
                visits.ofPatient(visit.patient()).stream()
                        .filter(other -> !other.id().equals(visitId))
                        .toList(),
                row.map(ReviewRow::version).orElse(Review.NOTHING_WRITTEN));
    }

    /**
     * Says that a finding was seen, and whether the clinician shares its view.
     *
     * @param words may be empty; at most {@link Decision#LONGEST} characters
     * @return false when the record is signed or the words do not fit; nothing was stored then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean acknowledge(VisitId visitId, String ruleId, Agreement agreement, String words) {
        Visit visit = visits.hold(visitId);
        boolean found = triage.current(visitId)
                .filter(assessment -> assessment.findings().stream()
                        .anyMatch(finding -> finding.ruleId().equals(ruleId)))
                .isPresent();
        if (isSigned(visitId) || !Decision.isFit(words) || !found) {
            return false;
        }
        notes.add(
                actor.clinic(),
                visitId,
                new Acknowledgement(ruleId, agreement, words.strip(), clock.instant(), actor.staff()));
        audit.done(AuditAction.FINDING_ACKNOWLEDGED, visit.patient(), visitId, ruleId + " " + agreement);
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
        return !isSigned(visit) && triage.assessAgain(visit);
    }

    /**
     * Keeps what the clinician wrote so far.
     *
     * @param version of the decision that the clinician saw
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Saved save(VisitId visitId, Decision decision, int version) {
        Visit visit = visits.hold(visitId);
        Optional<ReviewRow> found = row(visitId);
        if (found.filter(ReviewRow::isSigned).isPresent()) {
            return new Saved.AlreadySigned();
        }
        if (found.map(ReviewRow::version).orElse(Review.NOTHING_WRITTEN) != version) {
            ReviewRow theirs = found.orElseThrow();
            return new Saved.ChangedMeanwhile(theirs.decision(), theirs.version());
        }
        if (!Decision.isFit(decision.note()) || !Decision.isFit(decision.reason())) {
            return new Saved.UnfitText();
        }
        if (decision.followUpOn().filter(day -> day.isBefore(clinics.today())).isPresent()) {
            return new Saved.FollowUpInThePast();
        }
        ReviewRow row = found.orElseGet(() -> new ReviewRow(actor.clinic(), visitId));
        row.write(decision);
        audit.done(AuditAction.REVIEW_SAVED, visit.patient(), visitId, "");
        changes.tell(actor.clinic());
        return new Saved.Done(flushed(row).version());
    }

    /**
     * Signs and locks the record.
     *
     * @param assessment the assessment that the clinician saw
     * @param version of the decision that the clinician saw
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Signed sign(VisitId visitId, UUID assessment, int version) {
        visits.hold(visitId);
        Review review = refresh(visitId);
        Optional<Signed> obstacle = obstacleTo(review, assessment, version);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        ReviewRow row = row(visitId).orElseThrow();
        row.sign(actor.staff(), clock.instant(), assessment);
        flushed(row);
        visits.markReviewed(visitId);
        audit.done(AuditAction.REVIEW_SIGNED, review.patient().id(), visitId, "");
        changes.tell(actor.clinic());
        return new Signed.Done();
    }

    /**
     * What stands against signing now; empty when nothing does.
     *
     * @param assessment the assessment that the clinician saw
     * @param version of the decision that the clinician saw
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public Optional<Signed> obstacleToSigning(VisitId visit, UUID assessment, int version) {
        return obstacleTo(refresh(visit), assessment, version);
    }

    private static Optional<Signed> obstacleTo(Review review, UUID seen, int version) {
        if (review.signature().isPresent()) {
            return Optional.of(new Signed.AlreadySigned());
        }
        Optional<Assessment> assessment = review.assessment();
        if (assessment.isEmpty() || assessment.get().status() == Assessment.Status.SO_FAR) {
            return Optional.of(new Signed.NothingToSign());
        }
        if (!assessment.get().id().equals(seen) || review.version() != version) {
            return Optional.of(new Signed.ChangedMeanwhile());
        }
        if (!review.openFlags().isEmpty()) {
            return Optional.of(new Signed.FlagsOpen(review.openFlags().stream()
                    .map(Assessment.StoredFinding::ruleId)
                    .toList()));
        }
        Optional<Disposition> disposition = review.decision().disposition();
        if (disposition.isEmpty()) {
            return Optional.of(new Signed.NoDisposition());
        }
        boolean needsReason = disposition.get().isBelow(assessment.get().level());
        return needsReason && review.decision().reason().isBlank()
                ? Optional.of(new Signed.ReasonMissing())
                : Optional.empty();
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

    private boolean isSigned(VisitId visit) {
        return row(visit).filter(ReviewRow::isSigned).isPresent();
    }

    private Optional<ReviewRow> row(VisitId visit) {
        return reviews.findByClinicIdAndVisitId(actor.clinic().value(), visit.value());
    }

    // The version rises when the row is written, not when the transaction ends.
    private ReviewRow flushed(ReviewRow row) {
        return reviews.saveAndFlush(row);
    }
}
