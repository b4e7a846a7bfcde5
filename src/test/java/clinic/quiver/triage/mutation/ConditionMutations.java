package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.All;
import clinic.quiver.questionnaire.Condition.Any;
import clinic.quiver.questionnaire.Condition.AtLeast;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import clinic.quiver.questionnaire.Condition.Operator;
import clinic.quiver.triage.mutation.Mutation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Every small change to one condition. A condition used by its name is changed where it is defined, not where it is used. */
final class ConditionMutations {

    private final Steps steps;
    private final List<Mutation> found = new ArrayList<>();

    private ConditionMutations(Steps steps) {
        this.steps = steps;
    }

    /** All mutations of the condition, in the order of its text. */
    static List<Mutation> of(Condition condition, Steps steps) {
        ConditionMutations mutations = new ConditionMutations(steps);
        mutations.add(Kind.REMOVED, "", ConditionWords.of(condition) + " removed", new Any(List.of()));
        mutations.visit(condition, "", UnaryOperator.identity());
        return List.copyOf(mutations.found);
    }

    private void add(Kind kind, String place, String change, Condition mutated) {
        found.add(new Mutation(kind, place, change, mutated));
    }

    private void visit(Condition part, String place, UnaryOperator<Condition> whole) {
        switch (part) {
            case All all -> {
                swap(part, place, whole.apply(new Any(all.parts())), all.parts());
                visitParts(all.parts(), place, parts -> whole.apply(new All(parts)));
            }
            case Any any -> {
                swap(part, place, whole.apply(new All(any.parts())), any.parts());
                visitParts(any.parts(), place, parts -> whole.apply(new Any(parts)));
            }
            case AtLeast atLeast -> {
                count(atLeast, atLeast.count() - 1, place, whole);
                count(atLeast, atLeast.count() + 1, place, whole);
                visitParts(atLeast.parts(), place, parts -> whole.apply(new AtLeast(atLeast.count(), parts)));
            }
            case Not not -> visit(not.part(), place, inner -> whole.apply(new Not(inner)));
            case Named _, Is _ -> negate(part, place, whole);
            case OneOf oneOf -> {
                negate(part, place, whole);
                options(oneOf.values(), place, part, values -> whole.apply(new OneOf(oneOf.item(), values)));
            }
            case Has has -> {
                negate(part, place, whole);
                options(has.codes(), place, part, codes -> whole.apply(new Has(has.item(), codes)));
            }
            case Only only -> {
                negate(part, place, whole);
                options(only.codes(), place, part, codes -> whole.apply(new Only(only.item(), codes)));
            }
            case Compare compare -> {
                negate(part, place, whole);
                bounds(compare, place, whole);
            }
        }
    }

    private void visitParts(List<Condition> parts, String place, Function<List<Condition>, Condition> whole) {
        for (int i = 0; i < parts.size(); i++) {
            int position = i;
            String placeOfPart = (place.isEmpty() ? "" : place + ".") + (i + 1);
            List<Condition> others = new ArrayList<>(parts);
            others.remove(position);
            add(
                    Kind.REMOVED,
                    placeOfPart,
                    ConditionWords.of(parts.get(i)) + " removed",
                    whole.apply(List.copyOf(others)));
            visit(parts.get(i), placeOfPart, changed -> {
                List<Condition> all = new ArrayList<>(parts);
                all.set(position, changed);
                return whole.apply(List.copyOf(all));
            });
        }
    }

    private void swap(Condition part, String place, Condition mutated, List<Condition> parts) {
        if (parts.size() > 1) {
            String change = part instanceof All ? " -> any" : " -> all";
            add(Kind.STRUCTURE_SWAPPED, place, ConditionWords.of(part) + change, mutated);
        }
    }

    private void negate(Condition leaf, String place, UnaryOperator<Condition> whole) {
        String words = ConditionWords.of(leaf);
        add(Kind.NEGATED, place, words + " -> not " + words, whole.apply(new Not(leaf)));
    }

    private void count(AtLeast atLeast, int count, String place, UnaryOperator<Condition> whole) {
        add(
                Kind.COUNT_CHANGED,
                place,
                ConditionWords.of(atLeast) + " -> at least " + count,
                whole.apply(new AtLeast(count, atLeast.parts())));
    }

    private void options(
            SortedSet<String> codes, String place, Condition leaf, Function<SortedSet<String>, Condition> whole) {
        if (codes.size() < 2) {
            return;
        }
        for (String code : codes) {
            SortedSet<String> others = new TreeSet<>(codes);
            others.remove(code);
            add(Kind.OPTION_DROPPED, place, ConditionWords.of(leaf) + " without " + code, whole.apply(others));
        }
    }

    private void bounds(Compare compare, String place, UnaryOperator<Condition> whole) {
        var step = steps.of(compare.item());
        bound(
                Kind.BOUND_MOVED,
                compare,
                place,
                whole,
                compare.operator(),
                compare.bound().subtract(step));
        bound(
                Kind.BOUND_MOVED,
                compare,
                place,
                whole,
                compare.operator(),
                compare.bound().add(step));
        bound(Kind.BOUND_TURNED, compare, place, whole, turned(compare.operator()), compare.bound());
    }

    private void bound(
            Kind kind,
            Compare compare,
            String place,
            UnaryOperator<Condition> whole,
            Operator operator,
            java.math.BigDecimal bound) {
        Compare changed = new Compare(compare.item(), operator, bound);
        add(
                kind,
                place,
                ConditionWords.of(compare) + " -> " + operator.sign() + " " + bound.toPlainString(),
                whole.apply(changed));
    }

    private static Operator turned(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_MOST;
            case AT_MOST -> Operator.LESS;
            case GREATER -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.GREATER;
        };
    }
}
