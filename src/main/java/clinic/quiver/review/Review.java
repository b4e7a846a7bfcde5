package clinic.quiver.review;

import clinic.quiver.intake.Consent;
import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.Observation;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.patient.Visit;
import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Reply;
import clinic.quiver.shared.StaffId;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.TakenBack;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Everything that a clinician sees of one visit.
 *
 * @param response empty until the patient began at the tablet
 * @param consent what was signed before the first question; empty until then, and where nobody was asked
 * @param assessment empty until something is known
 * @param takenBack dangers that the patient reported and took back, soonest level first
 * @param observations the newest finding or value of each item at this visit
 * @param labs every laboratory result of the patient, of this visit and others, the newest sample first
 * @param acknowledgements oldest first; the last of a rule counts
 * @param chosen who chose the disposition as it stands, and when; empty as long as there is none
 * @param secondLook what a second clinician was asked and said of the disposition; empty when nobody was asked
 * @param dueBack what is awaited after the visit; empty before the signature, and when nothing is
 * @param past the patient's other visits
 * @param version of the decision, for noticing that a colleague changed it meanwhile; {@link #NOTHING_WRITTEN} before
 *     anybody wrote
 */
public record Review(
        Visit visit,
        Patient patient,
        Optional<QuestionnaireResponse> response,
        Optional<Consent> consent,
        Optional<Assessment> assessment,
        List<TakenBack> takenBack,
        Map<LinkId, Observation> observations,
        List<LabResult> labs,
        List<Acknowledgement> acknowledgements,
        Decision decision,
        Optional<Signature> chosen,
        Optional<SecondLook> secondLook,
        Optional<Signature> signature,
        Optional<DueBack> dueBack,
        List<Addendum> addenda,
        Past past,
        int version) {

    /** The version of a decision that nobody has begun to write; the first one written has another. */
    public static final int NOTHING_WRITTEN = -1;

    private static final LinkId PREGNANCY = LinkId.of("pregnancy");
    private static final LinkId HISTORY = LinkId.of("hx");
    private static final LinkId KIDNEY_STAGE = LinkId.of("ckd-stage");
    private static final String DIALYSIS = "dialysis";
    // The ages at which the questionnaire asks.
    private static final int FIRST_FERTILE_YEAR = 10;
    private static final int LAST_FERTILE_YEAR = 55;

    /** Who put their name to something, and when; whoever signed the record has locked it. */
    public record Signature(StaffId by, Instant at) {}

    private Flags flags() {
        return new Flags(takenBack, assessment, acknowledgements);
    }

    /** What was last said of a finding. */
    public Optional<Acknowledgement> acknowledgementOf(String ruleId) {
        return flags().lastWord(ruleId);
    }

    /** The flags that nobody has acknowledged as they stand, those that the patient took back first. */
    public List<Assessment.StoredFinding> openFlags() {
        return flags().open();
    }

    /** What was last said of a finding, when that counts for what it stands on here. */
    public Optional<Acknowledgement> wordOn(String ruleId) {
        return flags().wordOn(ruleId);
    }

    /** Whether what was last said of a finding counts for what it stands on here. */
    public boolean isSettled(String ruleId) {
        return flags().isSettled(ruleId);
    }

    /** What a finding, or a danger that was taken back, stands on here; empty when there is none by that rule. */
    Optional<Basis> basisOf(String ruleId) {
        return flags().basisOf(ruleId);
    }

    /** The laboratory results of this visit, the newest sample first. */
    public List<LabResult> labsOfVisit() {
        return labs.stream().filter(result -> result.visit().equals(visit.id())).toList();
    }

    /** The results of this visit of which somebody has to be told yet. */
    public List<LabResult> openResults() {
        return labsOfVisit().stream().filter(LabResult::isToBeSeen).toList();
    }

    /** Whether the patient is not here and has to be called: gone without a review, or in danger or with results unseen. */
    public boolean isToBeFetched() {
        boolean isWaitedFor = !openFlags().isEmpty() || !openResults().isEmpty();
        return visit.status().isEndedWithoutReview() || (!visit.status().isWaiting() && isWaitedFor);
    }

    /** What has to be known of the patient to judge laboratory results. */
    public LabPatient labPatient() {
        boolean notPregnant = patient.details().sexAtBirth() == SexAtBirth.MALE
                || patient.ageOn(visit.day()) < FIRST_FERTILE_YEAR
                || patient.ageOn(visit.day()) > LAST_FERTILE_YEAR
                || response.map(QuestionnaireResponse::given)
                        .map(given -> given.get(PREGNANCY))
                        .filter(new Answer.Choice("no")::equals)
                        .isPresent();
        return new LabPatient(patient.ageOn(visit.day()), patient.details().sexAtBirth(), !notPregnant, isOnDialysis());
    }

    private boolean isOnDialysis() {
        Map<LinkId, Answer> given = response.map(QuestionnaireResponse::given).orElse(Map.of());
        return new Answer.Choice(DIALYSIS).equals(given.get(KIDNEY_STAGE))
                || (given.get(HISTORY) instanceof Answer.Choices(var codes) && codes.contains(DIALYSIS));
    }

    /**
     * What stands against signing this record as somebody saw it; empty when nothing does.
     *
     * @param seen the assessment that the clinician saw
     * @param versionSeen of the decision that the clinician saw
     */
    Optional<Signed> obstacleToSigning(UUID seen, int versionSeen) {
        if (signature.isPresent()) {
            return Optional.of(new Signed.AlreadySigned());
        }
        if (assessment.isEmpty() || assessment.get().status() == Assessment.Status.SO_FAR) {
            return Optional.of(new Signed.NothingToSign());
        }
        if (!isAsSeen(seen, versionSeen)) {
            return Optional.of(new Signed.ChangedMeanwhile());
        }
        if (!openFlags().isEmpty()) {
            return Optional.of(new Signed.FlagsOpen(
                    openFlags().stream().map(Assessment.StoredFinding::ruleId).toList()));
        }
        if (!openResults().isEmpty()) {
            return Optional.of(new Signed.CriticalLabOpen(openResults().stream()
                    .map(result -> result.value().analyte())
                    .toList()));
        }
        return obstacleInDecision(assessment.get());
    }

    private Optional<Signed> obstacleInDecision(Assessment found) {
        if (decision.disposition().isEmpty()) {
            return Optional.of(new Signed.NoDisposition());
        }
        if (decision.choice().lacksReason(found.level())) {
            return Optional.of(new Signed.ReasonMissing());
        }
        if (decision.followUp().isAwaited() && decision.followUp().on().isEmpty()) {
            return Optional.of(new Signed.DueDayMissing());
        }
        List<String> overruled = decision.choice().overruledAgainst(found);
        return overruled.isEmpty()
                        || standingSecondLook().filter(SecondLook::isConfirmed).isPresent()
                ? Optional.empty()
                : Optional.of(new Signed.SecondLookMissing(overruled));
    }

    /** The second look at disposition and assessment as they stand; one at others is worth nothing. */
    public Optional<SecondLook> standingSecondLook() {
        return secondLook.filter(look -> assessment
                .filter(now -> look.isFor(decision.choice(), now.id()))
                .isPresent());
    }

    /** Whether somebody chose the disposition or asked about it, and so cannot be its second clinician. */
    public boolean isOwnChoice(StaffId who) {
        return Stream.concat(chosen.map(Signature::by).stream(), secondLook.map(SecondLook::askedBy).stream())
                .anyMatch(who::equals);
    }

    /** Whether assessment and decision are still those that somebody saw. */
    boolean isAsSeen(UUID seen, int versionSeen) {
        return assessment.map(Assessment::id).filter(seen::equals).isPresent() && version == versionSeen;
    }

    /** Whether the patient is here and has not handed in, so that answers can still be typed in from paper. */
    public boolean isToBeAnswered() {
        return visit.status().isWaiting()
                && response.filter(given -> given.status() != QuestionnaireResponse.Status.IN_PROGRESS)
                        .isEmpty();
    }

    /** Whether patient and clinicians have said and measured the same here, and triage the same of it. */
    public boolean hasSameAnswers(Review other) {
        return assessment.map(Assessment::id).equals(other.assessment.map(Assessment::id))
                && response.map(Review::said).equals(other.response.map(Review::said))
                && observations.equals(other.observations)
                && labs.equals(other.labs);
    }

    /** This record with the answers of another moment, and what triage said of those. */
    public Review withAnswersOf(Review other) {
        return new Review(
                visit,
                patient,
                other.response,
                other.consent,
                other.assessment,
                other.takenBack,
                other.observations,
                other.labs,
                acknowledgements,
                decision,
                chosen,
                secondLook,
                signature,
                dueBack,
                addenda,
                past,
                version);
    }

    /** What counts of the patient's answer to an item; not shown when nobody has begun to answer. */
    public Reply reply(LinkId item) {
        return response.<Reply>map(given -> given.answers(Map.of()).reply(item)).orElseGet(Reply.NotShown::new);
    }

    /** What the patient answers otherwise than at the last visit; empty when there is nothing to compare. */
    public Optional<ChangedAnswers> changedAnswers() {
        return response.flatMap(past::changedSince);
    }

    /**
     * Whether the patient was last asked about danger right now so long ago that it has to be asked again.
     *
     * @param now the moment for an open record; for a signed one the signature's counts
     */
    public boolean isEmergencyCheckOutdated(Instant now) {
        Instant moment = signature.map(Signature::at).orElse(now);
        return response.filter(given -> given.isEmergencyCheckOutdatedAt(moment))
                .isPresent();
    }

    private static List<Object> said(QuestionnaireResponse response) {
        return List.of(response.status(), response.entries());
    }
}
