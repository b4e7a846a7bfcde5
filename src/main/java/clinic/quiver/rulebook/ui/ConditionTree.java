package clinic.quiver.rulebook.ui;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** A condition as a clinician reads it: lists within lists, each leaf the question as asked with the answer wanted. */
final class ConditionTree extends UnorderedList {

    private final RuleBookWords words;

    ConditionTree(Condition condition, RuleBookWords words) {
        this(List.of(condition), words);
    }

    private ConditionTree(List<Condition> parts, RuleBookWords words) {
        this.words = words;
        addClassName("condition");
        parts.forEach(part -> add(line(part)));
    }

    private ListItem line(Condition condition) {
        return switch (condition) {
            case Condition.All(var parts) -> group(getTranslation("rulebook.condition.all"), parts);
            case Condition.Any(var parts) -> group(getTranslation("rulebook.condition.any"), parts);
            case Condition.AtLeast(int count, var parts) ->
                group(getTranslation("rulebook.condition.at-least", count), parts);
            case Condition.Not(Condition part) -> not(part);
            case Condition.Named named -> named(named, Optional.empty());
            default -> leaf(condition, Optional.empty());
        };
    }

    private ListItem not(Condition part) {
        Optional<String> not = Optional.of(getTranslation("rulebook.condition.not"));
        return switch (part) {
            case Condition.Any(var parts) -> group(getTranslation("rulebook.condition.none"), parts);
            case Condition.All all -> group(getTranslation("rulebook.condition.not-this"), List.of(all));
            case Condition.AtLeast atLeast -> group(getTranslation("rulebook.condition.not-this"), List.of(atLeast));
            case Condition.Not inner -> group(getTranslation("rulebook.condition.not-this"), List.of(inner));
            case Condition.Named named -> named(named, not);
            default -> leaf(part, not);
        };
    }

    private ListItem group(String title, List<Condition> parts) {
        Span head = new Span(title);
        head.addClassName("condition-group");
        return new ListItem(head, new ConditionTree(parts, words));
    }

    // What has words of its own opens to what it is made of.
    private ListItem named(Condition.Named named, Optional<String> before) {
        Optional<String> own = words.named(named.name());
        if (own.isEmpty()) {
            return before.isEmpty() ? line(named.condition()) : not(named.condition());
        }
        Span summary = new Span();
        before.ifPresent(not -> summary.add(emphasized(not)));
        summary.add(own.get());
        return new ListItem(new NativeDetails(summary, new ConditionTree(named.condition(), words)));
    }

    private ListItem leaf(Condition condition, Optional<String> before) {
        ListItem line = new ListItem();
        Optional<String> fired = words.firedRule(condition);
        if (fired.isPresent()) {
            before.ifPresent(not -> line.add(emphasized(not)));
            line.add(getTranslation(
                    "rulebook.condition.fired",
                    fired.get(),
                    words.rule(fired.get()).name()));
            return line;
        }
        ConditionWords spoken = words.conditions();
        switch (condition) {
            case Condition.Is is -> ask(line, is.item(), spoken.value(is), before);
            case Condition.OneOf oneOf -> ask(line, oneOf.item(), spoken.value(oneOf), before);
            case Condition.Has has -> ask(line, has.item(), spoken.value(has), before);
            case Condition.Only only -> ask(line, only.item(), spoken.value(only), before);
            case Condition.Compare compare -> ask(line, compare.item(), spoken.value(compare), before);
            default -> throw new IllegalArgumentException("not a leaf: " + condition);
        }
        return line;
    }

    private void ask(ListItem line, LinkId item, String value, Optional<String> before) {
        Span asked = new Span(words.conditions().question(item));
        asked.addClassName("asked");
        Span answered = new Span();
        answered.addClassName("answered");
        before.ifPresent(not -> answered.add(emphasized(not)));
        answered.add(value);
        line.add(asked, answered);
    }

    private static Span emphasized(String not) {
        Span span = new Span(not + " ");
        span.addClassName("condition-not");
        return span;
    }
}
