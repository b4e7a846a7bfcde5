package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.Reply;
import clinic.quiver.review.Acknowledgement;
import clinic.quiver.review.Review;
import clinic.quiver.review.Standing;
import clinic.quiver.triage.RuleText;
import clinic.quiver.triage.TakenBack;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;

/** A danger that the patient reported and took back: what was answered then and is now, and the clinician's word on it. */
final class TakenBackCard extends Article {

    private final TakenBack takenBack;
    private final Wording wording;
    private final AcknowledgementBar bar;

    TakenBackCard(TakenBack takenBack, Wording wording, AcknowledgementBar bar) {
        this.takenBack = takenBack;
        this.wording = wording;
        this.bar = bar;
        RuleText text = wording.rule(takenBack.finding().ruleId());
        addClassNames(
                "finding", "finding-" + Standing.of(takenBack.finding().level()).style());
        add(
                new FindingHead(takenBack.finding().level(), text.name())
                        .with(getTranslation("review.flags.taken-back")),
                new Paragraph(getTranslation("review.flags.taken-back.hint")),
                changes(),
                new Paragraph(text.action()),
                new Span(takenBack.finding().ruleId()),
                bar);
    }

    /** Shows what was said of it since. */
    void show(Review review) {
        String ruleId = takenBack.finding().ruleId();
        boolean isSettled = review.isSettled(ruleId);
        setClassName("is-acknowledged", isSettled);
        Optional<Acknowledgement> said = review.acknowledgementOf(ruleId);
        Optional<Component> news = said.filter(word -> !isSettled)
                .map(word -> new Paragraph(getTranslation("review.flags.taken-back.more")));
        bar.show(said, news, review.signature().isPresent());
    }

    private UnorderedList changes() {
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence");
        takenBack.changes().forEach(change -> list.add(line(change)));
        return list;
    }

    private ListItem line(TakenBack.Change change) {
        Span question = new Span(wording.answers().question(change.item()));
        question.addClassName("asked");
        String then = wording.answers().answer(change.item(), change.then().answer());
        return new ListItem(
                question,
                answer("then", wording.time(change.then().at()), then),
                answer("now", wording.time(change.since()), now(change)));
    }

    private String now(TakenBack.Change change) {
        return change.now() instanceof Reply.NotShown
                ? getTranslation("review.flags.taken-back.not-asked")
                : wording.answers().reply(change.item(), change.now());
    }

    private Div answer(String key, String time, String words) {
        Span answer = new Span(words);
        answer.addClassName("answered");
        return new Div(new Span(getTranslation("review.flags.taken-back." + key, time) + " "), answer);
    }
}
