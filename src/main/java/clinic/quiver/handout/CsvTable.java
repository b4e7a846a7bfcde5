package clinic.quiver.handout;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A table of the clinical content: comma-separated, with a heading line, quotes doubled inside quoted cells. */
final class CsvTable {

    private CsvTable() {}

    /** One line of the table, which knows where it stands. */
    record Row(Place place, Map<String, String> cells) {

        String text(String column) {
            String text = cells.getOrDefault(column, "");
            if (text.isEmpty()) {
                throw broken("'" + column + "' is missing");
            }
            return text;
        }

        String textOrEmpty(String column) {
            return cells.getOrDefault(column, "");
        }

        Optional<BigDecimal> number(String column) {
            String text = textOrEmpty(column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                throw broken("'" + column + "' is not a number: '" + text + "'");
            }
        }

        /** The whole number of a cell, not below zero. */
        int requiredCount(String column) {
            BigDecimal number = requiredNumber(column);
            if (number.signum() < 0 || number.stripTrailingZeros().scale() > 0) {
                throw broken("'" + column + "' is not a whole number: '" + number + "'");
            }
            return number.intValue();
        }

        BigDecimal requiredNumber(String column) {
            return number(column).orElseThrow(() -> broken("'" + column + "' is missing"));
        }

        /** The words of a cell, separated by spaces. */
        Set<String> words(String column) {
            String text = textOrEmpty(column);
            return text.isEmpty() ? Set.of() : Set.of(text.split(" "));
        }

        String oneOf(String column, Set<String> allowed) {
            String text = text(column);
            if (!allowed.contains(text)) {
                throw broken("'" + column + "' is '" + text + "', not one of " + allowed);
            }
            return text;
        }

        BrokenKnowledgeException broken(String reason) {
            return new BrokenKnowledgeException(place, reason);
        }
    }

    /**
     * Reads a table with these columns, in any order.
     *
     * @throws BrokenKnowledgeException with file and line when a column is missing, not known or stands twice, or a line
     *     has too few or too many cells
     */
    static List<Row> read(String file, String text, Set<String> columns) {
        List<Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        Place top = new Place(file, 1);
        List<String> headings = cells(top, lines.isEmpty() ? "" : lines.getFirst());
        refuseOtherColumns(top, headings, columns);
        for (int i = 1; i < lines.size(); i++) {
            Place place = new Place(file, i + 1);
            if (!lines.get(i).isBlank()) {
                rows.add(new Row(place, named(place, headings, cells(place, lines.get(i)))));
            }
        }
        return rows;
    }

    private static void refuseOtherColumns(Place place, List<String> headings, Set<String> columns) {
        Set<String> seen = new HashSet<>();
        for (String heading : headings) {
            if (!columns.contains(heading)) {
                throw new BrokenKnowledgeException(place, "unknown column '" + heading + "'");
            }
            if (!seen.add(heading)) {
                throw new BrokenKnowledgeException(place, "the column '" + heading + "' stands twice");
            }
        }
        columns.stream()
                .filter(column -> !seen.contains(column))
                .min(String::compareTo)
                .ifPresent(column -> {
                    throw new BrokenKnowledgeException(place, "the column '" + column + "' is missing");
                });
    }

    private static Map<String, String> named(Place place, List<String> headings, List<String> cells) {
        if (cells.size() != headings.size()) {
            throw new BrokenKnowledgeException(place, "expected " + headings.size() + " cells, found " + cells.size());
        }
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            named.put(headings.get(i), cells.get(i));
        }
        return named;
    }

    private static List<String> cells(Place place, String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString().trim());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        if (quoted) {
            throw new BrokenKnowledgeException(place, "a quote is not closed");
        }
        cells.add(cell.toString().trim());
        return cells;
    }
}
