package clinic.quiver.bench.engine;

import clinic.quiver.bench.table.Field;
import clinic.quiver.bench.table.Formula;
import clinic.quiver.bench.table.Table;
import clinic.quiver.bench.table.Table.FirstOf;
import clinic.quiver.bench.table.Table.Part;
import clinic.quiver.bench.table.Table.RuleRow;
import clinic.quiver.bench.table.Table.ScoreRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes the table as a library of the Clinical Quality Language: a parameter for each fact, a definition for each
 * shared part, rule, anchor, floor and score, and one definition that lists everything found.
 */
final class CqlWriter {

    static final String LIBRARY = "Triage";

    /** The definition that lists the state of each rule, then 1 or 0 for each floor, then the points of each score. */
    static final String EVERYTHING = "Everything";

    static final int FIRED = 1;
    static final int POSSIBLE = 2;
    static final int NOT_SETTLED = 3;

    private final StringBuilder cql = new StringBuilder();

    static String write(Table table) {
        return new CqlWriter().text(table);
    }

    private String text(Table table) {
        cql.append("library ").append(LIBRARY).append(" version '1'\n\n");
        table.fields().forEach(field -> declare(field, table));
        Map<String, String> definitions = new LinkedHashMap<>();
        CqlCondition inScores = new CqlCondition(table.inScores(), definitions);
        for (ScoreRow score : table.scores()) {
            String points = points(score, inScores);
            definitions.put("\"" + DrlWriter.name(score.nutrient()) + "\"", points);
        }
        CqlCondition inRules = new CqlCondition(table.inRules(), definitions);
        List<String> everything = new ArrayList<>();
        for (RuleRow rule : table.rules()) {
            String name = "\"" + rule.id() + "\"";
            String when = inRules.write(rule.when());
            String anchor = inRules.write(rule.anchor());
            definitions.put(name, when);
            everything.add("if " + name + " is true then " + FIRED + " else if " + name + " is false then 0 else if "
                    + anchor + " is true then " + POSSIBLE + " else " + NOT_SETTLED);
        }
        table.floors().forEach(floor -> everything.add("if " + open(floor.open()) + " then 1 else 0"));
        table.scores().forEach(score -> everything.add("\"" + DrlWriter.name(score.nutrient()) + "\""));
        definitions.forEach((name, text) ->
                cql.append("define ").append(name).append(": ").append(text).append("\n"));
        cql.append("define \"").append(EVERYTHING).append("\": {\n  ");
        cql.append(String.join(",\n  ", everything)).append("\n}\n");
        return cql.toString();
    }

    private static String points(ScoreRow score, CqlCondition conditions) {
        return score.parts().stream().map(part -> points(part, conditions)).collect(Collectors.joining(" + "));
    }

    private static String points(Part part, CqlCondition conditions) {
        String sum = part.features().stream()
                .map(feature -> points(feature, conditions))
                .collect(Collectors.joining(" + "));
        return part.cap().isPresent() ? "Min({ " + part.cap().getAsInt() + ", " + sum + " })" : sum;
    }

    private static String points(FirstOf feature, CqlCondition conditions) {
        return feature.alternatives().stream()
                .map(alternative -> "if " + conditions.write(alternative.when()) + " is true then "
                        + alternative.points() + " else ")
                .collect(Collectors.joining("", "(", "0)"));
    }

    private static String open(Formula formula) {
        return switch (formula) {
            case Formula.Any any ->
                any.parts().stream().map(CqlWriter::open).collect(Collectors.joining(" or ", "(", ")"));
            case Formula.CodeIn in -> "\"" + in.field().name() + "\" is null";
            case Formula.Holds holds ->
                holds.codes().stream()
                        .map(code -> "'" + code + "' in \"" + holds.field().name() + "\"")
                        .collect(Collectors.joining(" or "));
            case Formula.NumberOpen open ->
                "(\"" + open.field().name() + "Shown\" and \"" + open.field().name() + "\" is null)";
            default -> throw new IllegalArgumentException("no part of a floor: " + formula);
        };
    }

    private void declare(Field field, Table table) {
        switch (field.kind()) {
            case CODE -> declare(field.name(), "String");
            case LIST -> declare(field.name(), "List<String>");
            case NUMBER -> {
                declare(field.name(), "Decimal");
                declare(field.name() + "Shown", "Boolean");
                if (table.inRules().isSum(field.item())) {
                    declare(field.name() + "MayBeMore", "Boolean");
                }
            }
            case SCORE -> {}
        }
    }

    private void declare(String name, String type) {
        cql.append("parameter \"").append(name).append("\" ").append(type).append("\n");
    }
}
