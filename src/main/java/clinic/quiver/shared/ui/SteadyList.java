package clinic.quiver.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A list that changes while somebody works in it: a row that stays is moved or changed, never made anew, so that nobody
 * loses place or focus.
 *
 * @param <E> what a row shows
 * @param <R> the rows
 */
public class SteadyList<E, R extends SteadyList.Row<E>> extends OrderedList {

    private final Function<E, Object> identity;
    private final Function<E, R> newRow;
    private final Map<Object, R> known = new HashMap<>();
    private List<R> inOrder = List.of();
    private Predicate<R> wanted = row -> true;
    private Optional<R> focused = Optional.empty();

    /** One row. */
    public abstract static class Row<E> extends ListItem {

        /** Shows what is known now, and leaves alone what did not change. */
        protected abstract void show(E now);

        /** Puts the focus on the row's first control. */
        protected abstract void focus();
    }

    /**
     * An empty list.
     *
     * @param identity by which an entry is known again when it changed
     * @param newRow makes the row of a new entry
     */
    public SteadyList(String label, Function<E, Object> identity, Function<E, R> newRow) {
        this.identity = identity;
        this.newRow = newRow;
        addClassName("steady-list");
        getElement().setAttribute("aria-label", label);
    }

    /** Shows these entries in their order. */
    public void show(List<E> entries) {
        List<R> now = entries.stream().map(this::rowOf).toList();
        if (!now.equals(inOrder)) {
            inOrder = now;
            removeAll();
            now.forEach(this::add);
            focused.filter(now::contains).ifPresent(Row::focus);
        }
        known.values().retainAll(now);
        filter(wanted);
    }

    /** Shows only the rows that fit, now and later. */
    public void filter(Predicate<R> fits) {
        wanted = fits;
        inOrder.forEach(row -> row.setVisible(fits.test(row)));
    }

    /** Whether it has no rows at all, filtered or not. */
    public boolean isEmpty() {
        return inOrder.isEmpty();
    }

    /** The rows that fit, in order. */
    public List<R> shown() {
        return inOrder.stream().filter(Component::isVisible).toList();
    }

    private R rowOf(E entry) {
        R row = known.computeIfAbsent(identity.apply(entry), id -> newRow(entry));
        row.show(entry);
        return row;
    }

    private R newRow(E entry) {
        R row = newRow.apply(entry);
        row.getElement().addEventListener("focusin", event -> focused = Optional.of(row));
        row.getElement().addEventListener("focusout", event -> {
            if (focused.filter(row::equals).isPresent()) {
                focused = Optional.empty();
            }
        });
        return row;
    }
}
