package clinic.quiver.rulebook.ui;

import clinic.quiver.rulebook.RuleUse;
import clinic.quiver.triage.Rule;
import clinic.quiver.triage.RuleText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** One rule: when it is met, why, what to do, where it comes from, how it proves itself and how it does at the clinic. */
final class RuleEntry extends Entry {

    private final Rule rule;
    private final RuleBookWords words;
    private final RuleUse use;

    RuleEntry(Rule rule, RuleBookWords words, RuleUse use) {
        super(rule.id(), Group.of(rule.level()));
        this.rule = rule;
        this.words = words;
        this.use = use;
        RuleText text = words.rule(rule.id());
        RuleParts.summarize(this, text, use);
        findBy(text.name(), text.sees(), text.action(), rule.provenance().source(), words.asked(rule.when()));
    }

    @Override
    void describe(Div content) {
        RuleText text = words.rule(rule.id());
        content.add(
                labelled("sees", new Paragraph(text.sees())),
                labelled("condition", new ConditionTree(rule.when(), words)));
        rule.anchor()
                .ifPresent(anchor -> content.add(labelled(
                        "anchor",
                        new Paragraph(getTranslation("rulebook.anchor.hint")),
                        new ConditionTree(anchor, words))));
        if (rule.benignPattern()) {
            content.add(labelled("benign", new Paragraph(getTranslation("rulebook.benign.hint"))));
        }
        content.add(
                labelled("action", new Paragraph(text.action())),
                labelled("why", new Paragraph(text.why())),
                RuleParts.provenance(this, rule.provenance(), words),
                RuleParts.use(this, use),
                RuleParts.examples(this, rule.examples(), words));
    }
}
