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

/**
 * Writes the table in the Drools rule language: three rules for each of ours, one for each floor, one for each feature
 * of a score. What features bring is added up into a fact of its own before the rules that ask for scores.
 */
final class DrlWriter {

    static final String PACKAGE = "clinic.quiver.bench.drools";

    private static final String FEATURES_FIRST = " salience 2";
    private static final String THEN_ADD_UP = " salience 1";

    private final StringBuilder drl = new StringBuilder();
    private String scores = "";

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
        for (Part part : score.parts()) {
            int place = score.parts().indexOf(part);
            for (FirstOf feature : part.features()) {
                List<Formula> conditions = new ArrayList<>();
                for (Alternative alternative : feature.alternatives()) {
                    conditions.addFirst(alternative.certain());
                    String name = "feature " + drl.length() + "\"" + FEATURES_FIRST;
                    rule(
                            name,
                            "add(" + score.nutrient().ordinal() + ", " + place + ", " + alternative.points() + ")",
                            conditions);
                    conditions.set(0, new Formula.Not(alternative.certain()));
                }
            }
        }
    }

    private void addUp(List<ScoreRow> scores) {
        drl.append("rule \"scores\"").append(THEN_ADD_UP).append("\nwhen\n  Patient()\nthen\n");
        drl.append("  Scores scores = new Scores();\n");
        for (ScoreRow score : scores) {
            int nutrient = score.nutrient().ordinal();
            String sum = score.parts().stream()
                    .map(part -> capped(
                            part,
                            "verdict.points(" + nutrient + ", " + score.parts().indexOf(part) + ")"))
                    .collect(Collectors.joining(" + "));
            String setter = name(score.nutrient());
            drl.append("  scores.set")
                    .append(Character.toUpperCase(setter.charAt(0)))
                    .append(setter.substring(1));
            drl.append("(").append(sum).append(");\n");
            drl.append("  verdict.score(")
                    .append(nutrient)
                    .append(", ")
                    .append(sum)
                    .append(");\n");
        }
        drl.append("  insert(scores);\nend\n\n");
    }

    private static String capped(Part part, String points) {
        return part.cap().isPresent() ? "Math.min(" + part.cap().getAsInt() + ", " + points + ")" : points;
    }

    private void rule(RuleRow row) {
        Formula uncertain = new Formula.Not(row.certain());
        Formula unanchored = new Formula.Not(row.anchored());
        rule(row.id() + " fired\"", "fired(" + row.place() + ")", List.of(row.certain()));
        rule(
                row.id() + " possible\"",
                "possible(" + row.place() + ")",
                List.of(row.possible(), uncertain, row.anchored()));
        rule(
                row.id() + " not settled\"",
                "notSettled(" + row.place() + ")",
                List.of(row.possible(), uncertain, unanchored));
    }

    private void floor(FloorRow row) {
        rule(row.id() + "\"", "floor(" + row.place() + ")", List.of(row.open()));
    }

    private void rule(String name, String act, List<Formula> conditions) {
        drl.append("rule \"").append(name).append("\nwhen\n");
        if (conditions.stream().anyMatch(Formula::asksForScores)) {
            drl.append(scores);
        }
        drl.append("  Patient(").append(DrlFormula.constraints(conditions)).append(")\n");
        drl.append("then\n  verdict.").append(act).append(";\nend\n\n");
    }
}
