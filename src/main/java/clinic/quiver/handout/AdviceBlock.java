package clinic.quiver.handout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part of a sheet as the patient reads it. */
public sealed interface AdviceBlock {

    /** The lines of advice of a part, the words of its tables left out. */
    static Stream<Line> allLines(AdviceBlock block) {
        return switch (block) {
            case Message(List<Line> lines) -> lines.stream();
            case Points(String _, List<Line> lines) -> lines.stream();
            case Careful(String _, List<Line> lines) -> lines.stream();
            case Plate plate -> plate.lines().stream();
            case Help help -> help.now().stream();
            case Footer(List<Line> lines) -> lines.stream();
            case Foods _, Results _ -> Stream.empty();
        };
    }

    /** One line with its permanent name. */
    record Line(String id, String text) {}

    /** The main message, boxed. */
    record Message(List<Line> lines) implements AdviceBlock {}

    record Points(String heading, List<Line> lines) implements AdviceBlock {}

    /**
     * The foods for this patient.
     *
     * @param columns the headings of the columns: food, portion (absent when portions are hidden), note
     *     (absent when no food has one)
     * @param rows the foods shown
     * @param sights how big the portions of the list are; empty when portions are hidden
     * @param suitable the ids of all foods that the safety rules left, the shown ones first
     */
    record Foods(
            String heading,
            String intro,
            List<String> columns,
            List<Row> rows,
            List<Sight> sights,
            List<String> suitable)
            implements AdviceBlock {

        /** Whether a food has a note, so that there is a column for it. */
        public boolean hasNotes() {
            return rows.stream().anyMatch(row -> !row.note().isEmpty());
        }
    }

    /**
     * One food of the list.
     *
     * @param portion empty when portions are hidden
     * @param note may be empty
     */
    record Row(String foodId, String name, Optional<String> portion, String note) {}

    /**
     * What a portion is as big as.
     *
     * @param shape the name of the drawing
     * @param picture what the drawing shows, for who does not see it
     */
    record Sight(String shape, String picture, String text) {}

    /**
     * A day of foods that gives enough of the sheet's mineral or vitamin.
     *
     * @param lines what the patient needs, eats now and should not pass
     * @param columns the headings: food, portion, amount
     * @param servings the foods of the day
     * @param total what they give together
     */
    record Plate(String heading, List<Line> lines, List<String> columns, List<Serving> servings, Total total)
            implements AdviceBlock {}

    /**
     * One food of a day.
     *
     * @param amount what it gives, with its unit
     * @param note may be empty
     */
    record Serving(String foodId, String name, String portion, String amount, String note) {}

    /** The sum of a day. */
    record Total(String label, String amount) {}

    /**
     * The laboratory's results.
     *
     * @param columns the headings: test, result, usual range, what it means
     * @param rows as many cells as there are columns
     */
    record Results(String heading, List<String> columns, List<List<String>> rows) implements AdviceBlock {}

    /** What to be careful with; the warnings of safety rules stand here. */
    record Careful(String heading, List<Line> lines) implements AdviceBlock {}

    /** When to get help now: on every sheet. */
    record Help(String heading, String callNumber, List<Line> now, String callToday, Line today)
            implements AdviceBlock {}

    record Footer(List<Line> lines) implements AdviceBlock {}
}
