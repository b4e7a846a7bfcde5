package clinic.quiver.review.ui;

import clinic.quiver.review.Decision;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Two colleagues wrote at the same time: shows both texts and lets the clinician choose; nothing is lost unseen. */
final class TwoVersions extends Div {

    private final Wording wording;
    private final Settled settled;

    /** Takes what the clinician chose, with the version that it replaces. */
    interface Settled {
        void settle(Decision decision, int theirVersion);
    }

    TwoVersions(Wording wording, Settled settled) {
        this.wording = wording;
        this.settled = settled;
        addClassName("two-versions");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(Decision mine, Decision theirs, int theirVersion) {
        removeAll();
        Decision both = new Decision(
                joined(theirs.note(), mine.note()),
                mine.disposition().or(theirs::disposition),
                joined(theirs.reason(), mine.reason()),
                mine.followUpOn().or(theirs::followUpOn));
        add(
                new H3(getTranslation("review.meanwhile.title")),
                version("review.meanwhile.theirs", theirs),
                version("review.meanwhile.mine", mine),
                choice("review.meanwhile.take-theirs", theirs, theirVersion),
                choice("review.meanwhile.keep-mine", mine, theirVersion),
                choice("review.meanwhile.both", both, theirVersion));
        setVisible(true);
    }

    private Component version(String key, Decision decision) {
        Span title = new Span(getTranslation(key));
        title.addClassName("finding-label");
        Paragraph text = new Paragraph(String.join("\n", DecisionWords.of(decision, wording)));
        text.addClassName("as-written");
        return new Div(title, text);
    }

    private Button choice(String key, Decision decision, int theirVersion) {
        return new Button(getTranslation(key), clicked -> {
            setVisible(false);
            settled.settle(decision, theirVersion);
        });
    }

    private static String joined(String theirs, String mine) {
        if (theirs.isBlank() || theirs.equals(mine)) {
            return mine;
        }
        return mine.isBlank() ? theirs : theirs + "\n\n" + mine;
    }
}
