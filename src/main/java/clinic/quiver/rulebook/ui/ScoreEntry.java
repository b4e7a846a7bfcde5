package clinic.quiver.rulebook.ui;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.triage.RuleBook;
import clinic.quiver.triage.ScoreText;
import clinic.quiver.triage.Scoring;
import clinic.quiver.triage.Scoring.Alternative;
import clinic.quiver.triage.Scoring.FirstOf;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the likelihood of one deficiency is counted: every feature with its points. */
final class ScoreEntry extends Entry {

    private final Scoring scoring;
    private final RuleBook ruleBook;
    private final RuleBookWords words;

    ScoreEntry(Scoring scoring, RuleBook ruleBook, RuleBookWords words) {
        super(scoring.nutrient().score().value(), Group.SCORES);
        this.scoring = scoring;
        this.ruleBook = ruleBook;
        this.words = words;
        String title = getTranslation(
                "rulebook.score",
                getTranslation("review.nutrient." + scoring.nutrient().code()));
        Span name = new Span(title);
        name.addClassName("rule-name");
        summarize(name);
        findBy(
                title,
                ruleBook.scoreProvenance().source(),
                scoring.groups().stream()
                        .flatMap(group -> group.features().stream())
                        .flatMap(feature -> feature.alternatives().stream())
                        .map(alternative -> words.asked(alternative.when()))
                        .collect(Collectors.joining(" ")));
    }

    @Override
    void describe(Div content) {
        content.add(labelled(
                "bands",
                new Paragraph(getTranslation("rulebook.score.bands", ruleBook.moderateFrom(), ruleBook.highFrom()))));
        for (Scoring.Group group : scoring.groups()) {
            Component cap = group.cap().isPresent()
                    ? quiet(getTranslation("rulebook.score.cap", group.cap().getAsInt()))
                    : new Span();
            content.add(labelled("score-" + group.part().name(), cap, features(group.features())));
        }
        ScoreText text = words.score(scoring.nutrient());
        content.add(
                labelled("tests", new Paragraph(text.tests())),
                labelled("test-first", new Paragraph(text.testFirst()), new ConditionTree(scoring.testFirst(), words)));
        content.add(
                labelled("defaults", list(defaults())), RuleParts.provenance(this, ruleBook.scoreProvenance(), words));
    }

    private Component features(List<FirstOf> features) {
        UnorderedList list = new UnorderedList();
        list.addClassName("score-features");
        for (FirstOf feature : features) {
            List<Alternative> alternatives = feature.alternatives();
            ListItem line = new ListItem();
            if (alternatives.size() > 1) {
                line.add(quiet(getTranslation("rulebook.score.first-of")));
            }
            alternatives.forEach(alternative -> line.add(alternative(alternative)));
            list.add(line);
        }
        return list;
    }

    private Component alternative(Alternative alternative) {
        Span points = new Span("+" + alternative.points());
        points.addClassName("feature-points");
        points.getElement().setAttribute("title", getTranslation("review.scores.points", alternative.points()));
        Div line = new Div(points, new ConditionTree(alternative.when(), words));
        line.addClassName("score-feature");
        return line;
    }

    private List<String> defaults() {
        List<String> lines = new ArrayList<>();
        for (Item item : words.questionnaire().items()) {
            BigDecimal number = ruleBook.scoreDefaults().get(item.linkId());
            if (number != null) {
                lines.addAll(words.example(Map.of(item.linkId(), new Answer.Quantity(number))));
            }
        }
        return lines;
    }
}
