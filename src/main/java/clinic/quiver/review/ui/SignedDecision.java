package clinic.quiver.review.ui;

import clinic.quiver.review.Addendum;
import clinic.quiver.review.Choice;
import clinic.quiver.review.Decision;
import clinic.quiver.review.DueBack;
import clinic.quiver.review.Review;
import clinic.quiver.review.SecondLook;
import clinic.quiver.review.Standing;
import clinic.quiver.shared.ui.Notice;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;

/** The decision as it was signed, and what was added since. */
final class SignedDecision extends Div {

    private final OpenReview open;
    private final Wording wording;
    private final DecisionWords words;
    private final Div record = new Div();
    private final Paragraph unstored = new Paragraph();
    private final TextArea addition;
    private List<Object> shown = List.of();

    SignedDecision(OpenReview open, Wording wording, DecisionWords words) {
        this.open = open;
        this.wording = wording;
        this.words = words;
        addition = new TextArea(getTranslation("review.addendum.new"));
        addition.setManualValidation(true);
        unstored.addClassName("caution");
        unstored.getElement().setAttribute("role", "alert");
        unstored.setVisible(false);
        Button add = new Button(getTranslation("review.addendum.add"), clicked -> addAddendum());
        Div form = new Div(unstored, addition, add);
        form.addClassName("addendum-form");
        add(record, form);
    }

    /** Words that came after the signature and were not stored: they become the draft of an addendum. */
    void offer(String words) {
        unstored.setText(getTranslation("review.addendum.unstored"));
        unstored.setVisible(true);
        addition.setValue(addition.isEmpty() ? words : addition.getValue() + "\n" + words);
        unstored.scrollIntoView();
    }

    void show(Review review) {
        List<Object> now =
                List.of(review.signature(), review.decision(), review.secondLook(), review.dueBack(), review.addenda());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        record.removeAll();
        review.signature().ifPresent(signature -> {
            Icon lock = VaadinIcon.LOCK.create();
            lock.getElement().setAttribute("aria-hidden", "true");
            Div line = new Div(
                    lock,
                    new Span(getTranslation(
                            "review.signed-by", wording.name(signature.by()), wording.time(signature.at()))));
            line.addClassName("signature");
            record.add(line);
        });
        words.parts(review.decision()).forEach(this::part);
        showOverride(review);
        review.dueBack().ifPresent(due -> part("review.due.title", dueBack(due)));
        review.addenda().forEach(this::show);
    }

    // The level that was advised stays beside what was decided instead, with everybody's name.
    private void showOverride(Review review) {
        Choice choice = review.decision().choice();
        if (review.assessment().filter(found -> choice.isBelow(found.level())).isPresent()) {
            review.chosen()
                    .ifPresent(chosen -> part(
                            "review.override.title",
                            getTranslation(
                                    "review.override.by",
                                    wording.name(chosen.by()),
                                    wording.time(chosen.at()),
                                    review.assessment()
                                            .map(found -> getTranslation(
                                                    Standing.of(found.level()).key()))
                                            .orElse(""))));
        }
        review.standingSecondLook()
                .flatMap(SecondLook::answer)
                .ifPresent(answer -> part("review.second.title", SecondLookWords.answer(answer, wording)));
    }

    private String dueBack(DueBack due) {
        return due.settled()
                .map(settled -> getTranslation(
                                "review.due.outcome." + settled.outcome().name(),
                                wording.name(settled.by()),
                                wording.time(settled.at()))
                        + (settled.words().isEmpty() ? "" : " " + settled.words()))
                .orElseGet(() -> getTranslation("review.due.awaited", wording.day(due.dueOn())));
    }

    private void show(Addendum addendum) {
        Paragraph text = new Paragraph(addendum.words());
        text.addClassName("as-written");
        record.add(
                new H3(getTranslation("review.addendum.by", wording.name(addendum.by()), wording.time(addendum.at()))),
                text);
    }

    private void part(String key, String text) {
        if (!text.isBlank()) {
            Span label = new Span(getTranslation(key));
            label.addClassName("finding-label");
            Paragraph written = new Paragraph(text);
            written.addClassName("as-written");
            record.add(new Div(label, written));
        }
    }

    private void addAddendum() {
        boolean added = open.addAddendum(addition.getValue());
        addition.setInvalid(!added);
        if (added) {
            addition.clear();
            unstored.setVisible(false);
            Notice.show(getTranslation("review.addendum.added"));
        } else {
            addition.setErrorMessage(
                    addition.getValue().length() > Decision.LONGEST
                            ? getTranslation(
                                    "review.refused.length", addition.getValue().length(), Decision.LONGEST)
                            : getTranslation("review.addendum.not-added"));
        }
    }
}
