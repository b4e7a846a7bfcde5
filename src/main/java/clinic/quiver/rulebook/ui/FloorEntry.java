package clinic.quiver.rulebook.ui;

import clinic.quiver.rulebook.RuleUse;
import clinic.quiver.triage.Floor;
import clinic.quiver.triage.RuleText;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;

/** Safety questions that must not stay open. */
final class FloorEntry extends Entry {

    private final Floor floor;
    private final RuleBookWords words;
    private final RuleUse use;

    FloorEntry(Floor floor, RuleBookWords words, RuleUse use) {
        super(floor.id(), Group.of(floor.level()));
        this.floor = floor;
        this.words = words;
        this.use = use;
        RuleText text = words.rule(floor.id());
        RuleParts.summarize(this, text, use);
        findBy(
                text.name(),
                text.sees(),
                text.action(),
                floor.provenance().source(),
                floor.items().stream()
                        .map(item -> item.value() + " " + words.answers().question(item))
                        .collect(Collectors.joining(" ")));
    }

    @Override
    void describe(Div content) {
        RuleText text = words.rule(floor.id());
        content.add(
                labelled("sees", new Paragraph(text.sees())),
                labelled(
                        "condition",
                        new Paragraph(getTranslation(
                                "rulebook.floor." + (floor.countsNotSure() ? "or-not-sure" : "unknown"))),
                        list(floor.items().stream()
                                .map(item -> words.answers().question(item))
                                .toList())),
                labelled("action", new Paragraph(text.action())),
                labelled("why", new Paragraph(text.why())),
                RuleParts.provenance(this, floor.provenance(), words),
                RuleParts.use(this, use),
                RuleParts.examples(this, floor.examples(), words));
    }
}
