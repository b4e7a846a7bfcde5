package clinic.quiver.intake;

import clinic.quiver.access.Clinic;
import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.access.Secrets;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitEnded;
import clinic.quiver.patient.VisitNotInStateException;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitService.Planned;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks patients in and issues the codes with which they open the tablet. */
@Service
@Transactional
public class CheckInService {

    /** How long a code from the desk can be used for the first time. */
    public static final Duration CODE_LASTS = Duration.ofMinutes(10);

    // A code outlives its day never, so older ones may come again.
    private static final Duration CODES_DIFFER_FOR = Duration.ofDays(2);
    private static final int DESK_DIGITS = 6;
    private static final int SLIP_CHARACTERS = 8;

    private final CheckInCodes codes;
    private final QuestionnaireResponses responses;
    private final PaperHold papers;
    private final CodeHash hash;
    private final VisitService visits;
    private final VisitProgressService progress;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    CheckInService(
            CheckInCodes codes,
            QuestionnaireResponses responses,
            PaperHold papers,
            CodeHash hash,
            VisitService visits,
            VisitProgressService progress,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.codes = codes;
        this.responses = responses;
        this.papers = papers;
        this.hash = hash;
        this.visits = visits;
        this.progress = progress;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A code, shown once: only its hash is kept.
     *
     * @param expiresAt until when it can be used for the first time
     */
    public record IssuedCode(String code, Instant expiresAt) {}

    /**
     * Checks a patient in and issues the code for the tablet.
     *
     * @throws VisitNotInStateException when the visit is over
     * @throws PaperBeingTypedException when a clinician types in what the patient wrote on paper
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public IssuedCode checkIn(VisitId id) {
        return issueForDesk(progress.checkIn(id));
    }

    /**
     * Issues a new code; the one before opens nothing any more.
     *
     * @throws VisitNotInStateException when the patient is not checked in or has handed in
     * @throws PaperBeingTypedException when a clinician types in what the patient wrote on paper
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public IssuedCode issueAgain(VisitId id) {
        Visit visit = visits.get(id);
        if (visit.status() != VisitStatus.CHECKED_IN && visit.status() != VisitStatus.ANSWERING) {
            throw new VisitNotInStateException(visit.status());
        }
        return issueForDesk(visit);
    }

    /**
     * The code for the printed slip: good on the day of the appointment only.
     *
     * @throws VisitNotInStateException when the visit is not planned any more, or its day is over
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public IssuedCode appointmentCode(VisitId id) {
        Visit visit = visits.get(id);
        Clinic clinic = clinics.current();
        LocalDate today = clinic.dayAt(clock.instant());
        if (visit.status() != VisitStatus.PLANNED || visit.day().isBefore(today)) {
            throw new VisitNotInStateException(visit.status());
        }
        Instant midnight = visit.day()
                .plusDays(1)
                .atStartOfDay(clinic.settings().timeZone())
                .toInstant();
        audit.done(AuditAction.APPOINTMENT_SLIP_PRINTED, visit.patient(), id, "");
        return issue(visit, CheckInCodeRow.Kind.APPOINTMENT, () -> Secrets.code(SLIP_CHARACTERS), midnight);
    }

    /** What came of taking a check-in back. */
    public enum Undone {
        /** The appointment is expected again. */
        EXPECTED_AGAIN,
        /** The walk-in never was. */
        REMOVED,
        /** The patient has already given an answer, so nothing was taken back. */
        NOTHING
    }

    /** Takes a check-in back; its code opens nothing any more. */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Undone undo(VisitId id) {
        boolean answered = responses
                .findByClinicIdAndVisitId(actor.clinic().value(), id.value())
                .filter(QuestionnaireResponseRow::hasAnswers)
                .isPresent();
        if (answered) {
            return Undone.NOTHING;
        }
        return progress.undoCheckIn(id).status() == VisitStatus.PLANNED ? Undone.EXPECTED_AGAIN : Undone.REMOVED;
    }

    /**
     * A patient who had left is back and goes on where they were; for the tablet they need a new code.
     *
     * @throws VisitNotInStateException when the patient has not left
     */
    @RolesAllowed(Role.FRONT_DESK_ROLE)
    public Planned comeBack(VisitId id) {
        VisitStatus howFar = responses
                .findByClinicIdAndVisitId(actor.clinic().value(), id.value())
                .filter(QuestionnaireResponseRow::hasAnswers)
                .map(response -> response.isHandedIn() ? VisitStatus.ANSWERED : VisitStatus.ANSWERING)
                .orElse(VisitStatus.CHECKED_IN);
        return visits.comeBack(id, howFar);
    }

    // A plain listener on purpose: a visit that ends and its open codes end together.
    @EventListener
    void on(VisitEnded ended) {
        VisitId visit = ended.visit().id();
        revokeCodesOf(visit);
        responses
                .findByClinicIdAndVisitId(actor.clinic().value(), visit.value())
                .ifPresent(QuestionnaireResponseRow::letGo);
        changes.tell(actor.clinic());
    }

    // A code would take the form from whoever types it in.
    private IssuedCode issueForDesk(Visit visit) {
        if (papers.isBeingTyped(visit.id())) {
            throw new PaperBeingTypedException();
        }
        audit.done(AuditAction.CHECK_IN_CODE_ISSUED, visit.patient(), visit.id(), "");
        Instant expiresAt = clock.instant().plus(CODE_LASTS);
        return issue(visit, CheckInCodeRow.Kind.DESK, () -> Secrets.digits(DESK_DIGITS), expiresAt);
    }

    private IssuedCode issue(Visit visit, CheckInCodeRow.Kind kind, Supplier<String> source, Instant expiresAt) {
        revokeCodesOf(visit.id());
        String code = source.get();
        byte[] codeHash = hash.of(actor.clinic(), code);
        Instant lately = clock.instant().minus(CODES_DIFFER_FOR);
        while (codes.existsByClinicIdAndCodeHashAndIssuedAtAfter(actor.clinic().value(), codeHash, lately)) {
            code = source.get();
            codeHash = hash.of(actor.clinic(), code);
        }
        codes.save(new CheckInCodeRow(actor.clinic(), visit.id(), kind, codeHash, clock.instant(), expiresAt));
        return new IssuedCode(code, expiresAt);
    }

    private void revokeCodesOf(VisitId visit) {
        codes.revokeAll(actor.clinic().value(), visit.value(), clock.instant());
    }
}
