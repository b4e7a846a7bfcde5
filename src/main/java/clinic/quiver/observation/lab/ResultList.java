package clinic.quiver.observation.lab;

import java.util.ArrayList;
import java.util.List;

/** Several results in one line of running text, such as "K 3.1, Mg 0.65, Ca 2.10". */
final class ResultList {

    private final LabCatalogue catalogue;
    private final Tokens tokens;

    ResultList(LabCatalogue catalogue, Tokens tokens) {
        this.catalogue = catalogue;
        this.tokens = tokens;
    }

    /** Whether these cells hold several results, each with its name. */
    boolean isOne(List<String> cells) {
        return cells.stream()
                        .filter(cell -> NamedTest.start(cell, catalogue)
                                .filter(start -> start.rest().matches(".*\\d.*"))
                                .isPresent())
                        .count()
                > 1;
    }

    /**
     * The results of a list, each with what is said of it: words between two results belong to the one before them, words
     * before the first or behind the last to every one.
     */
    List<String> results(List<String> cells) {
        List<String> results = new ArrayList<>();
        List<String> ofAll = new ArrayList<>();
        List<String> sinceLast = new ArrayList<>();
        for (String cell : cells) {
            if (isResult(cell)) {
                if (results.isEmpty()) {
                    ofAll.addAll(sinceLast);
                } else {
                    results.add(with(results.removeLast(), sinceLast));
                }
                sinceLast.clear();
                results.add(cell);
            } else if (results.isEmpty() || hasWords(cell)) {
                sinceLast.add(cell);
            } else {
                results.add(with(results.removeLast(), List.of(cell)));
            }
        }
        ofAll.addAll(sinceLast);
        return results.stream().map(result -> with(result, ofAll)).toList();
    }

    private boolean isResult(String cell) {
        return NamedTest.start(cell, catalogue).isPresent() || (cell.matches(".*\\d.*") && !speaksAgainstResults(cell));
    }

    // A day or a degree makes no result of it, as in "cancelled 20/11/2026" or "haemolysed 2+".
    private boolean speaksAgainstResults(String cell) {
        return Withdrawal.isSaidIn(List.of(cell), false)
                || tokens.of(cell, 0).stream()
                        .map(token -> TestName.plain(token.text()))
                        .anyMatch(word -> Unread.HAEMOLYSED.matcher(word).matches());
    }

    // A unit or a flag is of one result only.
    private boolean hasWords(String cell) {
        return tokens.of(cell, 0).stream().anyMatch(token -> token.kind() == Token.Kind.WORD);
    }

    private static String with(String result, List<String> words) {
        return (result + " " + String.join(" ", words)).strip();
    }
}
