package clinic.quiver.review.ui;

import clinic.quiver.review.WorklistEntry;
import clinic.quiver.triage.TriageLevel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many wait at each level; pressing one leaves only that level, pressing it again shows everybody. */
final class LevelFilter extends Div {

    private final Runnable changed;
    private final Map<Optional<TriageLevel>, NativeButton> buttons = new LinkedHashMap<>();
    private final Map<Optional<TriageLevel>, Span> counts = new LinkedHashMap<>();
    private Optional<Optional<TriageLevel>> chosen = Optional.empty();

    LevelFilter(Runnable changed) {
        this.changed = changed;
        addClassName("level-filter");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("worklist.filter-level"));
        addButton(Optional.empty());
        Arrays.stream(TriageLevel.values()).map(Optional::of).forEach(this::addButton);
    }

    /** Counts the list anew. */
    void count(List<WorklistEntry> entries) {
        counts.forEach((level, count) -> count.setText(String.valueOf(entries.stream()
                .filter(entry -> WorklistRow.levelOf(entry).equals(level))
                .count())));
    }

    /** Whether a row of this level is shown. */
    boolean takes(Optional<TriageLevel> level) {
        return chosen.map(level::equals).orElse(true);
    }

    private void addButton(Optional<TriageLevel> level) {
        Span count = new Span("0");
        count.addClassName("level-count");
        NativeButton button = new NativeButton("", clicked -> toggle(level));
        button.add(count, new LevelBadge(level));
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(level, button);
        counts.put(level, count);
        add(button);
    }

    private void toggle(Optional<TriageLevel> level) {
        chosen = takes(level) && chosen.isPresent() ? Optional.empty() : Optional.of(level);
        buttons.forEach((each, button) -> button.getElement()
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(chosen.filter(each::equals).isPresent())));
        changed.run();
    }
}
