package clinic.quiver.observation.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The test that a line names, and what stands beside the name.
 *
 * @param analytes more than one when the line names several tests
 * @param unit that stands with the name, such as "Glucose (mg/dL)"
 * @param isStartOfLine whether the name is the start of a text, and not a cell of its own
 */
record NamedTest(Set<Analyte> analytes, Optional<String> unit, List<Token> rest, boolean isStartOfLine) {

    private static final NamedTest NOTHING = new NamedTest(Set.of(), Optional.empty(), List.of(), false);
    private static final int LONGEST_NAME = 8;
    private static final Pattern LAST_BRACKET = Pattern.compile("(.*?)[\\s,]*[\\[(]([^\\[\\]()]+)[\\])]\\s*");

    /** The test named in one of the cells of a line, or at the start of a line that has none. A remark names none. */
    static NamedTest in(List<String> cells, Heading heading, LabCatalogue catalogue, Tokens tokens) {
        List<Token> rest = new ArrayList<>();
        Set<Analyte> analytes = new LinkedHashSet<>();
        Optional<String> unit = Optional.empty();
        for (int column = 0; column < cells.size(); column++) {
            if (heading.hasRole(column, Heading.Role.REMARK)) {
                continue;
            }
            String cell = cells.get(column);
            NamedTest here = whole(cell, catalogue)
                    .filter(found -> analytes.isEmpty() || TestName.plain(cell).length() > 2)
                    .orElseGet(() -> NOTHING);
            if (!here.analytes().isEmpty()) {
                analytes.addAll(here.analytes());
                unit = unit.or(here::unit);
            } else if (!heading.hasRole(column, Heading.Role.OTHER)) {
                rest.addAll(tokens.of(cell, column));
            }
        }
        return analytes.isEmpty()
                ? atStart(cells, heading, catalogue, tokens)
                        .orElseGet(() -> new NamedTest(Set.of(), Optional.empty(), List.copyOf(rest), false))
                : new NamedTest(analytes, unit, rest, false);
    }

    private static Optional<NamedTest> whole(String cell, LabCatalogue catalogue) {
        Optional<NamedTest> named =
                catalogue.named(cell).map(found -> new NamedTest(Set.of(found), Optional.empty(), List.of(), false));
        Matcher bracket = LAST_BRACKET.matcher(cell);
        return named.isPresent() || !bracket.matches()
                ? named
                : catalogue
                        .units()
                        .symbolOf(bracket.group(2))
                        .flatMap(unit -> catalogue
                                .named(bracket.group(1))
                                .map(found -> new NamedTest(Set.of(found), Optional.of(unit), List.of(), false)));
    }

    private static Optional<NamedTest> atStart(
            List<String> cells, Heading heading, LabCatalogue catalogue, Tokens tokens) {
        List<Integer> columns = IntStream.range(0, cells.size())
                .filter(column -> !heading.hasRole(column, Heading.Role.REMARK))
                .boxed()
                .toList();
        for (int column : columns) {
            Optional<Start> start = start(cells.get(column), catalogue);
            if (start.isPresent()) {
                List<Token> rest = new ArrayList<>(tokens.of(start.get().rest(), column));
                for (int other : columns) {
                    if (other != column) {
                        rest.addAll(tokens.of(cells.get(other), other));
                    }
                }
                return Optional.of(new NamedTest(Set.of(start.get().analyte()), Optional.empty(), rest, true));
            }
        }
        return Optional.empty();
    }

    /** A test at the start of a text, and the text behind its name. */
    record Start(Analyte analyte, String rest) {}

    /** The test with the longest name that a text begins with. */
    static Optional<Start> start(String text, LabCatalogue catalogue) {
        String[] words =
                text.replaceAll("(?<!\\d)[:=]|[:=](?!\\d)", " ").strip().split("\\s+", -1);
        for (int count = Math.min(LONGEST_NAME, words.length); count > 0; count--) {
            // A sign such as "<" is no part of a name: it belongs to the number behind it.
            if (TestName.plain(words[count - 1]).isEmpty()) {
                continue;
            }
            String name = String.join(" ", Arrays.asList(words).subList(0, count));
            // A unit or a word for the sample behind the name belongs to what follows it.
            Optional<Analyte> found = catalogue.named(name);
            if (found.isPresent()) {
                String rest = String.join(" ", Arrays.asList(words).subList(count, words.length));
                return Optional.of(new Start(found.get(), rest));
            }
        }
        return Optional.empty();
    }
}
