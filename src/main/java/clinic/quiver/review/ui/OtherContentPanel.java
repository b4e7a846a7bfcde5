package clinic.quiver.review.ui;

import clinic.quiver.review.Review;
import clinic.quiver.shared.ui.Notice;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.AssessmentDifference;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says that the assessment was made with other clinical content than the running one, and what that would change. */
final class OtherContentPanel extends ReviewPanel {

    private final OpenReview open;
    private final Wording wording;
    private final Div content = new Div();
    private List<Object> shown = List.of();

    OtherContentPanel(OpenReview open, Wording wording) {
        super("content");
        this.open = open;
        this.wording = wording;
        add(content);
    }

    @Override
    void show(Review review) {
        List<Object> now = List.of(
                review.assessment().map(Assessment::id), review.signature().isPresent());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        content.removeAll();
        Optional<AssessmentDifference> difference = open.differenceNow();
        setVisible(difference.isPresent());
        difference.ifPresent(found -> {
            content.add(
                    new Paragraph(getTranslation(
                            "review.content.versions",
                            found.before().name(),
                            found.after().name())),
                    changes(found));
            if (review.signature().isEmpty()) {
                NativeButton again = new NativeButton(getTranslation("review.content.again"), clicked -> assessAgain());
                again.addClassName("small-act");
                content.add(again);
            }
        });
    }

    private void assessAgain() {
        Notice.show(getTranslation(open.assessAgain() ? "review.content.done" : "review.content.not-done"));
    }

    private Component changes(AssessmentDifference difference) {
        if (difference.isNone()) {
            return new Paragraph(getTranslation("review.content.same"));
        }
        UnorderedList list = new UnorderedList();
        if (difference.from() != difference.to()) {
            Span arrow = new Span(getTranslation("review.content.becomes"));
            list.add(new ListItem(new LevelBadge(difference.from()), arrow, new LevelBadge(difference.to())));
        }
        addRules(list, "newly-fired", difference.newlyFired());
        addRules(list, "no-longer-fired", difference.noLongerFired());
        addRules(list, "newly-possible", difference.newlyPossible());
        addRules(list, "no-longer-possible", difference.noLongerPossible());
        addRules(list, "newly-failed", difference.newlyFailed());
        return list;
    }

    private void addRules(UnorderedList list, String change, List<String> rules) {
        if (!rules.isEmpty()) {
            String names = rules.stream()
                    .map(rule -> wording.rule(rule).name() + " (" + rule + ")")
                    .collect(Collectors.joining("; "));
            list.add(new ListItem(getTranslation("review.content." + change, names)));
        }
    }
}
