package clinic.quiver.rulebook.ui;

import clinic.quiver.review.ui.LevelBadge;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The lines of one group under its heading. */
final class GroupSection extends Section {

    private final List<Entry> entries;

    GroupSection(Group group, List<Entry> all) {
        this.entries = all.stream().filter(entry -> entry.group() == group).toList();
        H2 heading = new H2();
        group.level()
                .ifPresentOrElse(
                        level -> heading.add(new LevelBadge(level)),
                        () -> heading.setText(getTranslation("rulebook.group." + group.name() + ".title")));
        UnorderedList list = new UnorderedList();
        list.addClassName("rules");
        entries.forEach(list::add);
        addClassName("rule-group");
        add(heading, list);
    }

    /** Takes the heading away with the last of its lines. */
    void hideWhenEmpty() {
        setVisible(entries.stream().anyMatch(Entry::isVisible));
    }
}
