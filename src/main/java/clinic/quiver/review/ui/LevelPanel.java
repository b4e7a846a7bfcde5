package clinic.quiver.review.ui;

import clinic.quiver.intake.QuestionnaireResponse;
import clinic.quiver.review.Review;
import clinic.quiver.review.Standing;
import clinic.quiver.triage.Assessment;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.Optional;

/** The level that Quiver advises, how much of the answers it rests on, and that the clinician decides. */
final class LevelPanel extends Div {

    private final Wording wording;

    LevelPanel(Wording wording) {
        this.wording = wording;
        addClassName("review-level");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("review.level.title"));
    }

    void show(Review review) {
        removeAll();
        Optional<Assessment> assessment = review.assessment();
        Span title = new Span(getTranslation("review.level.title"));
        title.addClassName("quiet");
        Span advice = new Span(getTranslation("review.level.you-decide"));
        advice.addClassName("you-decide");
        add(
                title,
                new LevelBadge(
                        assessment.map(Assessment::level).map(Standing::of).orElse(Standing.NOT_BEGUN)),
                advice);
        add(new Span(stateOf(review)));
        review.takenBack().stream().findFirst().ifPresent(danger -> {
            Span takenBack = new Span(getTranslation(
                    "review.level.taken-back",
                    getTranslation(Standing.of(danger.finding().level()).key())));
            takenBack.addClassName("taken-back");
            add(takenBack);
        });
        assessment.ifPresent(found -> {
            Span content = new Span(getTranslation("review.level.content", found.knowledgeVersion()));
            content.addClassName("quiet");
            add(content);
        });
        setClassName(
                "is-so-far",
                assessment
                        .filter(found -> found.status() != Assessment.Status.COMPLETE)
                        .isPresent());
    }

    private String stateOf(Review review) {
        if (review.assessment()
                .filter(found -> found.status() == Assessment.Status.FAILED)
                .isPresent()) {
            return getTranslation("review.level.failed");
        }
        return review.response().map(this::stateOf).orElseGet(() -> getTranslation("review.level.not-begun"));
    }

    private String stateOf(QuestionnaireResponse response) {
        return response.completedAt()
                .map(at -> getTranslation(
                        "review.level.handed-in." + response.status().name(),
                        wording.time(at),
                        Math.max(1, Duration.between(response.startedAt(), at).toMinutes())))
                .orElseGet(() -> getTranslation(
                        "review.level.so-far." + response.answering().name(),
                        response.haltedAt().map(wording::time).orElse("")));
    }
}
