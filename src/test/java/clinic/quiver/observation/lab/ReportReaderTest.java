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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports as laboratories write them: each line is read right, asked about, or refused with its reason. */
class ReportReaderTest {

    private static final Path REPORTS = Path.of("src/test/resources/labs");
    private static final LabCatalogue CATALOGUE = LabCatalogueReader.read(Knowledge.builtIn());
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 23, 9, 0);
    private static final LocalDate BORN = LocalDate.of(1964, 5, 17);
    private static final LabPatient JONAS = new LabPatient(62, SexAtBirth.MALE, false, false);

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
        assertThat(report.births()).containsExactly(Set.of(BORN));
        assertThat(report.speaksOfAnother(BORN)).isFalse();
    }

    @Test
    void a_day_that_can_be_read_in_two_ways_is_not_guessed() {
        ReadReport report = read("Collected: 03/04/2026 08:30\nPotassium 4.1 mmol/L");

        assertThat(report.sampledAt()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Collected: 20/11/2026 08:30   Reported: 21/11/2026 11:02",
                "Reported 21/11/2026 11:02 - Sample collected 20/11/2026 08:30",
                "Date: 21/11/2026\nDate of collection: 20/11/2026 08:30",
                "DOB 17/05/1964 Specimen taken 20/11/2026 08:30 received 20/11/2026 09:15",
                "Fecha de extracción: 20/11/2026 08:30  Fecha de informe: 21/11/2026"
            })
    void of_several_days_in_a_line_the_one_of_the_sample_is_taken(String head) {
        ReadReport report = read(head + "\nPotassium 4.1 mmol/L");

        assertThat(report.sampledAt()).contains(LocalDateTime.of(2026, 11, 20, 8, 30));
        assertThat(report.lines())
                .filteredOn(ReportLine.Result.class::isInstance)
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Reported: 21/11/2026 11:02",
                "Collected/Reported: 20/11/2026 / 21/11/2026",
                "Collected: 31/02/2026\nDate: 21/11/2026",
                "Collected: 20/11/2027",
                "Collected: 19/11/2026\nCollected: 20/11/2026"
            })
    void a_sampling_time_that_nobody_can_tell_is_none(String head) {
        assertThat(read(head + "\nPotassium 4.1 mmol/L").sampledAt()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Test;Unit;03/04/2026|Potassium;mmol/L;4.1",
                "Test;Unit;2027-03-04|Potassium;mmol/L;4.1",
                "Date;Test;Value;Unit|31/02/2026;Potassium;4.1;mmol/L",
                "Date;Test;Value;Unit|03/04/2026;Potassium;4.1;mg/dL",
                "Date;Test;Value;Unit|03/04/2026;Zinc;11;umol/L",
                "Results|Potassium 4.1 mmol/L reported 21/11/2026",
            })
    void a_line_with_a_day_that_is_no_help_is_not_given_the_day_of_the_report(String heading, String line) {
        assertThat(read("Collected: 2026-11-20\n" + heading + "\n" + line).lines())
                .last()
                .isInstanceOfSatisfying(ReportLine.Refused.class, refused -> {
                    assertThat(refused.draft().timeUnclear()).isTrue();
                    assertThat(refused.draft().sampledAt()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({
        "17/05/64, false",
        "17-05-1964, false",
        "05/04/1964, true",
        "17/05/65, true",
        "17/05/2064, true",
        "31/02/1964, true",
    })
    void a_birth_date_that_cannot_be_the_patients_is_noticed(String written, boolean another) {
        assertThat(read("DOB: " + written + "\nPotassium 4.1 mmol/L").speaksOfAnother(BORN))
                .isEqualTo(another);
    }

    @ParameterizedTest
    @CsvSource({
        "718-7;Haemoglobin;139;g/L, ''",
        "718-7;Haemoglobin;13.9;g/dL, ''",
        "2731-8;PTH;42;ng/L, ''",
        "2601-3;Magnesium;1.6;mEq/L, ''",
        "14682-9;Creatinine;0.9;mg/dL, CodeNotKnown[code=14682-9]",
        "4548-4;HbA1c;37;mmol/mol, CodeNotKnown[code=4548-4]",
        "718-7;Haemoglobin;139;, UnitMissing[]",
    })
    void a_code_stands_with_every_unit_that_measures_the_same(String line, String asked) {
        assertThat(read("LOINC;Test;Result;Unit\n" + line).lines())
                .last()
                .isInstanceOfSatisfying(
                        ReportLine.Result.class,
                        result -> assertThat(result.doubts())
                                .extracting(Doubt::toString)
                                .isEqualTo(asked.isEmpty() ? List.of() : List.of(asked)));
    }

    @Test
    void two_patients_in_one_report_are_noticed() {
        assertThat(read("DOB: 17/05/1964\nPotassium 4.1 mmol/L\nDOB: 01/02/1990\nPotassium 6.1 mmol/L")
                        .speaksOfAnother(BORN))
                .isTrue();
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
