package clinic.quiver.triage.ui;

import clinic.quiver.access.AccountService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.live.Changes;
import clinic.quiver.patient.PatientService;
import clinic.quiver.patient.VisitService;
import clinic.quiver.shared.VisitId;
import clinic.quiver.shared.ui.Notice;
import clinic.quiver.triage.EmergencyCall;
import clinic.quiver.triage.EmergencyService;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.ElementUtil;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says loudly to whom somebody must go now, until somebody goes; never why. */
final class RingBanner extends Div {

    private final EmergencyService emergencies;
    private final VisitService visits;
    private final PatientService patients;
    private final CurrentActor actor;
    private final Changes changes;
    private final long heard;
    private final GoingList going;
    private final RingSound sound = new RingSound();
    private final Div calls = new Div();
    private List<EmergencyCall> ringing = List.of();
    private Changes.@Nullable Subscription subscription;

    RingBanner(
            EmergencyService emergencies,
            VisitService visits,
            PatientService patients,
            AccountService accounts,
            CurrentActor actor,
            Changes changes) {
        this.emergencies = emergencies;
        this.visits = visits;
        this.patients = patients;
        this.actor = actor;
        this.changes = changes;
        this.heard = changes.heard(actor.clinic());
        addClassName("ring-banner");
        calls.addClassName("ring-calls");
        calls.getElement().setAttribute("role", "alert");
        // Above whatever dialog is open, and alive while a dialog keeps the rest of the page still.
        calls.getElement().setAttribute("popover", "manual");
        ElementUtil.setIgnoreParentInert(calls.getElement(), true);
        going = new GoingList(emergencies, accounts, actor, this::nameOf);
        add(going, calls, sound);
        refresh();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        subscription = changes.subscribe(actor.clinic(), heard, attached.getUI().accessLater(this::refresh, () -> {}));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        if (subscription != null) {
            subscription.close();
        }
    }

    private void refresh() {
        List<EmergencyCall> now = emergencies.ringing();
        // Unchanged calls stay as they are, so that a screen reader does not say them again with every answer.
        if (!now.equals(ringing)) {
            calls.removeAll();
            now.forEach(call -> calls.add(line(call)));
            ringing = now;
        }
        setClassName("rings", !now.isEmpty());
        sound.setRinging(!now.isEmpty());
        going.refresh();
    }

    private Component line(EmergencyCall call) {
        String name = nameOf(call.visit());
        Button go = new Button(getTranslation("ring.going"), clicked -> take(call.id()));
        go.addClassName("ring-go");
        Div line = new Div(new Span(getTranslation("ring.go-to", name)), go);
        line.addClassName("ring-call");
        return line;
    }

    private String nameOf(VisitId visit) {
        return patients.ofVisit(visits.get(visit)).fullName();
    }

    private void take(UUID call) {
        Notice.show(getTranslation(emergencies.take(call) ? "ring.taken" : "ring.taken-by-another"));
        refresh();
    }
}
