package clinic.quiver.observation.lab;

import java.util.ArrayList;
import java.util.List;

/** Divides a line where its report puts a mark between columns. */
final class Cells {

    private Cells() {}

    /** The cells of a line; the line as a whole where nothing divides it. */
    static List<String> of(String line, Heading heading) {
        for (char mark : new char[] {'\t', ';', '|'}) {
            if (line.indexOf(mark) >= 0) {
                return split(line, mark, true);
            }
        }
        List<String> cells = split(line, ',', true);
        if (heading.columns() > 1 && cells.size() == heading.columns()) {
            return cells;
        }
        // A comma between digits is more often a decimal mark than the end of a cell.
        return split(line, ',', false);
    }

    private static List<String> split(String line, char mark, boolean betweenDigits) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char letter = line.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (letter == mark && !quoted && (betweenDigits || !isBetweenDigits(line, i))) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
            } else {
                cell.append(letter);
            }
        }
        cells.add(cell.toString().strip());
        return cells;
    }

    private static boolean isBetweenDigits(String line, int place) {
        return place > 0
                && place + 1 < line.length()
                && Character.isDigit(line.charAt(place - 1))
                && Character.isDigit(line.charAt(place + 1));
    }
}
