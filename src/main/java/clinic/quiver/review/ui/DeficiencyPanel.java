package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Review;
import clinic.quiver.triage.Assessment;
import clinic.quiver.triage.Assessment.StoredFeature;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Assessment.StoredScore;
import clinic.quiver.triage.DeficiencyScore.Band;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Which deficiencies to test for first, with what counted; ranked, never a diagnosis. */
final class DeficiencyPanel extends ReviewPanel {

    private final Wording wording;
    private final Consumer<LinkId> showAnswer;
    private final Div content = new Div();
    private final Div causes = new Div();
    private List<Object> shown = List.of();

    DeficiencyPanel(Wording wording, Consumer<LinkId> showAnswer) {
        super("scores");
        this.wording = wording;
        this.showAnswer = showAnswer;
        content.addClassName("scores");
        Paragraph source = new Paragraph(getTranslation("review.scores.source", wording.scoreSource()));
        source.addClassName("quiet");
        add(new Paragraph(getTranslation("review.scores.hint")), content, causes, source);
    }

    @Override
    void show(Review review) {
        List<StoredScore> scores = review.assessment().map(Assessment::scores).orElse(List.of()).stream()
                .sorted(Comparator.comparingInt(StoredScore::points).reversed())
                .toList();
        setVisible(!scores.isEmpty());
        List<StoredFinding> others = review.assessment().map(Assessment::findings).orElse(List.of()).stream()
                .filter(finding -> finding.kind().counts() && wording.isOtherCause(finding.ruleId()))
                .toList();
        List<Object> now = List.of(scores, others);
        if (!now.equals(shown)) {
            shown = now;
            content.removeAll();
            scores.forEach(score -> content.add(card(score, review)));
            causes.removeAll();
            causes.add(new H3(getTranslation("review.scores.causes")), otherCauses(others, review));
        }
    }

    private Component otherCauses(List<StoredFinding> others, Review review) {
        if (others.isEmpty()) {
            return new Paragraph(getTranslation("review.scores.causes.none"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("other-causes");
        for (StoredFinding other : others) {
            NativeDetails details = new NativeDetails(
                    wording.rule(other.ruleId()).name(),
                    new EvidenceList(review, wording, showAnswer, other.because()));
            list.add(new ListItem(details));
        }
        return list;
    }

    private Component card(StoredScore score, Review review) {
        boolean isTestFirst = !score.testFirst().isEmpty();
        Div head = new Div(
                new H3(getTranslation("review.nutrient." + score.nutrient().code())));
        head.addClassName("score-head");
        if (isTestFirst) {
            Span testFirst = new Span(wording.score(score.nutrient()).testFirst());
            testFirst.addClassName("test-first");
            head.add(testFirst);
        } else {
            head.add(points(score));
        }
        Article card = new Article(head);
        card.addClassName("score");
        if (isTestFirst) {
            card.add(new EvidenceList(review, wording, showAnswer, score.testFirst()));
        }
        if (isTestFirst || score.band() != Band.LOW) {
            card.add(new Paragraph(getTranslation(
                    "review.scores.tests", wording.score(score.nutrient()).tests())));
        }
        if (!score.counted().isEmpty()) {
            card.add(counted(score, review));
        }
        return card;
    }

    private List<Component> points(StoredScore score) {
        List<Component> parts = new ArrayList<>();
        Span points = new Span(getTranslation("review.scores.points", score.points()));
        points.addClassName("score-points");
        Span band = new Span(getTranslation("review.scores.band." + score.band().name()));
        band.addClassName("band-" + score.band().name().toLowerCase(Locale.ROOT));
        parts.add(points);
        parts.add(band);
        if (score.couldBeHigherBy() > 0) {
            Span higher = new Span(getTranslation("review.scores.higher", score.couldBeHigherBy()));
            higher.addClassName("score-higher");
            parts.add(higher);
        }
        return parts;
    }

    private Component counted(StoredScore score, Review review) {
        UnorderedList features = new UnorderedList();
        features.addClassName("features");
        score.counted().forEach(feature -> features.add(line(feature, review)));
        return new NativeDetails(
                getTranslation("review.scores.counted", score.counted().size()), features);
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
