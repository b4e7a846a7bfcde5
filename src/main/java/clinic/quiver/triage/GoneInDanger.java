package clinic.quiver.triage;

import clinic.quiver.access.Actor;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.intake.Progress;
import clinic.quiver.observation.LabService;
import clinic.quiver.patient.Visit;
import clinic.quiver.patient.VisitEnded;
import clinic.quiver.patient.VisitProgressService;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps whoever goes away in danger before the clinicians' eyes; the desk, which says that they left, hears nothing of it. */
@Component
class GoneInDanger {

    private final Assessments assessments;
    private final GoneFindings gone;
    private final IntakeService intake;
    private final LabService labs;
    private final VisitProgressService visits;
    private final CurrentActor actor;

    GoneInDanger(
            Assessments assessments,
            GoneFindings gone,
            IntakeService intake,
            LabService labs,
            VisitProgressService visits,
            CurrentActor actor) {
        this.assessments = assessments;
        this.gone = gone;
        this.intake = intake;
        this.labs = labs;
        this.visits = visits;
        this.actor = actor;
    }

    // A plain listener on purpose: leaving and being looked for begin together.
    @EventListener
    void on(VisitEnded ended) {
        if (mayBeInDanger(ended.visit())) {
            visits.leaveUnseen(ended.visit().id());
        }
    }

    private boolean mayBeInDanger(Visit visit) {
        Optional<Assessment> assessment = assessments.currentOf(actor.clinic(), visit.id());
        return assessment.map(found -> !found.flags().isEmpty()).orElseGet(() -> hasHandedIn(visit))
                || hadBeenInDanger(visit)
                || hasOpenResult(visit);
    }

    // No rule reads every test: a critical result may have raised no flag. Whoever lets the patient go, such as the
    // desk, learns nothing of it.
    private boolean hasOpenResult(Visit visit) {
        return CurrentActor.as(
                new Actor.Program(actor.clinic()),
                () -> !labs.toBeSeen(List.of(visit.id())).isEmpty());
    }

    // What was taken back may be true all the same; whether the patient did so is for the clinicians to see.
    private boolean hadBeenInDanger(Visit visit) {
        return !gone.dangersOf(actor.clinic(), List.of(visit.id())).isEmpty();
    }

    private boolean hasHandedIn(Visit visit) {
        return intake.progressOf(List.of(visit.id())).values().stream().anyMatch(Progress::completed);
    }
}
