package clinic.quiver.review.ui;

import clinic.quiver.review.Basis;
import clinic.quiver.review.Standing;
import clinic.quiver.triage.Assessment.StoredEvidence;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;

/** What has become known of a finding since a clinician spoke of it, because of which it waits again. */
final class NewEvidence extends Div {

    private final StoredFinding now;
    private final Wording wording;
    private final List<StoredEvidence> found;

    NewEvidence(Basis then, StoredFinding now, Wording wording) {
        this.now = now;
        this.wording = wording;
        this.found = then.newIn(now);
        addClassName("new-evidence");
        Span label = new Span(getTranslation("review.ack.new-evidence"));
        label.addClassName("finding-label");
        add(label);
        if (!then.coversLevel(now.level())) {
            String before = getTranslation(Standing.of(then.level()).key());
            add(new Paragraph(getTranslation("review.ack.new-level", before)));
        }
        if (!then.coversKind(now.kind())) {
            add(new Paragraph(getTranslation("review.ack.new-kind." + now.kind().name())));
        }
    }

    /** Adds the evidence itself; of a safety question that is open, the question. */
    NewEvidence with(Function<List<StoredEvidence>, Component> list) {
        if (!found.isEmpty()) {
            add(now.kind() == Finding.Kind.FLOOR ? openQuestions() : list.apply(found));
        }
        return this;
    }

    private Component openQuestions() {
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence");
        found.forEach(open -> {
            Span question = new Span(wording.answers().question(open.item()));
            question.addClassName("asked");
            list.add(new ListItem(question));
        });
        return list;
    }
}
