package clinic.quiver.review.ui;

import clinic.quiver.triage.TriageLevel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;

/** How soon a finding counts, and its name. */
final class FindingHead extends Div {

    FindingHead(TriageLevel level, String name) {
        addClassName("finding-head");
        add(new LevelBadge(level), new H3(name));
    }

    /** Says how the finding came about, where that is not plain. */
    FindingHead with(String kind) {
        Span how = new Span(kind);
        how.addClassName("finding-kind");
        add(how);
        return this;
    }
}
