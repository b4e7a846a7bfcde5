package clinic.quiver.review.ui;

import clinic.quiver.review.Review;
import clinic.quiver.triage.Assessment;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Says that the patient's answers changed while the record is open, and shows them when they are wanted. */
final class NewAnswersBanner extends Div {

    private final Runnable showNow;

    NewAnswersBanner(Runnable showNow) {
        this.showNow = showNow;
        addClassName("new-answers");
        getElement().setAttribute("role", "status");
    }

    /** Shows that answers wait; empty when none do. */
    void show(Optional<Review> waiting) {
        removeAll();
        setClassName("is-waiting", waiting.isPresent());
        waiting.ifPresent(review -> {
            add(new Span(getTranslation("review.new-answers")));
            review.assessment().map(Assessment::level).ifPresent(level -> add(new LevelBadge(Optional.of(level))));
            add(new Button(getTranslation("review.new-answers.show"), clicked -> showNow.run()));
        });
    }
}
