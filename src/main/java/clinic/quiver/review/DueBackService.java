package clinic.quiver.review;

import clinic.quiver.access.ClinicService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Patient;
import clinic.quiver.patient.PatientService;
import clinic.quiver.shared.PatientId;
import clinic.quiver.shared.RandomIds;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What has to come back after a visit; brings up the patients of whom nothing came back by the day. */
@Service
@Transactional
public class DueBackService {

    /** The most entries that are brought up at once. */
    public static final int MOST = 100;

    private final DueBacks dueBacks;
    private final PatientService patients;
    private final ClinicService clinics;
    private final CurrentActor actor;
    private final AuditTrail audit;
    private final Changes changes;
    private final Clock clock;

    DueBackService(
            DueBacks dueBacks,
            PatientService patients,
            ClinicService clinics,
            CurrentActor actor,
            AuditTrail audit,
            Changes changes,
            Clock clock) {
        this.dueBacks = dueBacks;
        this.patients = patients;
        this.clinics = clinics;
        this.actor = actor;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    /** What is overdue, with the patient whom it is about. */
    public record Overdue(DueBack due, Patient patient) {}

    /** What came of an act on something awaited. */
    public enum Done {
        DONE,
        /** Nothing was stored: a colleague settled it already. */
        SETTLED_ALREADY,
        /** Nothing was stored: the new day lies in the past. */
        IN_THE_PAST,
        /** Nothing was stored: closing needs a reason of at most {@link Decision#LONGEST} characters. */
        REASON_MISSING
    }

    /** Awaits what a decision expects; part of signing it. */
    @Transactional(propagation = Propagation.MANDATORY)
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public void await(Review signed) {
        FollowUp followUp = signed.decision().followUp();
        if (followUp.isAwaited()) {
            dueBacks.add(
                    actor.clinic(),
                    new DueBack(
                            RandomIds.next(),
                            signed.visit().id(),
                            signed.patient().id(),
                            followUp.expected().strip(),
                            followUp.on().orElseThrow(),
                            clock.instant(),
                            Optional.empty()));
        }
    }

    /**
     * What did not come back by its day, longest overdue first, at most {@link #MOST}; part of the worklist, which left
     * the audit row.
     */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public List<Overdue> overdue() {
        List<DueBack> overdue = dueBacks.overdue(actor.clinic(), clinics.today(), MOST);
        Map<PatientId, Patient> known = new HashMap<>();
        patients.ofList(overdue.stream().map(DueBack::patient).distinct().toList())
                .forEach(patient -> known.put(patient.id(), patient));
        return overdue.stream()
                .map(due -> new Overdue(
                        due, Optional.ofNullable(known.get(due.patient())).orElseThrow()))
                .toList();
    }

    /** How many are overdue besides some that are shown; part of the worklist, which left the audit row. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    @Transactional(readOnly = true)
    public int overdueBeyond(List<Overdue> shown) {
        return Math.max(0, dueBacks.countOverdue(actor.clinic(), clinics.today()) - shown.size());
    }

    /** What was awaited came. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Done cameBack(UUID due) {
        return settle(due, DueBack.Outcome.CAME_BACK, "");
    }

    /** Nobody waits for it any more, for this reason. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Done close(UUID due, String reason) {
        return reason.isBlank() || !Decision.isFit(reason)
                ? Done.REASON_MISSING
                : settle(due, DueBack.Outcome.CLOSED, reason.strip());
    }

    /** It is awaited until another day. */
    @RolesAllowed(Role.CLINICIAN_ROLE)
    public Done moveTo(UUID id, LocalDate day) {
        if (day.isBefore(clinics.today())) {
            return Done.IN_THE_PAST;
        }
        Optional<DueBack> open = dueBacks.lockOpen(actor.clinic(), id);
        open.ifPresent(due -> {
            dueBacks.move(actor.clinic(), id, day);
            tell(AuditAction.DUE_BACK_MOVED, due, due.dueOn() + " to " + day);
        });
        return open.isPresent() ? Done.DONE : Done.SETTLED_ALREADY;
    }

    private Done settle(UUID id, DueBack.Outcome outcome, String words) {
        Optional<DueBack> open = dueBacks.lockOpen(actor.clinic(), id);
        open.ifPresent(due -> {
            dueBacks.settle(actor.clinic(), id, new DueBack.Settled(outcome, words, actor.staff(), clock.instant()));
            tell(AuditAction.DUE_BACK_SETTLED, due, outcome.name());
        });
        return open.isPresent() ? Done.DONE : Done.SETTLED_ALREADY;
    }

    private void tell(AuditAction action, DueBack due, String detail) {
        audit.done(action, due.patient(), due.visit(), detail);
        changes.tell(actor.clinic());
    }
}
