package clinic.quiver.observation.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.patient.SexAtBirth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reports as laboratories write them: each line is read right, asked about, or refused with its reason. */
class ReportReaderTest {

    private static final Path REPORTS = Path.of("src/test/resources/labs");
    private static final LabCatalogue CATALOGUE = LabCatalogueReader.read(Knowledge.builtIn());
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LabPatient JONAS = new LabPatient(62, SexAtBirth.MALE, false);

    @TestFactory
    Stream<DynamicTest> each_report_is_read_line_by_line() throws IOException {
        List<Path> reports;
        try (Stream<Path> files = Files.list(REPORTS)) {
            reports = files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        assertThat(reports).hasSizeGreaterThanOrEqualTo(30);
        return reports.stream()
                .map(report -> DynamicTest.dynamicTest(report.getFileName().toString(), () -> {
                    Path expected =
                            REPORTS.resolve(report.getFileName().toString().replace(".txt", ".expected"));
                    assertThat(said(Files.readString(report))).isEqualTo(Files.readString(expected));
                }));
    }

    @Test
    void no_line_gets_lost() throws IOException {
        try (Stream<Path> files = Files.list(REPORTS)) {
            for (Path report :
                    files.filter(file -> file.toString().endsWith(".txt")).toList()) {
                String text = Files.readString(report);
                List<Integer> written = IntStream.rangeClosed(
                                1, (int) text.lines().count())
                        .filter(line -> !text.lines().toList().get(line - 1).isBlank())
                        .boxed()
                        .toList();
                assertThat(read(text).lines())
                        .extracting(ReportLine::number)
                        .as(report.toString())
                        .containsAll(written);
            }
        }
    }

    @Test
    void the_time_of_the_sample_and_the_birth_date_are_taken_from_the_head() throws IOException {
        ReadReport report = read(Files.readString(REPORTS.resolve("17-report-with-head.txt")));

        assertThat(report.sampledAt()).contains(LocalDateTime.of(2026, 11, 20, 8, 30));
        assertThat(report.birthDates()).containsExactly(LocalDate.of(1964, 5, 17));
    }

    @Test
    void a_day_that_can_be_read_in_two_ways_is_not_guessed() {
        ReadReport report = read("Collected: 03/04/2026 08:30\nPotassium 4.1 mmol/L");

        assertThat(report.sampledAt()).isEmpty();
        assertThat(report.timeUnclear()).isTrue();
    }

    @Test
    void a_hostile_text_of_a_hundred_kilobytes_is_read_in_no_time() {
        for (String piece : List.of("1,", "K ", "3.1-", "< <", "mg/", "2026-", "\"", "K;3.1;", "up to ")) {
            String text = (piece.repeat(490 / piece.length()) + "\n").repeat(200);
            assertTimeout(Duration.ofSeconds(5), () -> read(text));
        }
    }

    private static ReadReport read(String text) {
        return new ReportReader(CATALOGUE).read(text, JONAS, NOW);
    }

    private static String said(String text) {
        return read(text).lines().stream().map(ReportReaderTest::said).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String said(ReportLine line) {
        return line.number() + ": "
                + switch (line) {
                    case ReportLine.PassedOver _ -> "-";
                    case ReportLine.Refused refused ->
                        "refused " + refused.why()
                                + refused.draft()
                                        .analyte()
                                        .map(key -> " " + key)
                                        .orElse("");
                    case ReportLine.Result result -> said(result);
                };
    }

    private static String said(ReportLine.Result result) {
        LabValue value = result.value();
        Analyte analyte = CATALOGUE.get(value.analyte());
        Classification found = analyte.classify(value, JONAS.sex());
        return "%s %s%s %s = %s %s %s%s%s%s%s"
                .formatted(
                        value.analyte(),
                        value.amount().bound().sign(),
                        value.amount().number().toPlainString(),
                        value.amount().unit(),
                        analyte.inSi(value.amount()).toPlainString(),
                        analyte.siUnit().symbol(),
                        found.position(),
                        found.severity().map(severity -> " " + severity).orElse(""),
                        found.critical() ? " CRITICAL" : "",
                        result.sampledAt().map(at -> " at " + at).orElse(""),
                        result.doubts().isEmpty()
                                ? ""
                                : result.doubts().stream()
                                        .map(Doubt::toString)
                                        .sorted()
                                        .collect(Collectors.joining(", ", " asks ", "")));
    }
}
