package clinic.quiver.review;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitChanged;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.ClinicId;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.TriageService;
import clinic.quiver.triage.VisitAssessed;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes where visits stand, and nobody else does: as the last thing of each transaction that touched one, from what is
 * stored by then. The lock is the last one that a transaction takes, so that of two that touch a visit at once the second
 * reads what the first has written.
 */
@Repository
class WorklistPlacing {

    private final WorklistPlaces places;
    private final WorklistEntries entries;
    private final VisitService visits;
    private final TriageService triage;
    private final CurrentActor actor;
    private final EntityManager entities;
    private final JdbcClient database;

    WorklistPlacing(
            WorklistPlaces places,
            WorklistEntries entries,
            VisitService visits,
            TriageService triage,
            CurrentActor actor,
            EntityManager entities,
            JdbcClient database) {
        this.places = places;
        this.entries = entries;
        this.visits = visits;
        this.triage = triage;
        this.actor = actor;
        this.entities = entities;
        this.database = database;
    }

    // Plain listeners on purpose: a place never changes later or earlier than what it follows from.

    @EventListener
    void on(VisitChanged changed) {
        touch(changed.visit());
    }

    @EventListener
    void on(VisitAssessed assessed) {
        touch(assessed.visit());
    }

    /** Says that something has changed by which the visit may stand elsewhere when the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void touch(VisitId visit) {
        touchedInThisTransaction().add(visit);
    }

    private Set<VisitId> touchedInThisTransaction() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof AtTheEnd end) {
                return end.touched;
            }
        }
        AtTheEnd end = new AtTheEnd(actor.clinic());
        TransactionSynchronizationManager.registerSynchronization(end);
        return end.touched;
    }

    private final class AtTheEnd implements TransactionSynchronization {

        private final ClinicId clinic;
        private final Set<VisitId> touched = new LinkedHashSet<>();

        AtTheEnd(ClinicId clinic) {
            this.clinic = clinic;
        }

        // Whoever touched the visit, the desk or a tablet: Quiver itself looks where it stands, and tells them nothing.
        @Override
        public void beforeCommit(boolean readOnly) {
            Actor program = new Actor.Program(clinic);
            touched.forEach(visit -> CurrentActor.as(program, () -> place(clinic, visit)));
        }
    }

    private boolean place(ClinicId clinic, VisitId visit) {
        entities.flush();
        database.sql("select pg_advisory_xact_lock(hashtextextended(:visit, 0))")
                .param("visit", visit.toString())
                .query((row, number) -> "")
                .list();
        // What was read before the lock may be older than what is stored.
        entities.clear();
        List<Visit> awaited = visits.awaited(List.of(visit));
        List<WorklistEntry> listed =
                entries.of(awaited).stream().filter(WorklistEntry::isListed).toList();
        if (listed.isEmpty()) {
            places.remove(clinic, visit);
        }
        listed.forEach(entry -> places.put(clinic, WorklistPlace.of(entry.unseenSince(unseenSince(entry)))));
        return !listed.isEmpty();
    }

    private Optional<Instant> unseenSince(WorklistEntry entry) {
        VisitId visit = entry.visit().id();
        List<String> neverSeen = entry.open().stream()
                .filter(flag -> flag.earlier().isEmpty())
                .map(WorklistEntry.OpenFlag::ruleId)
                .toList();
        return Stream.concat(
                        triage.flaggedSince(visit, neverSeen).stream(),
                        entry.open().stream()
                                .flatMap(flag -> flag.earlier().stream())
                                .flatMap(
                                        word -> triage
                                                .flaggedSince(
                                                        visit, word.ruleId(), then -> word.settles(Basis.of(then)))
                                                .stream()))
                .min(Comparator.naturalOrder());
    }
}
