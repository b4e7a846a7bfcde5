package clinic.quiver.observation.lab;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.lab.Classification.Position;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Laws that hold for every test in every unit. */
class LabUnitTest {

    private static final LabCatalogue CATALOGUE = LabCatalogueReader.read(Knowledge.builtIn());

    static List<Analyte> tests() {
        return CATALOGUE.analytes();
    }

    @ParameterizedTest
    @MethodSource("tests")
    void there_and_back_is_where_one_was(Analyte analyte) {
        numbers(analyte)
                .forEach(si -> analyte.units()
                        .forEach(unit -> assertThat(unit.toSi(unit.fromSi(si)))
                                .as(analyte.key() + " in " + unit.symbol())
                                .isEqualByComparingTo(si)));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void no_unit_changes_what_a_value_means(Analyte analyte) {
        for (SexAtBirth sex : SexAtBirth.values()) {
            numbers(analyte)
                    .forEach(si -> analyte.units().forEach(unit -> {
                        LabValue value = LabValue.of(analyte.key(), Amount.of(unit.fromSi(si), unit.symbol()));
                        assertThat(analyte.classify(value, sex))
                                .as(si + " " + unit.symbol())
                                .isEqualTo(analyte.classify(si, sex));
                    }));
        }
    }

    @ParameterizedTest
    @MethodSource("tests")
    void more_of_it_never_goes_back_from_high_to_low(Analyte analyte) {
        List<Position> positions = numbers(analyte)
                .sorted()
                .map(si -> analyte.classify(si, SexAtBirth.FEMALE).position())
                .toList();
        assertThat(positions).isSortedAccordingTo((one, other) -> one.compareTo(other));
    }

    @ParameterizedTest
    @MethodSource("tests")
    void what_is_critical_is_never_in_range(Analyte analyte) {
        assertThat(numbers(analyte).map(si -> analyte.classify(si, SexAtBirth.MALE)))
                .allSatisfy(found -> assertThat(found.critical() && found.position() == Position.NORMAL)
                        .isFalse());
    }

    @ParameterizedTest
    @CsvSource({
        "lab-mg, 1.7, mg/dL, 0.69938",
        "lab-mg, 1.4, mEq/L, 0.7",
        "lab-ca, 9.5, mg/dL, 2.37025",
        "lab-vitd, 20, ng/mL, 49.92",
        "lab-vitd, 12, ug/L, 29.952",
        "lab-creatinine, 1, mg/dL, 88.42",
        "lab-hba1c, 6.5, %, 47.5455",
        "lab-k, 4.1, mEq/L, 4.1",
        "lab-alb, 4.1, g/dL, 41"
    })
    void units_are_converted_to_the_last_digit(String key, BigDecimal number, String unit, BigDecimal si) {
        assertThat(CATALOGUE.get(LinkId.of(key)).inSi(Amount.of(number, unit))).isEqualByComparingTo(si);
    }

    @ParameterizedTest
    @CsvSource({"BELOW, 0.1, 0.09", "BELOW, 30, 29.9", "ABOVE, 90, 90.1", "AT_MOST, 2.5, 2.5", "BELOW, 0, 0"})
    void less_than_a_number_is_read_as_just_below_it(Bound bound, BigDecimal number, BigDecimal read) {
        assertThat(bound.nearest(number)).isEqualByComparingTo(read);
    }

    @Test
    void the_bounds_of_the_knowledge_base_are_met_to_the_digit() {
        assertThat(said("lab-k", "2.5")).isEqualTo("LOW MODERATE critical");
        assertThat(said("lab-k", "2.49")).isEqualTo("LOW SEVERE critical");
        assertThat(said("lab-k", "3.49")).isEqualTo("LOW MILD");
        assertThat(said("lab-k", "5.4")).isEqualTo("HIGH");
        assertThat(said("lab-k", "6.5")).isEqualTo("HIGH SEVERE critical");
        assertThat(said("lab-mg", "0.40")).isEqualTo("LOW MODERATE critical");
        assertThat(said("lab-mg", "2.0")).isEqualTo("HIGH MODERATE");
        assertThat(said("lab-mg", "2.01")).isEqualTo("HIGH MODERATE critical");
        assertThat(said("lab-ca-adj", "1.80")).isEqualTo("LOW SEVERE");
        assertThat(said("lab-ca-adj", "1.79")).isEqualTo("LOW SEVERE critical");
        assertThat(said("lab-ca-adj", "2.60")).isEqualTo("NORMAL");
        assertThat(said("lab-na", "156")).isEqualTo("HIGH critical");
        assertThat(said("lab-tsh", "10")).isEqualTo("HIGH MILD");
        assertThat(said("lab-glucose", "2.99")).isEqualTo("LOW MODERATE critical");
        assertThat(said("lab-ldh", "900")).isEqualTo("UNKNOWN");
    }

    @Test
    void the_range_that_the_laboratory_sends_goes_before_ours_but_hides_no_severity() {
        Analyte potassium = CATALOGUE.get(LinkId.of("lab-k"));
        Interval own = Interval.between(new BigDecimal("3.3"), new BigDecimal("4.9"));
        assertThat(classified(potassium, "5.1", own).position()).isEqualTo(Position.HIGH);
        assertThat(classified(potassium, "3.4", own).position()).isEqualTo(Position.LOW);
    }

    private static Classification classified(Analyte analyte, String number, Interval own) {
        Amount amount = Amount.of(new BigDecimal(number), analyte.siUnit().symbol());
        return analyte.classify(
                new LabValue(analyte.key(), amount, Optional.of(own), Optional.empty(), false), SexAtBirth.FEMALE);
    }

    private static String said(String key, String number) {
        Classification found = CATALOGUE.get(LinkId.of(key)).classify(new BigDecimal(number), SexAtBirth.FEMALE);
        return found.position()
                + found.severity().map(severity -> " " + severity).orElse("")
                + (found.critical() ? " critical" : "");
    }

    /** Every bound of a test, and numbers close to it. */
    private static Stream<BigDecimal> numbers(Analyte analyte) {
        Stream<Interval> intervals = Stream.of(
                        analyte.ranges().values().stream(),
                        analyte.usual().stream(),
                        analyte.possible().stream(),
                        analyte.grades().stream().map(Grade::values))
                .flatMap(stream -> stream);
        BigDecimal step = new BigDecimal("0.001");
        return intervals
                .flatMap(interval -> Stream.concat(interval.low().stream(), interval.high().stream()))
                .map(Interval.End::number)
                .flatMap(end -> Stream.of(end.subtract(step), end, end.add(step), end.multiply(new BigDecimal("1.37"))))
                .filter(number -> number.signum() >= 0);
    }
}
