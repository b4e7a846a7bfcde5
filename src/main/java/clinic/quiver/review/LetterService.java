package clinic.quiver.review;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.RandomIds;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The letters about a visit: written before the signature, locked by it, printed for ever after as they were. */
@Service
@Transactional
public class LetterService {

    private final LetterPrinter printer = new LetterPrinter();
    private final Letters letters;
    private final VisitService visits;
    private final VisitProgressService progress;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    LetterService(
            Letters letters,
            VisitService visits,
            VisitProgressService progress,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.letters = letters;
        this.visits = visits;
        this.progress = progress;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What came of keeping a letter. */
    public enum Kept {
        DONE,
        /** Nothing was stored: the record is signed. */
        ALREADY_SIGNED,
        /** Nothing was stored: a colleague changed the letter meanwhile. */
        CHANGED_MEANWHILE,
        /** Nothing was stored: a text is longer than {@link Decision#LONGEST} characters or cannot be stored. */
        UNFIT_TEXT
    }

    /** The letters of a visit that are being written; opening its record left the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<LetterDraft> draftsOf(VisitId visit) {
        return letters.draftsOf(actor.clinic(), visit);
    }

    /** The signed letters of a visit; opening its record left the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<SignedLetter> signedOf(VisitId visit) {
        return letters.signedOf(actor.clinic(), visit);
    }

    /**
     * Keeps a letter as far as it is written.
     *
     * @param version of the draft that the clinician saw; {@link LetterDraft#NEW} when there was none. The stored one
     *     has the next
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Kept keep(VisitId visitId, Letter letter, int version) {
        Visit visit = progress.hold(visitId);
        if (visit.status() == VisitStatus.REVIEWED) {
            return Kept.ALREADY_SIGNED;
        }
        if (!letter.isFit()) {
            return Kept.UNFIT_TEXT;
        }
        LetterDraft draft = new LetterDraft(letter, actor.staff(), clock.instant(), version);
        if (!letters.save(actor.clinic(), visitId, draft)) {
            return Kept.CHANGED_MEANWHILE;
        }
        audit.done(
                AuditAction.LETTER_SAVED,
                visit.patient(),
                visitId,
                letter.kind().name());
        changes.tell(actor.clinic());
        return Kept.DONE;
    }

    /** Removes a letter that is not wanted; false when there is none, or the record is signed. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public boolean discard(VisitId visitId, Letter.Kind kind) {
        Visit visit = progress.hold(visitId);
        boolean removed = visit.status() != VisitStatus.REVIEWED && letters.remove(actor.clinic(), visitId, kind);
        if (removed) {
            audit.done(AuditAction.LETTER_DISCARDED, visit.patient(), visitId, kind.name());
            changes.tell(actor.clinic());
        }
        return removed;
    }

    /**
     * The letters that are no longer what somebody saw: written, changed or removed since.
     *
     * @param seen every letter of the visit that was being written then
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Letter.Kind> changedSince(VisitId visit, List<LetterDraft> seen) {
        List<LetterDraft> now = letters.draftsOf(actor.clinic(), visit);
        return Stream.of(Letter.Kind.values())
                .filter(kind -> !of(kind, now).equals(of(kind, seen)))
                .toList();
    }

    private static Optional<LetterDraft> of(Letter.Kind kind, List<LetterDraft> drafts) {
        return drafts.stream().filter(draft -> draft.letter().kind() == kind).findFirst();
    }

    /** Prints and locks every letter of a record that is being signed; part of signing it. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(Visit visit) {
        for (LetterDraft draft : letters.draftsOf(actor.clinic(), visit.id())) {
            Letter letter = draft.letter();
            SignedLetter signed = new SignedLetter(
                    RandomIds.next(),
                    visit.id(),
                    letter.kind(),
                    letter.frame().title(),
                    letter.language(),
                    actor.staff(),
                    clock.instant());
            letters.add(
                    actor.clinic(),
                    signed,
                    printer.print(letter, clinics.current(), actor.get().name(), signed.signedAt()));
            letters.remove(actor.clinic(), visit.id(), letter.kind());
            audit.done(
                    AuditAction.LETTER_SIGNED,
                    visit.patient(),
                    visit.id(),
                    letter.kind().name());
        }
    }

    /**
     * A signed letter as a PDF, byte for byte as it was signed.
     *
     * @throws AccessDeniedException when the clinic has no such letter
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public byte[] print(UUID letter) {
        SignedLetter signed =
                letters.find(actor.clinic(), letter).orElseThrow(() -> new AccessDeniedException("no such letter"));
        Visit visit = visits.get(signed.visit());
        audit.done(AuditAction.LETTER_PRINTED, visit.patient(), visit.id(), letter.toString());
        return letters.pdfOf(actor.clinic(), letter);
    }
}
