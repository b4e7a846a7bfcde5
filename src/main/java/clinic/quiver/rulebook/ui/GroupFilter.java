package clinic.quiver.rulebook.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Leaves only the lines of one group; pressing it again shows all. */
final class GroupFilter extends Div {

    private final Runnable changed;
    private final Map<Group, NativeButton> buttons = new EnumMap<>(Group.class);
    private Optional<Group> chosen = Optional.empty();

    GroupFilter(List<Entry> entries, Runnable changed) {
        this.changed = changed;
        addClassName("level-filter");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("rulebook.filter"));
        for (Group group : Group.values()) {
            addButton(
                    group,
                    entries.stream().filter(entry -> entry.group() == group).count());
        }
    }

    boolean takes(Group group) {
        return chosen.map(group::equals).orElse(true);
    }

    /** Shows all groups again. */
    void clear() {
        choose(Optional.empty());
    }

    private void addButton(Group group, long entries) {
        Span count = new Span(String.valueOf(entries));
        count.addClassName("level-count");
        Span word = new Span(getTranslation(group.key()));
        word.addClassNames("level", "level-" + group.style());
        NativeButton button =
                new NativeButton("", clicked -> choose(takesOnly(group) ? Optional.empty() : Optional.of(group)));
        button.add(count, word);
        button.getElement().setAttribute("aria-pressed", "false");
        buttons.put(group, button);
        add(button);
    }

    private boolean takesOnly(Group group) {
        return chosen.filter(group::equals).isPresent();
    }

    private void choose(Optional<Group> group) {
        chosen = group;
        buttons.forEach(
                (each, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(takesOnly(each))));
        changed.run();
    }
}
