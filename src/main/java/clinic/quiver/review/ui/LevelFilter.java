package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistEntry;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many wait at each level; pressing one leaves only that level, pressing it again shows everybody. */
final class LevelFilter extends Div {

    private final Runnable changed;
    private final Map<Standing, NativeButton> buttons = new EnumMap<>(Standing.class);
    private final Map<Standing, Span> counts = new EnumMap<>(Standing.class);
    private Optional<Standing> chosen = Optional.empty();

    LevelFilter(Runnable changed) {
        this.changed = changed;
        addClassName("level-filter");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("worklist.filter-level"));
        Arrays.stream(Standing.values()).forEach(this::addButton);
    }

    /** Counts the list anew. */
    void count(List<WorklistEntry> entries) {
        counts.forEach((standing, count) -> count.setText(String.valueOf(
                entries.stream().filter(entry -> Standing.of(entry) == standing).count())));
    }

    /** Whether rows that stand here are shown. */
    boolean takes(Standing standing) {
        return chosen.map(standing::equals).orElse(true);
    }

    private void addButton(Standing standing) {
        Span count = new Span("0");
        count.addClassName("level-count");
        NativeButton button = new NativeButton("", clicked -> toggle(standing));
        button.add(count, new LevelBadge(standing));
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(standing, button);
        counts.put(standing, count);
        add(button);
    }

    private void toggle(Standing standing) {
        chosen = chosen.filter(standing::equals).isPresent() ? Optional.empty() : Optional.of(standing);
        buttons.forEach((each, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(chosen.filter(each::equals).isPresent())));
        changed.run();
    }
}
