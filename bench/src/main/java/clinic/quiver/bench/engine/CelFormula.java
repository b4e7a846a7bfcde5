package clinic.quiver.bench.engine;

import clinic.quiver.bench.table.Formula;
import clinic.quiver.bench.table.Formula.End;
import clinic.quiver.bench.table.Table.FirstOf;
import clinic.quiver.bench.table.Table.Part;
import clinic.quiver.bench.table.Table.ScoreRow;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes formulas and scores in the Common Expression Language; shared parts become variables. */
final class CelFormula {

    private final Map<String, Formula> shared;

    /**
     * A writer that notes every shared part it meets.
     *
     * @param shared filled with the parts by their names
     */
    CelFormula(Map<String, Formula> shared) {
        this.shared = shared;
    }

    String write(Formula formula) {
        return switch (formula) {
            case Formula.All all -> joined(all.parts(), " && ", "true");
            case Formula.Any any -> joined(any.parts(), " || ", "false");
            case Formula.Not not -> "!" + enclosed(write(not.part()));
            case Formula.AtLeast some ->
                some.parts().stream().map(part -> points(part, 1)).collect(Collectors.joining(" + ", "(", ")")) + " >= "
                        + some.count();
            case Formula.Named(String name, Formula named) -> {
                shared.put(name, named);
                yield name;
            }
            case Formula.CodeIn in -> each(in.codes(), code -> in.field().name() + " == '" + code + "'");
            case Formula.Holds holds ->
                each(holds.codes(), code -> "'" + code + "' in " + holds.field().name());
            case Formula.HoldsOnly only -> {
                String list = only.field().name();
                yield "(" + list + " != [] && " + list + ".all(code, "
                        + each(only.codes(), code -> "code == '" + code + "'") + "))";
            }
            case Formula.NumberIs is ->
                is.field().name() + (is.end() == End.LEAST ? "Least" : "Most") + " "
                        + is.operator().sign() + " " + is.bound().doubleValue();
            case Formula.NumberOpen open ->
                open.field().name() + "Most > " + open.field().name() + "Least";
            case Formula.ScoreIs is ->
                is.field().name() + " " + is.operator().sign() + " "
                        + is.bound().toPlainString();
        };
    }

    String write(ScoreRow score) {
        return score.parts().stream().map(this::part).collect(Collectors.joining(" + "));
    }

    private String part(Part part) {
        String sum = part.features().stream().map(this::feature).collect(Collectors.joining(" + "));
        return part.cap().isPresent() ? "math.least(" + part.cap().getAsInt() + ", " + sum + ")" : sum;
    }

    private String feature(FirstOf feature) {
        return feature.alternatives().stream()
                .map(alternative -> enclosed(write(alternative.certain())) + " ? " + alternative.points() + " : ")
                .collect(Collectors.joining("", "(", "0)"));
    }

    private String points(Formula formula, int points) {
        return "(" + write(formula) + " ? " + points + " : 0)";
    }

    private String joined(List<Formula> parts, String operator, String whenEmpty) {
        return parts.isEmpty()
                ? whenEmpty
                : enclosed(parts.stream().map(this::write).collect(Collectors.joining(operator)));
    }

    private static String each(SortedSet<String> codes, Function<String, String> one) {
        return enclosed(codes.stream().map(one).collect(Collectors.joining(" || ")));
    }

    private static String enclosed(String text) {
        return "(" + text + ")";
    }
}
