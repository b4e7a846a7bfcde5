package clinic.quiver.bench.table;

import clinic.quiver.bench.table.Formula.End;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Operator;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Says a three-valued condition in two values: whether it is certainly true, and whether it is possibly true. It is
 * unknown when it is possible and not certain.
 */
final class TwoValued {

    private final Scope scope;

    TwoValued(Scope scope) {
        this.scope = scope;
    }

    Formula certain(Condition condition) {
        return formula(condition, true);
    }

    Formula possible(Condition condition) {
        return formula(condition, false);
    }

    private Formula formula(Condition condition, boolean certain) {
        return switch (condition) {
            case Condition.All all -> new Formula.All(formulas(all.parts(), certain));
            case Condition.Any any -> new Formula.Any(formulas(any.parts(), certain));
            case Condition.AtLeast some -> new Formula.AtLeast(some.count(), formulas(some.parts(), certain));
            // Certainly not true is the same as not possibly true, and the other way round.
            case Condition.Not not -> new Formula.Not(formula(not.part(), !certain));
            case Condition.Named named -> named(named, certain);
            case Condition.Is is -> new Formula.CodeIn(scope.code(is.item()), codes(Set.of(is.value()), certain));
            case Condition.OneOf one -> new Formula.CodeIn(scope.code(one.item()), codes(one.values(), certain));
            case Condition.Has has -> new Formula.Holds(scope.list(has.item()), codes(has.codes(), certain));
            case Condition.Only only -> new Formula.HoldsOnly(scope.list(only.item()), codes(only.codes(), certain));
            case Condition.Compare compare -> number(compare, certain);
        };
    }

    private List<Formula> formulas(List<Condition> parts, boolean certain) {
        return parts.stream().map(part -> formula(part, certain)).toList();
    }

    private Formula named(Condition.Named named, boolean certain) {
        String kind = (certain ? "certain" : "possible") + (scope.speaksOfUsual(named) ? "WithUsual" : "");
        return new Formula.Named(
                named.name().replaceAll("[^A-Za-z0-9]", "_") + "_" + kind, formula(named.condition(), certain));
    }

    private static SortedSet<String> codes(Set<String> codes, boolean certain) {
        SortedSet<String> result = new TreeSet<>(codes);
        if (!certain) {
            result.add(Field.UNKNOWN);
        }
        return Collections.unmodifiableSortedSet(result);
    }

    private Formula number(Condition.Compare compare, boolean certain) {
        Field field = scope.number(compare.item());
        if (field.kind() == Field.Kind.SCORE) {
            return new Formula.ScoreIs(field, compare.operator(), compare.bound());
        }
        return new Formula.NumberIs(field, end(compare.operator(), certain), compare.operator(), compare.bound());
    }

    // "At least 40" is certain when the least it can be is, and possible when the most it can be is.
    private static End end(Operator operator, boolean certain) {
        boolean upwards = operator == Operator.GREATER || operator == Operator.AT_LEAST;
        return upwards == certain ? End.LEAST : End.MOST;
    }
}
