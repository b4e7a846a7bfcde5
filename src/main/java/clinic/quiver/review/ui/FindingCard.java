package clinic.quiver.review.ui;

import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.review.Acknowledgement;
import clinic.quiver.review.Acknowledgement.Agreement;
import clinic.quiver.review.Acknowledgement.Reason;
import clinic.quiver.review.Review;
import clinic.quiver.review.Standing;
import clinic.quiver.triage.Assessment.StoredFinding;
import clinic.quiver.triage.Finding;
import clinic.quiver.triage.RuleText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One finding: what was seen, because of which answers, what to consider, from where, and the clinician's word on it. */
final class FindingCard extends Article {

    private final StoredFinding finding;
    private final Wording wording;
    private final Ways ways;
    private final AcknowledgementBar bar;
    private final List<NativeButton> asking = new ArrayList<>();

    /** What can be done from a finding. */
    interface Ways {
        /** Leads to an answer among all answers. */
        void showAnswer(LinkId item);

        /** Asks for the answer that is missing. */
        void ask(LinkId item);

        /** Whether the clinician's word was stored. */
        boolean acknowledge(String ruleId, Agreement agreement, Optional<Reason> reason, String words);
    }

    FindingCard(StoredFinding finding, Review review, Wording wording, Ways ways, AcknowledgementBar bar) {
        this.finding = finding;
        this.wording = wording;
        this.ways = ways;
        this.bar = bar;
        RuleText text = wording.rule(finding.ruleId());
        addClassNames("finding", "finding-" + Standing.of(finding.level()).style());
        add(head(text), new Paragraph(text.sees()));
        if (!finding.because().isEmpty() && finding.kind() != Finding.Kind.FLOOR) {
            add(labelled("because", new EvidenceList(review, wording, ways::showAnswer, finding.because())));
        }
        if (!finding.missing().isEmpty()) {
            add(labelled("missing", missing()));
        }
        add(labelled("consider", new Paragraph(text.action())), labelled("why", new Paragraph(text.why())));
        add(labelled("source", source()), bar);
        show(review);
    }

    String ruleId() {
        return finding.ruleId();
    }

    /** Shows what was said of the finding since. */
    void show(Review review) {
        boolean isSettled = review.isSettled(finding.ruleId());
        setClassName("is-acknowledged", isSettled);
        Optional<Acknowledgement> said = review.acknowledgementOf(finding.ruleId());
        Optional<Component> news = said.filter(word -> !isSettled)
                .flatMap(Acknowledgement::basis)
                .map(then -> new NewEvidence(then, finding, wording)
                        .with(found -> new EvidenceList(review, wording, ways::showAnswer, found)));
        bar.show(said, news, review.signature().isPresent());
        asking.forEach(ask -> ask.setVisible(review.signature().isEmpty()));
    }

    private Component head(RuleText text) {
        FindingHead head = new FindingHead(finding.level(), text.name());
        return finding.kind() == Finding.Kind.FIRED
                ? head
                : head.with(getTranslation("review.kind." + finding.kind().name()));
    }

    // The rule book opens beside the record, so that nobody loses their place.
    private Component source() {
        String source = wording.source(finding.ruleId());
        if (source.isEmpty()) {
            return new Span(finding.ruleId());
        }
        Anchor rule = new Anchor("rulebook/" + finding.ruleId(), finding.ruleId());
        rule.setTarget(AnchorTarget.BLANK);
        rule.setAriaLabel(getTranslation("review.flag.rule", finding.ruleId()));
        return new Span(new Span(source + " · "), rule);
    }

    private Component labelled(String part, Component content) {
        Span label = new Span(getTranslation("review.flag." + part));
        label.addClassName("finding-label");
        Div line = new Div(label, content);
        line.addClassNames("finding-line", "finding-" + part);
        return line;
    }

    private Component missing() {
        UnorderedList list = new UnorderedList();
        list.addClassName("evidence");
        finding.missing().forEach(item -> list.add(missing(item)));
        return list;
    }

    private ListItem missing(LinkId item) {
        Span question = new Span(wording.answers().question(item));
        question.addClassName("asked");
        NativeButton ask = new NativeButton(getTranslation("review.open.answer"), clicked -> ways.ask(item));
        ask.setAriaLabel(
                getTranslation("review.open.answer-item", wording.answers().shortLabel(item)));
        ask.addClassName("small-act");
        asking.add(ask);
        return new ListItem(question, ask);
    }
}
