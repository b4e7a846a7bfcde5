package clinic.quiver.bench.engine;

import clinic.quiver.bench.table.Formula;
import clinic.quiver.bench.table.Formula.End;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes formulas as constraints of the Drools rule language, with no more brackets than needed: its parser is slow on them. */
final class DrlFormula {

    private static final String AND = " && ";
    private static final String OR = " || ";

    private DrlFormula() {}

    /** The constraints of one pattern: what must all hold becomes a constraint each, which rules then share. */
    static String constraints(List<Formula> formulas) {
        return formulas.stream()
                .flatMap(formula -> conjuncts(formula).stream())
                .distinct()
                .map(DrlFormula::constraint)
                .collect(Collectors.joining(",\n        "));
    }

    private static List<Formula> conjuncts(Formula formula) {
        return switch (formula) {
            case Formula.All all ->
                all.parts().stream().flatMap(part -> conjuncts(part).stream()).toList();
            case Formula.Named(String name, Formula named) -> conjuncts(named);
            default -> List.of(formula);
        };
    }

    private static String constraint(Formula formula) {
        return switch (formula) {
            case Formula.All all -> and(all.parts());
            case Formula.Any any -> or(any.parts());
            case Formula.Not(Formula part) -> "!(" + constraint(part) + ")";
            case Formula.AtLeast some -> atLeast(some.count(), some.parts());
            case Formula.Named named -> constraint(named.formula());
            case Formula.CodeIn in -> each(in.codes(), code -> in.field().name() + " == \"" + code + "\"");
            case Formula.Holds holds ->
                each(holds.codes(), code -> holds.field().name() + ".contains(\"" + code + "\")");
            case Formula.HoldsOnly only ->
                "Lists.holdsOnly(" + only.field().name() + ", "
                        + only.codes().stream().map(code -> "\"" + code + "\"").collect(Collectors.joining(", "))
                        + ")";
            case Formula.NumberIs is ->
                is.field().name() + (is.end() == End.LEAST ? "Least" : "Most") + " "
                        + is.operator().sign() + " " + is.bound().doubleValue();
            case Formula.NumberOpen open ->
                open.field().name() + "Most > " + open.field().name() + "Least";
            case Formula.ScoreIs is ->
                "$" + is.field().name() + " " + is.operator().sign() + " "
                        + is.bound().toPlainString();
        };
    }

    // The language cannot count truths inside a constraint: one of them holds, and enough of those after it.
    private static String atLeast(int count, List<Formula> parts) {
        if (count == 1) {
            return or(parts);
        }
        return IntStream.rangeClosed(0, parts.size() - count)
                .mapToObj(i ->
                        factor(parts.get(i)) + AND + "(" + atLeast(count - 1, parts.subList(i + 1, parts.size())) + ")")
                .collect(Collectors.joining(OR));
    }

    private static String and(List<Formula> parts) {
        return parts.isEmpty() ? "true" : parts.stream().map(DrlFormula::factor).collect(Collectors.joining(AND));
    }

    private static String or(List<Formula> parts) {
        return parts.isEmpty()
                ? "false"
                : parts.stream().map(DrlFormula::constraint).collect(Collectors.joining(OR));
    }

    private static String factor(Formula formula) {
        return isSum(formula) ? "(" + constraint(formula) + ")" : constraint(formula);
    }

    private static boolean isSum(Formula formula) {
        return switch (formula) {
            case Formula.Named named -> isSum(named.formula());
            case Formula.All all -> all.parts().size() == 1 && isSum(all.parts().getFirst());
            case Formula.Any any ->
                any.parts().size() > 1 || any.parts().stream().anyMatch(DrlFormula::isSum);
            case Formula.AtLeast some -> true;
            case Formula.CodeIn in -> in.codes().size() > 1;
            case Formula.Holds holds -> holds.codes().size() > 1;
            default -> false;
        };
    }

    private static String each(SortedSet<String> codes, Function<String, String> one) {
        return codes.stream().map(one).collect(Collectors.joining(OR));
    }
}
