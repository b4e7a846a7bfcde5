package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Review;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFeature;
import clinic.quiver.triage.Assessment.StoredScore;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Which deficiencies to test for first, with what counted; ranked, never a diagnosis. */
final class DeficiencyPanel extends ReviewPanel {

    private final Wording wording;
    private final Consumer<LinkId> showAnswer;
    private final Div content = new Div();
    private List<StoredScore> shown = List.of();

    DeficiencyPanel(Wording wording, Consumer<LinkId> showAnswer) {
        super("scores");
        this.wording = wording;
        this.showAnswer = showAnswer;
        content.addClassName("scores");
        Paragraph source = new Paragraph(getTranslation("review.scores.source", wording.scoreSource()));
        source.addClassName("quiet");
        add(new Paragraph(getTranslation("review.scores.hint")), content, source);
    }

    @Override
    void show(Review review) {
        List<StoredScore> scores = review.assessment().map(Assessment::scores).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(StoredScore::points).reversed())
                .toList();
        setVisible(!scores.isEmpty());
        if (!scores.equals(shown)) {
            shown = scores;
            content.removeAll();
            scores.forEach(score -> content.add(card(score, review)));
        }
    }

    private Component card(StoredScore score, Review review) {
        Span points = new Span(getTranslation("review.scores.points", score.points()));
        points.addClassName("score-points");
        Span band = new Span(getTranslation("review.scores.band." + score.band().name()));
        band.addClassNames("score-band", "band-" + score.band().name().toLowerCase(Locale.ROOT));
        Div head = new Div(
                new H3(getTranslation("review.nutrient." + score.nutrient().code())), points, band);
        head.addClassName("score-head");
        if (score.couldBeHigherBy() > 0) {
            Span higher = new Span(getTranslation("review.scores.higher", score.couldBeHigherBy()));
            higher.addClassName("score-higher");
            head.add(higher);
        }
        Article card = new Article(head);
        card.addClassName("score");
        if (!score.counted().isEmpty()) {
            UnorderedList features = new UnorderedList();
            features.addClassName("features");
            score.counted().forEach(feature -> features.add(line(feature, review)));
            NativeDetails details = new NativeDetails(
                    getTranslation("review.scores.counted", score.counted().size()), features);
            card.add(details);
        }
        return card;
    }

    private ListItem line(StoredFeature feature, Review review) {
        Span points = new Span("+" + feature.points());
        points.addClassName("feature-points");
        Span part =
                new Span(getTranslation("review.scores.part." + feature.part().name()));
        part.addClassName("quiet");
        return new ListItem(points, part, new EvidenceList(review, wording, showAnswer, feature.because()));
    }
}
