package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistEntry;
import clinic.quiver.shared.VisitId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.OrderedList;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The rows of the worklist; a row that stays is moved or changed, never made anew, so that the focus stays with it. */
final class WorklistRows extends OrderedList {

    private final Wording wording;
    private final Clock clock;
    private final Map<VisitId, WorklistRow> known = new HashMap<>();
    private List<WorklistRow> inOrder = List.of();
    private Optional<WorklistRow> focused = Optional.empty();

    WorklistRows(Wording wording, Clock clock) {
        this.wording = wording;
        this.clock = clock;
        addClassName("worklist-rows");
        getElement().setAttribute("aria-label", getTranslation("worklist.title"));
    }

    void show(List<WorklistEntry> entries) {
        List<WorklistRow> now = entries.stream().map(this::rowOf).toList();
        if (!now.equals(inOrder)) {
            inOrder = now;
            removeAll();
            now.forEach(this::add);
            focused.filter(now::contains).ifPresent(WorklistRow::focus);
        }
        known.values().retainAll(now);
    }

    /** Shows only the rows that fit; whether any does. */
    boolean filter(Predicate<WorklistRow> fits) {
        inOrder.forEach(row -> row.setVisible(fits.test(row)));
        return !shown().isEmpty();
    }

    boolean isEmpty() {
        return inOrder.isEmpty();
    }

    List<WorklistRow> shown() {
        return inOrder.stream().filter(Component::isVisible).toList();
    }

    /** Moves the focus by some rows; to the first when it stands on none. */
    void step(int by) {
        List<WorklistRow> rows = shown();
        if (!rows.isEmpty()) {
            int from = focused.map(rows::indexOf).orElse(-1);
            rows.get(Math.clamp(from + by, 0, rows.size() - 1)).focus();
        }
    }

    private WorklistRow rowOf(WorklistEntry entry) {
        WorklistRow row = known.computeIfAbsent(entry.visit().id(), id -> newRow(entry));
        row.show(entry);
        return row;
    }

    private WorklistRow newRow(WorklistEntry entry) {
        WorklistRow row = new WorklistRow(entry, wording, clock);
        row.getElement().addEventListener("focusin", event -> focused = Optional.of(row));
        row.getElement().addEventListener("focusout", event -> {
            if (focused.filter(row::equals).isPresent()) {
                focused = Optional.empty();
            }
        });
        return row;
    }
}
