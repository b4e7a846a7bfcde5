package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Draft;
import clinic.quiver.observation.lab.ReportLine.PassedOver;
import clinic.quiver.observation.lab.ReportLine.Refusal;
import clinic.quiver.observation.lab.ReportLine.Refused;
import clinic.quiver.observation.lab.ReportLine.Result;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a laboratory's report, pasted as text or CSV, line by line. Whatever could mean two things is refused or asked. */
public final class ReportReader {

    /** The longest report that is read. */
    public static final int MOST_CHARACTERS = 100_000;

    private static final int LONGEST_LINE = 500;
    // Beside a day that is said to be of something, these say only that no result stands there.
    private static final Set<Refusal> NO_LOSS = Set.of(Refusal.UNKNOWN_TEST, Refusal.NO_RESULT);

    private final LabCatalogue catalogue;
    private final Tokens tokens;
    private final ResultList list;

    public ReportReader(LabCatalogue catalogue) {
        this.catalogue = catalogue;
        this.tokens = new Tokens(catalogue.units());
        this.list = new ResultList(catalogue, tokens);
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

        private final List<String> report;
        private final LocalDateTime now;
        private final Optional<Character> decimalMark;
        private final ReportHead head;
        private final ResultReader results;
        private final Hl7Reader hl7;
        private Heading heading = Heading.none();

        Reading(String pasted, LabPatient patient, LocalDateTime now) {
            String text = UnitSpellings.oneLetterForMicro(pasted.replace("\uFEFF", ""));
            DayOrder days = new DayOrder(text);
            this.report = text.lines().toList();
            this.now = now;
            this.decimalMark = WrittenNumber.decimalMarkOf(text);
            this.head = new ReportHead(days);
            this.results = new ResultReader(catalogue, tokens, patient, days, now);
            this.hl7 = new Hl7Reader(report, head, results);
        }

        ReadReport read() {
            List<ReportLine> lines = new ArrayList<>();
            int number = 0;
            for (String line : report) {
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
                return List.of(hl7.read(number, new Hl7Line(line)));
            }
            List<String> cells = Cells.of(line, heading);
            Optional<Heading> headings = Heading.of(cells, catalogue.units());
            if (headings.isPresent()) {
                heading = headings.get();
                return List.of(new PassedOver(number, line));
            }
            List<ReportLine> read = results(number, line, cells);
            return head.take(line) ? besideADay(number, line, read) : read;
        }

        // Of a day that stands with its meaning beside a result nobody says that it is the result's.
        private static List<ReportLine> besideADay(int number, String line, List<ReportLine> read) {
            List<ReportLine> kept = read.stream()
                    .<ReportLine>mapMulti((each, to) -> {
                        if (each instanceof Result result) {
                            to.accept(new Refused(number, line, Refusal.DAY_UNCLEAR, Draft.undated(result.value())));
                        } else if (each instanceof Refused refused && !NO_LOSS.contains(refused.why())) {
                            to.accept(refused);
                        }
                    })
                    .toList();
            return kept.isEmpty() ? List.of(new PassedOver(number, line)) : kept;
        }

        private List<ReportLine> results(int number, String line, List<String> cells) {
            if (heading.columns() == 0 && list.isOne(cells)) {
                return list.results(cells).stream()
                        .map(each -> result(number, each, List.of(each), Optional.empty()))
                        .toList();
            }
            List<ReportLine> ofDays = new ArrayList<>();
            heading.dayColumns().forEach((column, day) -> {
                if (column < cells.size() && !cells.get(column).isBlank()) {
                    ofDays.add(result(number, line, onlyDay(cells, column), Optional.of(day)));
                }
            });
            return ofDays.isEmpty() ? List.of(result(number, line, cells, Optional.empty())) : ofDays;
        }

        private List<String> onlyDay(List<String> cells, int column) {
            List<String> one = new ArrayList<>(cells);
            heading.dayColumns().keySet().stream()
                    .filter(other -> other != column && other < one.size())
                    .forEach(other -> one.set(other, ""));
            return one;
        }

        private ReportLine result(int number, String text, List<String> cells, Optional<String> day) {
            return results.read(new ResultReader.Row(number, text, heading, cells, decimalMark, day));
        }
    }
}
