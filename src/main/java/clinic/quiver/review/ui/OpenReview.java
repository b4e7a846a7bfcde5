package clinic.quiver.review.ui;

import clinic.quiver.intake.IntakeService;
import clinic.quiver.observation.LabEntry;
import clinic.quiver.observation.LabRecorded;
import clinic.quiver.observation.LabService;
import clinic.quiver.observation.ObservationService;
import clinic.quiver.observation.ObservationService.Recorded;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.AnswerCheck;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.review.Decision;
import clinic.quiver.review.JottingService;
import clinic.quiver.review.LetterDraft;
import clinic.quiver.review.Review;
import clinic.quiver.review.ReviewService;
import clinic.quiver.review.Saved;
import clinic.quiver.review.SecondLookService.Answered;
import clinic.quiver.review.Signed;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.AssessmentDifference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The record that a clinician has open. It shows what the clinician sees; answers that arrive meanwhile wait until they
 * are wanted, so that nothing moves under the clinician's hand.
 */
final class OpenReview {

    private final ReviewService reviews;
    private final Deciding deciding;
    private final IntakeService intake;
    private final ObservationService observations;
    private final LabService labs;
    private final OpenJottings jottings;
    private final Clock clock;
    private Review seen;
    private Consumer<Review> onShow = review -> {};
    private Consumer<Optional<Review>> onWaiting = review -> {};
    private Consumer<String> onUnstored = words -> {};

    /**
     * Opens a visit, which leaves an audit row.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the clinic has no such visit
     */
    OpenReview(
            ReviewService reviews,
            Deciding deciding,
            IntakeService intake,
            ObservationService observations,
            LabService labs,
            JottingService jottings,
            Clock clock,
            VisitId visit) {
        this.reviews = reviews;
        this.deciding = deciding;
        this.intake = intake;
        this.observations = observations;
        this.labs = labs;
        this.clock = clock;
        this.seen = reviews.open(visit);
        this.jottings = new OpenJottings(jottings, visit);
    }

    /**
     * Says where it is shown.
     *
     * @param onShow takes the record to be shown
     * @param onWaiting takes the record whose new answers wait; empty when none do any more
     */
    void showOn(Consumer<Review> onShow, Consumer<Optional<Review>> onWaiting) {
        this.onShow = onShow;
        this.onWaiting = onWaiting;
        onShow.accept(seen);
    }

    /** Says who takes words that came too late for the record, so that they are not lost. */
    void keepUnstoredAt(Consumer<String> place) {
        onUnstored = place;
    }

    /** Something was entered that is not stored, because a colleague has signed meanwhile. */
    void couldNotStore(String words) {
        lookAgain();
        if (seen.signature().isPresent()) {
            onUnstored.accept(words);
        }
    }

    /** The record as the clinician sees it. */
    Review seen() {
        return seen;
    }

    /** What the clinician has entered and not recorded yet. */
    OpenJottings jottings() {
        return jottings;
    }

    VisitId visit() {
        return seen.visit().id();
    }

    /** Shows everything as it is now. */
    void showNow() {
        show(reviews.refresh(visit()));
        onWaiting.accept(Optional.empty());
    }

    /** Looks again after a change was told of: what colleagues did is shown, new answers wait. */
    void lookAgain() {
        Review now = reviews.refresh(visit());
        if (seen.hasSameAnswers(now)) {
            show(now);
        } else {
            show(now.withAnswersOf(seen));
            onWaiting.accept(Optional.of(now));
        }
    }

    /** Whether the clinician's word on a finding was stored. */
    boolean acknowledge(String ruleId, Agreement agreement, Optional<Reason> reason, String words) {
        boolean stored = reviews.acknowledge(seen, ruleId, agreement, reason, words);
        lookAgain();
        return stored;
    }

    /**
     * Stores what the patient told the clinician; triage runs again.
     *
     * @throws clinic.quiver.patient.RecordSignedException when a colleague has signed meanwhile
     */
    AnswerCheck answer(LinkId item, Answer answer) {
        AnswerCheck check = intake.answerForPatient(visit(), item, answer);
        if (check instanceof AnswerCheck.Accepted) {
            showNow();
        }
        return check;
    }

    /** Like {@link #answer}, for the emergency check that the clinician asked again. */
    AnswerCheck answerEmergencyCheckAgain(Answer answer) {
        AnswerCheck check = intake.askEmergencyCheckAgain(visit(), answer);
        if (check instanceof AnswerCheck.Accepted) {
            showNow();
        }
        return check;
    }

    /** Whether the emergency check is so old that it has to be asked again. */
    boolean isEmergencyCheckOutdated() {
        return seen.isEmergencyCheckOutdated(clock.instant());
    }

    /**
     * Records findings and values; triage runs again.
     *
     * @param observedAt empty means now
     * @throws clinic.quiver.patient.RecordSignedException when a colleague has signed meanwhile
     */
    Recorded record(Map<LinkId, Answer> values, Optional<Instant> observedAt) {
        Recorded recorded = observations.record(visit(), values, observedAt.orElseGet(clock::instant));
        if (recorded instanceof Recorded.Done) {
            showNow();
        }
        return recorded;
    }

    /** Records laboratory results; triage runs again, unless the record is signed. */
    LabRecorded recordLabs(List<LabEntry> entries) {
        LabRecorded recorded = labs.record(visit(), entries, seen.labPatient());
        if (recorded instanceof LabRecorded.Done) {
            showNow();
        }
        return recorded;
    }

    /** Whether it was kept who was told of a result. */
    boolean markSeen(UUID result, String told, String toldBy, Instant toldAt, String words) {
        boolean kept = labs.markSeen(visit(), result, told, toldBy, toldAt, words);
        showNow();
        return kept;
    }

    Instant now() {
        return clock.instant();
    }

    /** What the running content says otherwise; empty when the assessment was made with just this. */
    Optional<AssessmentDifference> differenceNow() {
        return reviews.differenceNow(visit());
    }

    /** Whether the visit was assessed anew with the running content. */
    boolean assessAgain() {
        boolean done = reviews.assessAgain(visit());
        showNow();
        return done;
    }

    Saved save(Decision decision, int version) {
        return deciding.decisions().save(visit(), decision, version);
    }

    /**
     * What stands against signing; empty when nothing does.
     *
     * @param assessment the assessment that the clinician saw
     * @param version of the decision that the clinician saw
     */
    Optional<Signed> obstacleToSigning(UUID assessment, int version) {
        return deciding.decisions().obstacleToSigning(visit(), assessment, version);
    }

    /**
     * Signs, or says what stands against it; the first parameters are those of {@link #obstacleToSigning}.
     *
     * @param letters as they were when the clinician was asked to confirm
     */
    Signed sign(UUID assessment, int version, List<LetterDraft> letters) {
        Signed signed = deciding.decisions().sign(visit(), assessment, version, letters);
        lookAgain();
        return signed;
    }

    /**
     * Asks a second clinician to confirm the disposition; false when there was nothing to ask or something has changed.
     *
     * @param version of the decision that the clinician saw
     */
    boolean askSecondLook(int version) {
        boolean asked = seen.assessment()
                .filter(found -> deciding.secondLooks().ask(visit(), found.id(), version))
                .isPresent();
        lookAgain();
        return asked;
    }

    /** Answers as the second clinician. */
    Answered answerSecondLook(UUID look, boolean confirmed, String words) {
        Answered outcome = deciding.secondLooks().answer(visit(), look, confirmed, words);
        lookAgain();
        return outcome;
    }

    boolean addAddendum(String words) {
        boolean stored = reviews.addAddendum(visit(), words);
        lookAgain();
        return stored;
    }

    private void show(Review review) {
        seen = review;
        onShow.accept(review);
    }
}
