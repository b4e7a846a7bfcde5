package clinic.quiver.review;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.EveryClinic;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.VisitId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The net under the stored order: works out from scratch, soon after the start and then every ten minutes, where everybody
 * stands, and places anew whoever stands elsewhere. Finds everybody once after the migration, and nobody otherwise.
 */
@Component
@ConditionalOnWebApplication
class WorklistCheck {

    private static final Logger LOG = LoggerFactory.getLogger(WorklistCheck.class);

    private final EveryClinic clinics;
    private final VisitService visits;
    private final WorklistEntries entries;
    private final WorklistPlaces places;
    private final WorklistPlacing placing;
    private final CurrentActor actor;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private final TransactionTemplate oneMoment;

    WorklistCheck(
            EveryClinic clinics,
            VisitService visits,
            WorklistEntries entries,
            WorklistPlaces places,
            WorklistPlacing placing,
            CurrentActor actor,
            Changes changes,
            PlatformTransactionManager transactions) {
        this.clinics = clinics;
        this.visits = visits;
        this.entries = entries;
        this.places = places;
        this.placing = placing;
        this.actor = actor;
        this.changes = changes;
        this.transaction = new TransactionTemplate(transactions);
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    @Scheduled(initialDelayString = "${quiver.worklist.first-check:PT5S}", fixedDelayString = "PT10M")
    void checkEveryClinic() {
        clinics.inTurn(this::check);
    }

    /** Places anew whoever stands elsewhere than they should; returns how many. */
    int check() {
        Set<VisitId> misplaced = Objects.requireNonNull(oneMoment.execute(status -> misplaced()));
        misplaced.forEach(visit -> inTransaction(() -> {
            placing.touch(visit);
            changes.tell(actor.clinic());
            return visit;
        }));
        if (!misplaced.isEmpty()) {
            LOG.warn("{} visits did not stand in their place on the worklist and do now", misplaced.size());
        }
        return misplaced.size();
    }

    /** Everybody who should stand on the list, in order, worked out from scratch. */
    List<WorklistEntry> fromScratch() {
        List<Visit> awaited = new ArrayList<>(visits.waiting());
        awaited.addAll(visits.goneUnseen());
        return entries.of(awaited).stream()
                .filter(WorklistEntry::isListed)
                .sorted(WorklistEntry.BY_DANGER)
                .toList();
    }

    private Set<VisitId> misplaced() {
        Map<VisitId, WorklistPlace> due = byVisit(fromScratch().stream().map(WorklistPlace::of));
        Map<VisitId, WorklistPlace> stored = byVisit(places.all(actor.clinic()).stream());
        return Stream.concat(due.keySet().stream(), stored.keySet().stream())
                .filter(visit -> !isSame(due.get(visit), stored.get(visit)))
                .collect(Collectors.toSet());
    }

    private static Map<VisitId, WorklistPlace> byVisit(Stream<WorklistPlace> places) {
        Map<VisitId, WorklistPlace> byVisit = new HashMap<>();
        places.forEach(place -> byVisit.put(place.visit(), place));
        return byVisit;
    }

    private static boolean isSame(@Nullable WorklistPlace due, @Nullable WorklistPlace stored) {
        return due != null
                && stored != null
                && due.key().equals(stored.key())
                && due.openFlags() == stored.openFlags()
                && due.day().equals(stored.day());
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
