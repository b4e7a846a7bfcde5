package clinic.quiver.bench.table;

import clinic.quiver.questionnaire.Condition.Operator;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedSet;

/** A condition in two values, for engines that know no third: it holds or it does not. */
public sealed interface Formula {

    record All(List<Formula> parts) implements Formula {}

    record Any(List<Formula> parts) implements Formula {}

    record Not(Formula part) implements Formula {}

    record AtLeast(int count, List<Formula> parts) implements Formula {}

    /** The code is one of these. */
    record CodeIn(Field field, SortedSet<String> codes) implements Formula {}

    /** The list holds one of these. */
    record Holds(Field field, SortedSet<String> codes) implements Formula {}

    /** The list is not empty and holds nothing else. */
    record HoldsOnly(Field field, SortedSet<String> codes) implements Formula {}

    /** The least or the most that the number can be, compared with a bound; false when there is no number. */
    record NumberIs(Field field, End end, Operator operator, BigDecimal bound) implements Formula {}

    /** The number is shown and not known. */
    record NumberOpen(Field field) implements Formula {}

    /** The points of a score, compared with a bound. */
    record ScoreIs(Field field, Operator operator, BigDecimal bound) implements Formula {}

    /** A part with a name of its own, which many rules share. */
    record Named(String name, Formula formula) implements Formula {}

    /** Which end of what a number can be. */
    enum End {
        LEAST,
        MOST
    }

    /** Whether it speaks of a score, which an engine must have counted first. */
    default boolean asksForScores() {
        return switch (this) {
            case All all -> all.parts().stream().anyMatch(Formula::asksForScores);
            case Any any -> any.parts().stream().anyMatch(Formula::asksForScores);
            case AtLeast some -> some.parts().stream().anyMatch(Formula::asksForScores);
            case Not not -> not.part().asksForScores();
            case Named named -> named.formula().asksForScores();
            case ScoreIs score -> true;
            case CodeIn in -> false;
            case Holds holds -> false;
            case HoldsOnly only -> false;
            case NumberIs is -> false;
            case NumberOpen open -> false;
        };
    }
}
