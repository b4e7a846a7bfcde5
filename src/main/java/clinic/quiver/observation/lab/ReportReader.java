package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Draft;
import clinic.quiver.observation.lab.ReportLine.PassedOver;
import clinic.quiver.observation.lab.ReportLine.Refusal;
import clinic.quiver.observation.lab.ReportLine.Refused;
import clinic.quiver.observation.lab.ReportLine.Result;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a laboratory's report, pasted as text or CSV, line by line. Whatever could mean two things is refused or asked. */
public final class ReportReader {

    /** The longest report that is read. */
    public static final int MOST_CHARACTERS = 100_000;

    private static final int LONGEST_LINE = 500;
    private static final Set<Token.Kind> READ_AS_RESULT =
            Set.of(Token.Kind.NUMBER, Token.Kind.DAMAGED, Token.Kind.CODE);
    // Beside a day that is said to be of something, these say only that no result stands there.
    private static final Set<Refusal> NO_LOSS = Set.of(Refusal.UNKNOWN_TEST, Refusal.NO_RESULT);

    private final LabCatalogue catalogue;
    private final Tokens tokens;

    public ReportReader(LabCatalogue catalogue) {
        this.catalogue = catalogue;
        this.tokens = new Tokens(catalogue.units());
    }

    /**
     * Reads a report; keeps nothing.
     *
     * @param text at most {@link #MOST_CHARACTERS}
     * @param now by the clock of the clinic: no sample was taken later
     */
    public ReadReport read(String text, LabPatient patient, LocalDateTime now) {
        return new Reading(text, patient, now).read();
    }

    /** The reading of one report. */
    private final class Reading {

        private final String text;
        private final LabPatient patient;
        private final LocalDateTime now;
        private final DayOrder days;
        private final Optional<Character> decimalMark;
        private final ReportHead head;
        private Heading heading = Heading.none();

        Reading(String text, LabPatient patient, LocalDateTime now) {
            this.text = UnitSpellings.oneLetterForMicro(text.replace("\uFEFF", ""));
            this.patient = patient;
            this.now = now;
            this.days = new DayOrder(this.text);
            this.decimalMark = WrittenNumber.decimalMarkOf(this.text);
            this.head = new ReportHead(days);
        }

        ReadReport read() {
            List<ReportLine> lines = new ArrayList<>();
            int number = 0;
            for (String line : text.lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    lines.addAll(line(number, line.strip()));
                }
            }
            return new ReadReport(new SaidTwice().marked(lines), head.sampledAt(now), head.births(now.toLocalDate()));
        }

        private List<ReportLine> line(int number, String line) {
            if (line.length() > LONGEST_LINE) {
                String start = line.substring(0, LONGEST_LINE) + "…";
                return List.of(new Refused(number, start, Refusal.TOO_LONG, Draft.NOTHING));
            }
            if (Hl7Line.isOne(line)) {
                return hl7(number, new Hl7Line(line));
            }
            List<String> cells = Cells.of(line, heading);
            Optional<Heading> headings = Heading.of(cells, catalogue.units());
            if (headings.isPresent()) {
                heading = headings.get();
                return List.of(new PassedOver(number, line));
            }
            List<ReportLine> results = results(number, line, cells);
            return head.take(line) ? besideADay(number, line, results) : results;
        }

        // Of a day that stands with its meaning beside a result nobody says that it is the result's.
        private static List<ReportLine> besideADay(int number, String line, List<ReportLine> results) {
            List<ReportLine> kept = results.stream()
                    .<ReportLine>mapMulti((each, to) -> {
                        if (each instanceof Result result) {
                            to.accept(
                                    new Refused(number, line, Refusal.DAY_UNCLEAR, Draft.undated(result.value())));
                        } else if (each instanceof Refused refused && !NO_LOSS.contains(refused.why())) {
                            to.accept(refused);
                        }
                    })
                    .toList();
            return kept.isEmpty() ? List.of(new PassedOver(number, line)) : kept;
        }

        private List<ReportLine> hl7(int number, Hl7Line line) {
            line.sampledAt().ifPresent(head::wasSampledAt);
            line.birthDate().ifPresent(head::wasBornOn);
            if (!line.isResult()) {
                return List.of(new PassedOver(number, line.text()));
            }
            if (line.isWithdrawn()) {
                return List.of(new Refused(number, line.text(), Refusal.WITHDRAWN_BY_LAB, Draft.NOTHING));
            }
            return List.of(
                    result(number, line.text(), Hl7Line.HEADING, line.cells(), Optional.of('.'), Optional.empty()));
        }

        private List<ReportLine> results(int number, String line, List<String> cells) {
            if (isListOfResults(cells)) {
                return together(cells).stream()
                        .map(cell -> result(number, cell, Heading.none(), List.of(cell), decimalMark, Optional.empty()))
                        .toList();
            }
            Map<Integer, String> dated = heading.dayColumns();
            if (dated.isEmpty()) {
                return List.of(result(number, line, heading, cells, decimalMark, Optional.empty()));
            }
            List<ReportLine> results = new ArrayList<>();
            dated.forEach((column, day) -> {
                if (column < cells.size() && !cells.get(column).isBlank()) {
                    results.add(result(number, line, heading, onlyDay(cells, column), decimalMark, Optional.of(day)));
                }
            });
            return results.isEmpty()
                    ? List.of(result(number, line, heading, cells, decimalMark, Optional.empty()))
                    : results;
        }

        // Such as "K 3.1, Mg 0.65, Ca 2.10".
        private boolean isListOfResults(List<String> cells) {
            return heading.columns() == 0
                    && cells.stream()
                                    .filter(cell -> NamedTest.start(cell, catalogue)
                                            .filter(start -> start.rest().matches(".*\\d.*"))
                                            .isPresent())
                                    .count()
                            > 1;
        }

        // Words between commas belong to the result before them: "K 2.1, cancelled, Mg 0.65".
        private List<String> together(List<String> cells) {
            List<String> results = new ArrayList<>();
            for (String cell : cells) {
                boolean isRemark = !results.isEmpty()
                        && !cell.matches(".*\\d.*")
                        && NamedTest.start(cell, catalogue).isEmpty();
                if (isRemark) {
                    results.add((results.removeLast() + " " + cell).strip());
                } else if (!cell.isBlank()) {
                    results.add(cell);
                }
            }
            return results;
        }

        private List<String> onlyDay(List<String> cells, int column) {
            List<String> one = new ArrayList<>(cells);
            heading.dayColumns().keySet().stream()
                    .filter(other -> other != column && other < one.size())
                    .forEach(other -> one.set(other, ""));
            return one;
        }

        private ReportLine result(
                int number,
                String line,
                Heading columns,
                List<String> cells,
                Optional<Character> mark,
                Optional<String> day) {
            NamedTest named = NamedTest.in(cells, columns, catalogue, tokens);
            RowDay sampled = RowDay.of(named.rest(), day, days, now);
            TestFound test = TestFound.of(named, catalogue);
            if (test.analyte().isEmpty()) {
                return !test.isKnownName() && !looksLikeAResult(named)
                        ? new PassedOver(number, line)
                        : new Refused(number, line, test.refusal(), Draft.of(sampled));
            }
            if (isWithdrawn(columns, cells, named)) {
                return new Refused(number, line, Refusal.WITHDRAWN_BY_LAB, Draft.NOTHING);
            }
            Analyte analyte = test.analyte().get();
            if (new Stray(catalogue, columns).isIn(named, analyte, test.isCoded())) {
                return new Refused(number, line, Refusal.UNKNOWN_TEST, Draft.of(sampled));
            }
            RowParts parts = new RowReader(columns, catalogue)
                    .parts(analyte, symbols(named.rest()), named.unit(), remarks(columns, cells), sampled);
            return new RowResult(analyte, patient, mark, parts).line(number, line);
        }

        // Ranges may be called so themselves: "insufficient: 30-50".
        private boolean isWithdrawn(Heading columns, List<String> cells, NamedTest named) {
            List<String> beside = IntStream.range(0, cells.size())
                    .filter(column -> !columns.hasRole(column, Heading.Role.RANGE))
                    .mapToObj(cells::get)
                    .toList();
            return Withdrawal.isSaidIn(beside, looksLikeAResult(named));
        }

        private List<Token> remarks(Heading columns, List<String> cells) {
            return IntStream.range(0, cells.size())
                    .filter(column -> columns.hasRole(column, Heading.Role.REMARK))
                    .boxed()
                    .flatMap(column -> tokens.of(cells.get(column), column).stream())
                    .toList();
        }

        private List<Token> symbols(List<Token> rest) {
            return rest.stream()
                    .map(token -> token.kind() == Token.Kind.UNIT
                            ? new Token(
                                    token.kind(),
                                    catalogue.units().symbolOf(token.text()).orElse(token.text()),
                                    token.column())
                            : token)
                    .toList();
        }

        private boolean looksLikeAResult(NamedTest named) {
            return named.rest().stream().anyMatch(token -> READ_AS_RESULT.contains(token.kind()));
        }
    }
}
