package clinic.quiver.review;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitProgressService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.triage.VisitAssessed;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Brings whoever is not here before the clinicians' eyes when a flag opens, or opens again after they had looked. */
@Component
class ReopenedFlags {

    private final WorklistEntries entries;
    private final VisitService visits;
    private final VisitProgressService progress;
    private final CurrentActor actor;

    ReopenedFlags(WorklistEntries entries, VisitService visits, VisitProgressService progress, CurrentActor actor) {
        this.entries = entries;
        this.visits = visits;
        this.progress = progress;
        this.actor = actor;
    }

    // A plain listener on purpose: the flag and whoever has to look for the patient come together.
    @EventListener
    void on(VisitAssessed assessed) {
        Visit visit = visits.get(assessed.visit());
        if (visit.status().isAway()) {
            CurrentActor.as(new Actor.Program(actor.clinic()), () -> bringBackInDanger(visit));
        }
    }

    private boolean bringBackInDanger(Visit away) {
        boolean isInDanger = entries.of(List.of(away)).stream().anyMatch(entry -> entry.openFlags() > 0);
        if (isInDanger) {
            progress.bringBack(away.id());
        }
        return isInDanger;
    }
}
