package clinic.quiver.triage.ui;

import clinic.quiver.access.AccountService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.access.Role;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.ui.StaffBanner;
import clinic.quiver.triage.EmergencyService;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;

/** Puts the ring above every page of the front desk and of clinicians, whichever page they have open. */
@org.springframework.stereotype.Component
class RingOnEveryPage implements StaffBanner {

    private final EmergencyService emergencies;
    private final VisitService visits;
    private final PatientService patients;
    private final AccountService accounts;
    private final CurrentActor actor;
    private final Changes changes;

    RingOnEveryPage(
            EmergencyService emergencies,
            VisitService visits,
            PatientService patients,
            AccountService accounts,
            CurrentActor actor,
            Changes changes) {
        this.emergencies = emergencies;
        this.visits = visits;
        this.patients = patients;
        this.accounts = accounts;
        this.actor = actor;
        this.changes = changes;
    }

    @Override
    public Optional<Component> create() {
        Set<Role> roles = actor.get().roles();
        if (roles.contains(Role.FRONT_DESK) || roles.contains(Role.CLINICIAN)) {
            return Optional.of(new RingBanner(emergencies, visits, patients, accounts, actor, changes));
        }
        return Optional.empty();
    }
}
