package clinic.quiver.desk.ui;

import clinic.quiver.desk.DayRow;
import clinic.quiver.patient.Patient;
import clinic.quiver.shared.PatientId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Beside the day: the search, or the patient who stands at the desk. */
final class DeskSide extends Div {

    private final FindPanel finder;
    private final BiFunction<Patient, List<DayRow>, Component> panelOf;
    private Optional<PatientId> patient = Optional.empty();
    private List<Object> shown = List.of();

    DeskSide(FindPanel finder, BiFunction<Patient, List<DayRow>, Component> panelOf) {
        this.finder = finder;
        this.panelOf = panelOf;
        addClassName("desk-side");
        add(finder);
    }

    /** Whose panel is shown; empty while the search is. */
    Optional<PatientId> patient() {
        return patient;
    }

    /** Shows a patient; a panel that would say the same stays, so that nobody loses their place in it. */
    void show(Patient now, List<DayRow> visits) {
        List<Object> wanted = List.of(now, visits);
        if (!wanted.equals(shown)) {
            patient = Optional.of(now.id());
            replace(panelOf.apply(now, visits), wanted);
        }
    }

    void showSearch() {
        patient = Optional.empty();
        finder.clear();
        replace(finder, List.of());
    }

    private void replace(Component panel, List<Object> now) {
        shown = now;
        removeAll();
        add(panel);
    }
}
