package clinic.quiver.rulebook.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;

/** One line of the rule book, which opens to everything there is to say. What it opens to is made when it is wanted. */
abstract class Entry extends ListItem {

    private final String id;
    private final Group group;
    private final NativeDetails details = new NativeDetails();
    private final Div content = new Div();
    private boolean isMade;
    private String searched = "";

    Entry(String id, Group group) {
        this.id = id;
        this.group = group;
        setId("rule-" + id);
        addClassNames("rule", "rule-" + group.style());
        content.addClassName("rule-content");
        details.setContent(content);
        details.addToggleListener(toggled -> make());
        add(details);
    }

    /** Says what stands on the line itself. */
    final void summarize(Component... parts) {
        Span summary = new Span(parts);
        summary.addClassName("rule-summary");
        details.setSummary(summary);
    }

    /** Says by which words it is found, beside its id. */
    final void findBy(String... words) {
        searched = (id + " " + String.join(" ", words)).toLowerCase(Locale.ROOT);
    }

    /** Adds to the content what the line opens to. */
    abstract void describe(Div content);

    final Group group() {
        return group;
    }

    final String ruleId() {
        return id;
    }

    /** Whether all of these words are said of it. */
    final boolean says(List<String> words) {
        return words.stream().allMatch(searched::contains);
    }

    final void open() {
        make();
        details.setOpen(true);
    }

    private void make() {
        if (!isMade) {
            isMade = true;
            describe(content);
        }
    }

    /** A part of the content under a label of its own: {@code rulebook.part.<name>}. */
    final Div labelled(String name, Component... parts) {
        Span label = new Span(getTranslation("rulebook.part." + name));
        label.addClassName("finding-label");
        Div value = new Div(parts);
        Div line = new Div(label, value);
        line.addClassNames("finding-line", "rule-" + name);
        return line;
    }

    static Span quiet(String text) {
        Span span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        list.addClassName("rule-lines");
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
