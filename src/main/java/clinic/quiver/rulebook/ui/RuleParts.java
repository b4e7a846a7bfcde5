package clinic.quiver.rulebook.ui;

import clinic.quiver.rulebook.RuleUse;
import clinic.quiver.rulebook.RuleUseService;
import clinic.quiver.triage.Provenance;
import clinic.quiver.triage.RuleExamples;
import clinic.quiver.triage.RuleExamples.Example;
import clinic.quiver.triage.RuleText;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;

/** What rules and floors have in common. */
final class RuleParts {

    private RuleParts() {}

    static void summarize(Entry entry, RuleText text, RuleUse use) {
        Span id = new Span(entry.ruleId());
        id.addClassName("rule-id");
        Span name = new Span(text.name());
        name.addClassName("rule-name");
        entry.summarize(id, name);
        if (use.fired() > 0) {
            Span fired = new Span(entry.getTranslation("rulebook.fired", use.fired()));
            fired.addClassNames("rule-fired", "quiet");
            entry.summarize(id, name, fired);
        }
    }

    static Component provenance(Entry entry, Provenance provenance, RuleBookWords words) {
        List<Component> parts = new ArrayList<>(List.of(
                new Paragraph(provenance.source() + " (" + dated(entry, provenance) + ")"),
                Entry.quiet(
                        entry.getTranslation("rulebook.owner", provenance.owner(), words.day(provenance.reviewBy())))));
        if (provenance.isDue(words.today())) {
            Span due = new Span(entry.getTranslation("rulebook.due"));
            due.addClassName("rule-due");
            parts.add(due);
        }
        return entry.labelled("source", parts.toArray(Component[]::new));
    }

    private static String dated(Entry entry, Provenance provenance) {
        return provenance.isUndated() ? entry.getTranslation("rulebook.undated") : provenance.sourceDate();
    }

    static Component use(Entry entry, RuleUse use) {
        return entry.labelled(
                "use",
                new Paragraph(entry.getTranslation("rulebook.use", RuleUseService.DAYS, use.fired(), use.possible())),
                new Paragraph(entry.getTranslation("rulebook.agreement", use.agreed(), use.disagreed())));
    }

    static Component examples(Entry entry, RuleExamples examples, RuleBookWords words) {
        Div shown = new Div(entry.labelled("fires", Entry.list(lines(examples.fires(), words))));
        if (!examples.possible().isEmpty()) {
            shown.add(entry.labelled("possible", Entry.list(lines(examples.possible(), words))));
        }
        shown.add(entry.labelled(
                "silent",
                Entry.list(lines(examples.silent(), words)),
                Entry.quiet(entry.getTranslation("rulebook.examples.rest"))));
        return shown;
    }

    private static List<String> lines(List<Example> examples, RuleBookWords words) {
        return examples.stream()
                .map(example -> String.join(" · ", words.example(example.given())))
                .toList();
    }
}
