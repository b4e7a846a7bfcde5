package clinic.quiver.triage.ui;

import clinic.quiver.access.AccountService;
import clinic.quiver.access.CurrentActor;
import clinic.quiver.shared.VisitId;
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
import java.util.function.Function;

/** Says which colleague is on the way to whom, for some minutes or until it was read. */
final class GoingList extends Div {

    private final EmergencyService emergencies;
    private final AccountService accounts;
    private final CurrentActor actor;
    private final Function<VisitId, String> nameOf;
    private final Set<UUID> read = new HashSet<>();
    private List<Going> shown = List.of();

    GoingList(
            EmergencyService emergencies,
            AccountService accounts,
            CurrentActor actor,
            Function<VisitId, String> nameOf) {
        this.emergencies = emergencies;
        this.accounts = accounts;
        this.actor = actor;
        this.nameOf = nameOf;
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
                "ring.colleague-going", accounts.nameOf(going.by()).orElse("?"), nameOf.apply(going.visit()));
        NativeButton close = new NativeButton(getTranslation("ring.read"), clicked -> {
            read.add(going.call());
            refresh();
        });
        close.addClassName("small-act");
        close.setAriaLabel(getTranslation("ring.read") + ": " + words);
        return new Div(new Span(words), close);
    }
}
