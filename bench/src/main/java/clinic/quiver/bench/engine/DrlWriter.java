package clinic.quiver.bench.engine;

import clinic.quiver.bench.table.Field;
import clinic.quiver.bench.table.Formula;
import clinic.quiver.bench.table.Table;
import clinic.quiver.bench.table.Table.Alternative;
import clinic.quiver.bench.table.Table.FirstOf;
import clinic.quiver.bench.table.Table.FloorRow;
import clinic.quiver.bench.table.Table.Part;
import clinic.quiver.bench.table.Table.RuleRow;
import clinic.quiver.bench.table.Table.ScoreRow;
import clinic.quiver.triage.Nutrient;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the table in the Drools rule language: three rules for each of ours, one for each floor, one for each feature
 * of a score. What features bring is added up into a fact of its own before the rules that ask for scores.
 */
final class DrlWriter {

    static final String PACKAGE = "clinic.quiver.bench.drools";

    private static final int FEATURES_FIRST = 2;
    private static final int THEN_ADD_UP = 1;
    private static final int NO_HURRY = 0;

    private final StringBuilder drl = new StringBuilder();
    private String scores = "";
    private int features;

    static String write(Table table) {
        return new DrlWriter().text(table);
    }

    private String text(Table table) {
        drl.append("package ").append(PACKAGE).append("\n");
        drl.append("import ").append(Verdict.class.getName()).append("\n");
        drl.append("import ").append(Lists.class.getName()).append("\n");
        drl.append("global Verdict verdict\n\n");
        drl.append("declare Patient\n");
        table.fields().forEach(this::declare);
        drl.append("end\n\ndeclare Scores\n");
        table.scores().forEach(score -> declare(name(score.nutrient()), "int"));
        drl.append("end\n\n");
        scores = table.scores().stream()
                .map(score -> name(score.nutrient()))
                .map(name -> "$" + name + " : " + name)
                .collect(Collectors.joining(", ", "  Scores(", ")\n"));
        table.scores().forEach(this::features);
        addUp(table.scores());
        table.rules().forEach(this::rule);
        table.floors().forEach(this::floor);
        return drl.toString();
    }

    private void declare(Field field) {
        switch (field.kind()) {
            case CODE -> declare(field.name(), "String");
            case LIST -> declare(field.name(), "java.util.Set");
            case NUMBER -> {
                declare(field.name() + "Least", "Double");
                declare(field.name() + "Most", "Double");
            }
            case SCORE -> {}
        }
    }

    private void declare(String name, String type) {
        drl.append("  ").append(name).append(" : ").append(type).append("\n");
    }

    static String name(Nutrient nutrient) {
        return Field.of(nutrient.score(), Field.Kind.SCORE, false).name();
    }

    private void features(ScoreRow score) {
        int nutrient = score.nutrient().ordinal();
        for (int part = 0; part < score.parts().size(); part++) {
            for (FirstOf feature : score.parts().get(part).features()) {
                List<Formula> conditions = new ArrayList<>();
                for (Alternative alternative : feature.alternatives()) {
                    conditions.addFirst(alternative.certain());
                    String act = "add(" + nutrient + ", " + part + ", " + alternative.points() + ")";
                    rule("feature " + ++features, FEATURES_FIRST, act, conditions);
                    // The next alternative counts only when this one does not.
                    conditions.set(0, new Formula.Not(alternative.certain()));
                }
            }
        }
    }

    private void addUp(List<ScoreRow> rows) {
        drl.append("rule \"scores\" salience ").append(THEN_ADD_UP).append("\nwhen\n  Patient()\nthen\n");
        drl.append("  Scores scores = new Scores();\n");
        for (ScoreRow row : rows) {
            int nutrient = row.nutrient().ordinal();
            String points = IntStream.range(0, row.parts().size())
                    .mapToObj(part -> capped(row.parts().get(part), "verdict.points(" + nutrient + ", " + part + ")"))
                    .collect(Collectors.joining(" + "));
            drl.append("  verdict.score(")
                    .append(nutrient)
                    .append(", ")
                    .append(points)
                    .append(");\n");
            String name = name(row.nutrient());
            drl.append("  scores.set")
                    .append(Character.toUpperCase(name.charAt(0)))
                    .append(name.substring(1));
            drl.append("(verdict.score(").append(nutrient).append("));\n");
        }
        drl.append("  insert(scores);\nend\n\n");
    }

    private static String capped(Part part, String points) {
        return part.cap().isPresent() ? "Math.min(" + part.cap().getAsInt() + ", " + points + ")" : points;
    }

    private void rule(RuleRow row) {
        Formula uncertain = new Formula.Not(row.certain());
        Formula unanchored = new Formula.Not(row.anchored());
        rule(row.id() + " fired", NO_HURRY, "fired(" + row.place() + ")", List.of(row.certain()));
        rule(
                row.id() + " possible",
                NO_HURRY,
                "possible(" + row.place() + ")",
                List.of(row.possible(), uncertain, row.anchored()));
        rule(
                row.id() + " not settled",
                NO_HURRY,
                "notSettled(" + row.place() + ")",
                List.of(row.possible(), uncertain, unanchored));
    }

    private void floor(FloorRow row) {
        rule(row.id(), NO_HURRY, "floor(" + row.place() + ")", List.of(row.open()));
    }

    private void rule(String name, int salience, String act, List<Formula> conditions) {
        drl.append("rule \"").append(name).append("\"");
        if (salience != NO_HURRY) {
            drl.append(" salience ").append(salience);
        }
        drl.append("\nwhen\n");
        if (conditions.stream().anyMatch(Formula::asksForScores)) {
            drl.append(scores);
        }
        drl.append("  Patient(").append(DrlFormula.constraints(conditions)).append(")\n");
        drl.append("then\n  verdict.").append(act).append(";\nend\n\n");
    }
}
