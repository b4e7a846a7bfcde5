package clinic.quiver.triage;

import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.intake.IntakeService;
import clinic.quiver.shared.VisitId;
import clinic.quiver.triage.GoneFindings.Gone;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the dangers that patients reported and took back; no level falls unseen because an answer was changed. */
@Service
@RolesAllowed({Role.CLINICIAN_ROLE, Role.PROGRAM_ROLE})
@Transactional(readOnly = true, propagation = Propagation.MANDATORY)
public class TakenBackService {

    private final GoneFindings gone;
    private final TriageService triage;
    private final IntakeService intake;
    private final CurrentActor actor;

    TakenBackService(GoneFindings gone, TriageService triage, IntakeService intake, CurrentActor actor) {
        this.gone = gone;
        this.triage = triage;
        this.intake = intake;
        this.actor = actor;
    }

    /** What was taken back at a visit, soonest level first; the caller's own act leaves the audit row. */
    public List<TakenBack> of(VisitId visit) {
        return of(List.of(visit)).getOrDefault(visit, List.of());
    }

    /** What was taken back at each visit of a list, soonest level first; visits without any are left out. */
    public Map<VisitId, List<TakenBack>> of(Collection<VisitId> visits) {
        Map<VisitId, List<TakenBack>> takenBack = new HashMap<>();
        gone.dangersOf(actor.clinic(), visits).forEach((visit, dangers) -> {
            List<TakenBack> found = of(visit, dangers);
            if (!found.isEmpty()) {
                takenBack.put(visit, found);
            }
        });
        return takenBack;
    }

    private List<TakenBack> of(VisitId visit, List<Gone> dangers) {
        Set<String> rules = new HashSet<>();
        return intake.responseOf(visit)
                .map(response -> new PatientChanges(response, triage.answersOf(visit)))
                .map(changes -> dangers.stream()
                        .flatMap(danger -> changes.takenBack(danger).stream())
                        .filter(found -> rules.add(found.finding().ruleId()))
                        .sorted(Comparator.comparing(found -> found.finding().level()))
                        .toList())
                .orElse(List.of());
    }
}
