package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitStatus;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what a clinician enters in a record until it is recorded, discarded, or the record is signed. */
@Service
@Transactional
public class JottingService {

    private final Jottings jottings;
    private final VisitProgressService visits;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Clock clock;

    JottingService(Jottings jottings, VisitProgressService visits, CurrentActor actor, AuditTrail audit, Clock clock) {
        this.jottings = jottings;
        this.visits = visits;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the clinician has entered at a visit and not recorded; opening its record left the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<Jotting> mine(VisitId visit) {
        return jottings.of(actor.clinic(), visit, actor.staff());
    }

    /** The colleagues who have entered something at a visit that is not recorded; what, is theirs. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<StaffId> colleaguesWithSome(VisitId visit) {
        return jottings.staffBesides(actor.clinic(), visit, actor.staff());
    }

    /**
     * Keeps fields as they stand now.
     *
     * @param fields what stands in each field that has changed; empty where nothing stands any more
     * @return when they were kept; empty when nothing was stored, because the record is signed or words cannot be stored
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Optional<Instant> keep(VisitId visitId, Jotting.Part part, Map<String, String> fields) {
        Visit visit = visits.hold(visitId);
        boolean isFit = fields.values().stream().allMatch(JottingService::isFit);
        if (visit.status() == VisitStatus.REVIEWED || !isFit) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        fields.forEach((field, words) -> {
            if (words.isEmpty()) {
                jottings.remove(actor.clinic(), visitId, actor.staff(), part, field);
            } else {
                jottings.store(actor.clinic(), visitId, actor.staff(), new Jotting(part, field, words, now));
            }
        });
        boolean isAnyLeft = fields.values().stream().anyMatch(words -> !words.isEmpty());
        audit.done(
                isAnyLeft ? AuditAction.JOTTING_KEPT : AuditAction.JOTTING_REMOVED,
                visit.patient(),
                visitId,
                part.name());
        return Optional.of(now);
    }

    private static boolean isFit(String words) {
        return words.length() <= Jotting.LONGEST && Decision.isStorable(words);
    }

    /** Nothing of a record that is being signed is left unrecorded; part of signing it. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Visit visit) {
        if (jottings.removeAll(actor.clinic(), visit.id())) {
            audit.done(AuditAction.JOTTING_REMOVED, visit.patient(), visit.id(), "");
        }
    }
}
