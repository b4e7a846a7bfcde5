package clinic.quiver.triage.ui;

import clinic.quiver.access.AccountService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.triage.EmergencyService;
import clinic.quiver.triage.Going;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Says which colleague is on the way to whom, for some minutes or until it was read. */
final class GoingList extends Div {

    private final EmergencyService emergencies;
    private final VisitService visits;
    private final PatientService patients;
    private final AccountService accounts;
    private final CurrentActor actor;
    private final Set<UUID> read = new HashSet<>();
    private List<Going> shown = List.of();

    GoingList(
            EmergencyService emergencies,
            VisitService visits,
            PatientService patients,
            AccountService accounts,
            CurrentActor actor) {
        this.emergencies = emergencies;
        this.visits = visits;
        this.patients = patients;
        this.accounts = accounts;
        this.actor = actor;
        addClassName("ring-going");
        getElement().setAttribute("role", "status");
    }

    void refresh() {
        List<Going> now = emergencies.going().stream()
                .filter(going -> !going.by().equals(actor.staff()) && !read.contains(going.call()))
                .toList();
        if (!now.equals(shown)) {
            removeAll();
            now.forEach(going -> add(line(going)));
            shown = now;
        }
    }

    private Component line(Going going) {
        String words = getTranslation(
                "ring.colleague-going",
                accounts.nameOf(going.by()).orElse("?"),
                patients.ofVisit(visits.get(going.visit())).fullName());
        NativeButton close = new NativeButton(getTranslation("ring.read"), clicked -> {
            read.add(going.call());
            refresh();
        });
        close.addClassName("small-act");
        close.setAriaLabel(getTranslation("ring.read") + ": " + words);
        return new Div(new Span(words), close);
    }
}
