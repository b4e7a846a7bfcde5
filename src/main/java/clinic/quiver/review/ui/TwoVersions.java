package clinic.quiver.review.ui;

import clinic.quiver.review.Choice;
import clinic.quiver.review.Decision;
import clinic.quiver.review.FollowUp;
import clinic.quiver.review.Orders;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;

/** Two colleagues wrote at the same time: shows both texts and lets the clinician choose; nothing is lost unseen. */
final class TwoVersions extends Div {

    private final DecisionWords words;
    private final Settled settled;

    /** Takes what the clinician chose, with the version that it replaces. */
    interface Settled {
        void settle(Decision decision, int theirVersion);
    }

    TwoVersions(DecisionWords words, Settled settled) {
        this.words = words;
        this.settled = settled;
        addClassName("two-versions");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(Decision mine, Decision theirs, int theirVersion) {
        removeAll();
        Decision both = both(mine, theirs);
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
        Paragraph text = new Paragraph(String.join("\n", words.of(decision)));
        text.addClassName("as-written");
        return new Div(title, text);
    }

    private Button choice(String key, Decision decision, int theirVersion) {
        return new Button(getTranslation(key), clicked -> {
            setVisible(false);
            settled.settle(decision, theirVersion);
        });
    }

    private static Decision both(Decision mine, Decision theirs) {
        Choice choice = mine.choice().disposition().isPresent() ? mine.choice() : theirs.choice();
        List<String> orders = Stream.concat(theirs.orders().codes().stream(), mine.orders().codes().stream())
                .toList();
        return new Decision(
                joined(theirs.note(), mine.note()),
                new Choice(
                        choice.disposition(),
                        choice.reason(),
                        joined(theirs.choice().words(), mine.choice().words())),
                new Orders(
                        orders, joined(theirs.orders().others(), mine.orders().others())),
                new FollowUp(
                        mine.followUp().on().or(() -> theirs.followUp().on()),
                        joined(theirs.followUp().expected(), mine.followUp().expected())),
                joined(theirs.safetyNet(), mine.safetyNet()));
    }

    private static String joined(String theirs, String mine) {
        if (theirs.isBlank() || theirs.equals(mine)) {
            return mine;
        }
        return mine.isBlank() ? theirs : theirs + "\n\n" + mine;
    }
}
