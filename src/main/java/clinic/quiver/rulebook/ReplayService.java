package clinic.quiver.rulebook;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.AssessmentDifference;
import clinic.quiver.triage.Edition;
import clinic.quiver.triage.TriageService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Assesses past responses with an edited content beside the running one, and keeps what that would change. */
@Service
@Transactional
public class ReplayService {

    private final Edition running;
    private final IntakeService intake;
    private final TriageService triage;
    private final Replays replays;
    private final EntityManager entities;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    ReplayService(
            Edition running,
            IntakeService intake,
            TriageService triage,
            Replays replays,
            EntityManager entities,
            CurrentActor actor,
            AuditTrail audit,
            Clock clock) {
        this.running = running;
        this.intake = intake;
        this.triage = triage;
        this.replays = replays;
        this.entities = entities;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Replays the clinic's last responses. No assessment is stored; the result is, with one audit row for the whole.
     *
     * @param last how many of the responses that were handed in, the latest first; at least 1
     * @param onChange told of each visit that comes out differently
     */
    @RolesAllowed(Role.PROGRAM_ROLE)
    public Replay replay(Edition candidate, int last, BiConsumer<VisitId, AssessmentDifference> onChange) {
        audit.done(
                AuditAction.RULES_REPLAYED,
                "last " + last + " under " + candidate.content().hash());
        ReplayTally tally = new ReplayTally();
        for (VisitId visit : intake.lastHandedIn(last)) {
            AssessmentDifference difference = triage.differenceUnder(candidate, visit);
            tally.add(difference);
            if (!difference.isNone()) {
                onChange.accept(visit, difference);
            }
            // Thousands of records read once need not stay in memory together.
            entities.clear();
        }
        Replay replay = new Replay(
                clock.instant(),
                running.content(),
                candidate.content(),
                tally.responses(),
                tally.changed(),
                tally.levels(),
                tally.rules());
        replays.add(actor.clinic(), replay);
        return replay;
    }

    /** The clinic's latest replay; counts only. */
    @RolesAllowed(Role.ADMIN_ROLE)
    @Transactional(readOnly = true)
    public Optional<Replay> last() {
        return replays.last(actor.clinic());
    }
}
