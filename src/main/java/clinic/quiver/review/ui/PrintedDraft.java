package clinic.quiver.review.ui;

import clinic.quiver.review.Review;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What stands on paper of a decision that is not signed: its words as they are kept, where the screen has fields. */
final class PrintedDraft extends Div {

    private final DecisionWords words;

    PrintedDraft(DecisionWords words) {
        this.words = words;
        addClassName("only-printed");
    }

    /** Says what is kept so far; nothing once the record is signed. */
    void show(Review review) {
        removeAll();
        setVisible(review.signature().isEmpty());
        add(new Paragraph(getTranslation("review.decision.not-signed")));
        words.parts(review.decision()).forEach((key, text) -> {
            Span label = new Span(getTranslation(key));
            label.addClassName("finding-label");
            Paragraph written = new Paragraph(text);
            written.addClassName("as-written");
            add(new Div(label, written));
        });
    }
}
