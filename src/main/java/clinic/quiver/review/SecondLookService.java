package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.Assessment;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second clinician, without whom nobody sends a patient below an emergency (Clinical knowledge base, 8.4). */
@Service
@Transactional
public class SecondLookService {

    private final SecondLooks looks;
    private final ReviewService reviews;
    private final VisitProgressService visits;
    private final PatientService patients;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    SecondLookService(
            SecondLooks looks,
            ReviewService reviews,
            VisitProgressService visits,
            PatientService patients,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.looks = looks;
        this.reviews = reviews;
        this.visits = visits;
        this.patients = patients;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of the second clinician's answer. */
    public enum Answered {
        DONE,
        /** Nothing was stored: whoever chose the disposition or asked about it cannot answer. */
        OWN_REQUEST,
        /** Nothing was stored: the request was withdrawn or answered, or what it is about has changed. */
        NO_LONGER_ASKED,
        /** Nothing was stored: the words do not fit. */
        UNFIT_WORDS
    }

    /** A request that waits, with the patient whom it is about. */
    public record Awaited(SecondLook look, Patient patient) {}

    /**
     * Asks a second clinician to confirm the disposition as it stands; an earlier request is withdrawn.
     *
     * @param assessment the assessment that the clinician saw
     * @param version of the decision that the clinician saw
     * @return false when no second clinician is needed, the reason is missing, or something has changed; nothing was
     *     stored then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean ask(VisitId visitId, UUID assessment, int version) {
        visits.hold(visitId);
        Review review = reviews.refresh(visitId);
        Choice choice = review.decision().choice();
        boolean canBeAsked = review.signature().isEmpty()
                && review.isAsSeen(assessment, version)
                && review.assessment()
                        .filter(found -> canBeAsked(choice, found))
                        .isPresent();
        if (!canBeAsked) {
            return false;
        }
        looks.withdraw(actor.clinic(), visitId, clock.instant());
        SecondLook look = new SecondLook(
                RandomIds.next(),
                visitId,
                review.patient().id(),
                assessment,
                choice,
                review.assessment().map(choice::overruledAgainst).orElse(List.of()),
                actor.staff(),
                clock.instant(),
                Optional.empty());
        looks.add(actor.clinic(), look);
        audit.done(
                AuditAction.SECOND_LOOK_ASKED,
                look.patient(),
                visitId,
                look.rules().toString());
        changes.tell(actor.clinic());
        return true;
    }

    private static boolean canBeAsked(Choice choice, Assessment assessment) {
        return !choice.lacksReason(assessment.level())
                && !choice.overruledAgainst(assessment).isEmpty();
    }

    /**
     * The second clinician confirms a disposition, or does not.
     *
     * @param words may be empty; at most {@link Decision#LONGEST} characters
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Answered answer(VisitId visitId, UUID lookId, boolean confirmed, String words) {
        visits.hold(visitId);
        Review review = reviews.refresh(visitId);
        Optional<SecondLook> asked = review.standingSecondLook()
                .filter(look -> look.id().equals(lookId))
                .filter(look -> isOpen(look, review));
        if (asked.isEmpty()) {
            return Answered.NO_LONGER_ASKED;
        }
        if (review.isOwnChoice(actor.staff())) {
            audit.refused(AuditAction.SECOND_LOOK_ANSWERED, visitId, "own request");
            return Answered.OWN_REQUEST;
        }
        if (!Decision.isFit(words)) {
            return Answered.UNFIT_WORDS;
        }
        looks.answer(
                actor.clinic(),
                lookId,
                new SecondLook.Answer(confirmed, words.strip(), actor.staff(), clock.instant()));
        audit.done(
                AuditAction.SECOND_LOOK_ANSWERED,
                asked.get().patient(),
                visitId,
                confirmed ? "confirmed" : "not confirmed");
        changes.tell(actor.clinic());
        return Answered.DONE;
    }

    private static boolean isOpen(SecondLook look, Review review) {
        return look.answer().isEmpty() && review.signature().isEmpty();
    }

    /** What waits for a second clinician in this clinic, oldest first; part of the worklist, which left the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<Awaited> awaited() {
        List<SecondLook> open = looks.awaited(actor.clinic());
        Map<PatientId, Patient> known = new HashMap<>();
        patients.ofList(open.stream().map(SecondLook::patient).toList())
                .forEach(patient -> known.put(patient.id(), patient));
        return open.stream()
                .map(look -> new Awaited(
                        look, Optional.ofNullable(known.get(look.patient())).orElseThrow()))
                .toList();
    }
}
