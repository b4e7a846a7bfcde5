package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.audit.AuditAction;
import clinic.quiver.audit.AuditTrail;
import clinic.quiver.live.SharedReads;
import clinic.quiver.shared.StaffId;
import clinic.quiver.shared.VisitId;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who waits, and who went away in danger before a clinician looked, danger first. */
@Service
@RolesAllowed(Role.CLINICIAN_ROLE)
public class WorklistService {

    /** The most visits beside the list that a search shows. */
    public static final int MOST_ELSEWHERE = 20;

    private final WorklistReader reader;
    private final SharedReads shared;
    private final CurrentActor actor;
    private final AuditTrail audit;

    WorklistService(WorklistReader reader, SharedReads shared, CurrentActor actor, AuditTrail audit) {
        this.reader = reader;
        this.shared = shared;
        this.actor = actor;
        this.audit = audit;
    }

    /** Opens the list, or another filter of it; refreshing it and going on in it leaves no further audit row. */
    @Transactional
    public WorklistPage open(WorklistFilter filter) {
        audit.done(AuditAction.WORKLIST_OPENED, filter.described());
        return read(filter, Optional.empty(), WorklistPage.ROWS);
    }

    /** The page behind the last one of a list that is open. */
    public WorklistPage more(WorklistFilter filter, WorklistKey after) {
        return read(filter, Optional.of(after), WorklistPage.ROWS);
    }

    /**
     * The list again from its beginning, after a change was told of. Many open lists ask this at the same moment, and the
     * answer depends on the clinic, the filter and, for "mine", on the clinician, on nothing else of whoever asks: so it
     * is read once for all of them, each of whom has been let in by role and clinic here.
     *
     * @param rows how many are shown
     */
    public WorklistPage refresh(WorklistFilter filter, int rows) {
        return shared.read(
                actor.clinic(), new Question(holder(filter), filter, rows), () -> read(filter, Optional.empty(), rows));
    }

    /**
     * Visits beside the list: of the filter's day, of patients whom its text finds, or both; at most
     * {@link #MOST_ELSEWHERE}. Opening the filter left the audit row; a search of all patients leaves another.
     */
    @Transactional
    public List<WorklistEntry> elsewhere(WorklistFilter filter) {
        return filter.looksFurther() ? reader.elsewhere(actor.clinic(), filter, MOST_ELSEWHERE) : List.of();
    }

    /** Those of these visits that still do not stand on the list, as they are now; the search left the audit row. */
    @Transactional(readOnly = true)
    public List<WorklistEntry> stillElsewhere(List<VisitId> shown) {
        return reader.stillElsewhere(actor.clinic(), shown);
    }

    private WorklistPage read(WorklistFilter filter, Optional<WorklistKey> after, int rows) {
        return reader.page(actor.clinic(), holder(filter), filter, after, rows);
    }

    private Optional<StaffId> holder(WorklistFilter filter) {
        return filter.mine() ? Optional.of(actor.staff()) : Optional.empty();
    }

    /** What open lists have to have in common to share an answer. */
    private record Question(Optional<StaffId> holder, WorklistFilter filter, int rows) {}
}
