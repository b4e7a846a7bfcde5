package clinic.quiver.review;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clinician decides: kept while it is written, then signed. */
@Service
@Transactional
public class DecisionService {

    private final Reviews rows;
    private final SecondLooks secondLooks;
    private final DueBackService dueBacks;
    private final LetterService letters;
    private final Claims claims;
    private final ReviewService reviews;
    private final VisitProgressService visits;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    DecisionService(
            Reviews rows,
            SecondLooks secondLooks,
            DueBackService dueBacks,
            LetterService letters,
            Claims claims,
            ReviewService reviews,
            VisitProgressService visits,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.rows = rows;
        this.secondLooks = secondLooks;
        this.dueBacks = dueBacks;
        this.letters = letters;
        this.claims = claims;
        this.reviews = reviews;
        this.visits = visits;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
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
        if (!decision.isFit()) {
            return new Saved.UnfitText();
        }
        if (decision.followUp()
                .on()
                .filter(day -> day.isBefore(clinics.today()))
                .isPresent()) {
            return new Saved.FollowUpInThePast();
        }
        ReviewRow row = found.orElseGet(() -> new ReviewRow(actor.clinic(), visitId));
        withdrawSecondLookAtAnother(decision.choice(), row, visit);
        row.write(decision, actor.staff(), clock.instant());
        audit.done(AuditAction.REVIEW_SAVED, visit.patient(), visitId, "");
        changes.tell(actor.clinic());
        return new Saved.Done(flushed(row).version());
    }

    // What a second clinician was asked, or has confirmed, was about the choice before.
    private void withdrawSecondLookAtAnother(Choice choice, ReviewRow row, Visit visit) {
        boolean isOther = !choice.equals(row.decision().choice());
        if (isOther && secondLooks.withdraw(actor.clinic(), visit.id(), clock.instant())) {
            audit.done(AuditAction.SECOND_LOOK_WITHDRAWN, visit.patient(), visit.id(), "");
        }
    }

    /**
     * Signs and locks the record with its letters; nobody has the patient from then on.
     *
     * @param assessment the assessment that the clinician saw
     * @param version of the decision that the clinician saw
     * @param lettersSeen the letters that were being written when the clinician was asked to confirm
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Signed sign(VisitId visitId, UUID assessment, int version, List<LetterDraft> lettersSeen) {
        visits.hold(visitId);
        Review review = reviews.refresh(visitId);
        Optional<Signed> obstacle =
                review.obstacleToSigning(assessment, version).or(() -> changedLetters(visitId, lettersSeen));
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        ReviewRow row = row(visitId).orElseThrow();
        row.sign(actor.staff(), clock.instant(), assessment);
        flushed(row);
        dueBacks.await(review);
        letters.lock(review.visit());
        visits.markReviewed(visitId);
        claims.end(actor.clinic(), visitId);
        audit.done(AuditAction.REVIEW_SIGNED, review.patient().id(), visitId, "");
        changes.tell(actor.clinic());
        return new Signed.Done();
    }

    // Signing holds the visit, and so does whoever keeps a letter: none can change behind this.
    private Optional<Signed> changedLetters(VisitId visit, List<LetterDraft> seen) {
        List<Letter.Kind> changed = letters.changedSince(visit, seen);
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Signed.LettersChanged(changed));
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
        return reviews.refresh(visit).obstacleToSigning(assessment, version);
    }

    private Optional<ReviewRow> row(VisitId visit) {
        return rows.findByClinicIdAndVisitId(actor.clinic().value(), visit.value());
    }

    // The version rises when the row is written, not when the transaction ends.
    private ReviewRow flushed(ReviewRow row) {
        return rows.saveAndFlush(row);
    }
}
