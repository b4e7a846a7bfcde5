package clinic.quiver.review;

import clinic.quiver.access.Account;
import clinic.quiver.access.AccountService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a patient, hands them to a colleague and gives them back, so that two clinicians know of each other. */
@Service
@Transactional
@RolesAllowed(Role.CLINICIAN_ROLE)
public class ClaimService {

    private final Claims claims;
    private final VisitService visits;
    private final AccountService accounts;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    ClaimService(
            Claims claims,
            VisitService visits,
            AccountService accounts,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.claims = claims;
        this.visits = visits;
        this.accounts = accounts;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** Who has the patient now; whoever asks has the record open. */
    @Transactional(readOnly = true)
    public Optional<Claim> of(VisitId visit) {
        return claims.of(actor.clinic(), visit);
    }

    /** The colleagues to whom a patient can be handed over, by name. */
    @Transactional(readOnly = true)
    public List<Account> colleagues() {
        return accounts.clinicians().stream()
                .filter(account -> !account.id().equals(actor.staff()))
                .toList();
    }

    /**
     * Takes a patient whom nobody has; of many who do so at once one gets them, and the others learn who. Whoever has
     * the patient already keeps them.
     */
    public Claimed take(VisitId visit) {
        VisitId known = visits.get(visit).id();
        if (claims.take(actor.clinic(), known, actor.staff(), now())) {
            return done(AuditAction.PATIENT_TAKEN, known, "");
        }
        return takenAlready(known);
    }

    /**
     * Takes over a patient from the colleague who has them. Whoever has the patient already keeps them.
     *
     * @param seen who has the patient as far as the clinician knows; when that is no longer so, nothing is changed
     */
    public Claimed takeOver(VisitId visit, Claim seen) {
        if (claims.pass(actor.clinic(), visit, seen, actor.staff(), now())) {
            return done(AuditAction.PATIENT_TAKEN_OVER, visit, "from " + seen.by());
        }
        return takenAlready(visit);
    }

    /** Hands a patient whom this clinician has to a colleague, who need not agree. */
    public Claimed handOver(VisitId visit, StaffId to) {
        if (colleagues().stream().noneMatch(colleague -> colleague.id().equals(to))) {
            return new Claimed.NoSuchColleague();
        }
        Optional<Claim> mine = of(visit).filter(claim -> claim.by().equals(actor.staff()));
        if (mine.isPresent() && claims.pass(actor.clinic(), visit, mine.get(), to, now())) {
            return done(AuditAction.PATIENT_HANDED_OVER, visit, "to " + to);
        }
        return asItIs(visit);
    }

    /** Gives back a patient whom this clinician has: nobody has them then. */
    public Claimed giveBack(VisitId visit) {
        if (claims.giveBack(actor.clinic(), visit, actor.staff())) {
            return done(AuditAction.PATIENT_GIVEN_BACK, visit, "");
        }
        return asItIs(visit);
    }

    private Claimed done(AuditAction action, VisitId visit, String detail) {
        audit.done(action, visits.get(visit).patient(), visit, detail);
        changes.tell(actor.clinic());
        return new Claimed.Done();
    }

    private Claimed takenAlready(VisitId visit) {
        return of(visit).filter(claim -> claim.by().equals(actor.staff())).isPresent()
                ? new Claimed.Done()
                : asItIs(visit);
    }

    private Claimed asItIs(VisitId visit) {
        return of(visit).<Claimed>map(Claimed.WithAnother::new).orElseGet(Claimed.WithNobody::new);
    }

    // As exact as the database keeps it, since claims are compared.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
