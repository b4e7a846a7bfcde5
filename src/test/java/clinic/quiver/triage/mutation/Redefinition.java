package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.triage.ChangedRuleBooks;
import clinic.quiver.triage.Rule;
import java.util.List;

/** A named condition that means something else, wherever it is used. */
record Redefinition(String name, Condition condition) {

    Rule in(Rule rule) {
        return ChangedRuleBooks.with(rule, in(rule.when()), rule.anchor().map(this::in));
    }

    Condition in(Condition where) {
        return switch (where) {
            case Condition.All all -> new Condition.All(in(all.parts()));
            case Condition.Any any -> new Condition.Any(in(any.parts()));
            case Condition.AtLeast atLeast -> new Condition.AtLeast(atLeast.count(), in(atLeast.parts()));
            case Condition.Not not -> new Condition.Not(in(not.part()));
            case Named named -> new Named(named.name(), named.name().equals(name) ? condition : in(named.condition()));
            default -> where;
        };
    }

    private List<Condition> in(List<Condition> parts) {
        return parts.stream().map(this::in).toList();
    }
}
