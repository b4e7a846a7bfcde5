package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Draft;
import clinic.quiver.observation.lab.ReportLine.PassedOver;
import clinic.quiver.observation.lab.ReportLine.Refusal;
import clinic.quiver.observation.lab.ReportLine.Refused;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads one result of a report: the test that is named, and what stands beside it. */
final class ResultReader {

    private static final Set<Token.Kind> READ_AS_RESULT =
            Set.of(Token.Kind.NUMBER, Token.Kind.DAMAGED, Token.Kind.CODE);

    private final LabCatalogue catalogue;
    private final Tokens tokens;
    private final LabPatient patient;
    private final DayOrder days;
    private final LocalDateTime now;

    /**
     * A reader for one report.
     *
     * @param now by the clock of the clinic
     */
    ResultReader(LabCatalogue catalogue, Tokens tokens, LabPatient patient, DayOrder days, LocalDateTime now) {
        this.catalogue = catalogue;
        this.tokens = tokens;
        this.patient = patient;
        this.days = days;
        this.now = now;
    }

    /**
     * What one result stands in.
     *
     * @param number of the line, counted from 1
     * @param text as shown to the clinician
     * @param heading what the cells hold
     * @param decimalMark empty when nothing tells which one the report uses
     * @param day of the sample, as written above the result's column
     */
    record Row(
            int number,
            String text,
            Heading heading,
            List<String> cells,
            Optional<Character> decimalMark,
            Optional<String> day) {}

    ReportLine read(Row row) {
        NamedTest named = NamedTest.in(row.cells(), row.heading(), catalogue, tokens);
        RowDay sampled = RowDay.of(named.rest(), row.day(), days, now);
        TestFound test = TestFound.of(named, catalogue);
        if (test.analyte().isEmpty()) {
            return !test.isKnownName() && !looksLikeAResult(named)
                    ? new PassedOver(row.number(), row.text())
                    : new Refused(row.number(), row.text(), test.refusal(), Draft.of(sampled));
        }
        if (isWithdrawn(row, named)) {
            return new Refused(row.number(), row.text(), Refusal.WITHDRAWN_BY_LAB, Draft.NOTHING);
        }
        Analyte analyte = test.analyte().get();
        if (new Stray(catalogue, row.heading()).isIn(named, analyte, test.isCoded())) {
            return new Refused(row.number(), row.text(), Refusal.UNKNOWN_TEST, Draft.of(sampled));
        }
        RowParts parts = new RowReader(row.heading(), catalogue)
                .parts(analyte, symbols(named.rest()), named.unit(), remarks(row), sampled);
        return new RowResult(analyte, patient, row.decimalMark(), parts).line(row.number(), row.text());
    }

    // Ranges may be called so themselves: "insufficient: 30-50".
    private static boolean isWithdrawn(Row row, NamedTest named) {
        List<String> beside = IntStream.range(0, row.cells().size())
                .filter(column -> !row.heading().hasRole(column, Heading.Role.RANGE))
                .mapToObj(row.cells()::get)
                .toList();
        return Withdrawal.isSaidIn(beside, looksLikeAResult(named));
    }

    private List<Token> remarks(Row row) {
        return IntStream.range(0, row.cells().size())
                .filter(column -> row.heading().hasRole(column, Heading.Role.REMARK))
                .boxed()
                .flatMap(column -> tokens.of(row.cells().get(column), column).stream())
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

    private static boolean looksLikeAResult(NamedTest named) {
        return named.rest().stream().anyMatch(token -> READ_AS_RESULT.contains(token.kind()));
    }
}
