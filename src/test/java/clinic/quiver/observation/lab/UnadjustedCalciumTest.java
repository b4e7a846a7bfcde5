package clinic.quiver.observation.lab;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.lab.Classification.Position;
import clinic.quiver.observation.lab.UnadjustedCalcium.OutAnyway;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A total calcium without albumin counts for no rule; one that no albumin mends is spoken of all the same. */
class UnadjustedCalciumTest {

    private static final LabCatalogue CATALOGUE = LabCatalogueReader.read(Knowledge.builtIn());
    private static final LabPatient JONAS = new LabPatient(62, SexAtBirth.MALE, false, false);

    @ParameterizedTest
    @CsvSource({"1.5, LOW, 20, 1.9", "1.79, LOW, 20, 2.19", "2.81, HIGH, 50, 2.61", "3.8, HIGH, 50, 3.6"})
    void a_calcium_that_no_albumin_brings_into_the_range_is_spoken_of(
            String calcium, Position position, BigDecimal albumin, BigDecimal adjusted) {
        assertThat(of(JONAS, value("lab-ca", calcium))).hasValueSatisfying(found -> {
            assertThat(found.position()).isEqualTo(position);
            assertThat(found.albumin()).isEqualByComparingTo(albumin);
            assertThat(found.adjusted()).isEqualByComparingTo(adjusted);
            assertThat(found.albuminHelps()).isTrue();
        });
    }

    @ParameterizedTest
    @CsvSource({"1.80", "2.0", "2.3", "2.8"})
    void of_one_that_some_albumin_explains_nothing_more_is_said(String calcium) {
        assertThat(of(JONAS, value("lab-ca", calcium))).isEmpty();
    }

    @Test
    void once_it_is_adjusted_or_the_ionised_calcium_is_known_that_one_counts() {
        assertThat(of(JONAS, value("lab-ca", "1.5"), value("lab-ca-adj", "1.9")))
                .isEmpty();
        assertThat(of(JONAS, value("lab-ca", "1.5"), value("lab-ica", "0.8"))).isEmpty();
    }

    @Test
    void where_the_formula_does_not_hold_albumin_is_not_asked_for() {
        LabPatient onDialysis = new LabPatient(62, SexAtBirth.MALE, false, true);
        LabValue albumin = LabValue.of(LinkId.of("lab-alb"), Amount.of(new BigDecimal("15"), "g/L"));

        assertThat(of(onDialysis, value("lab-ca", "1.5")).map(OutAnyway::albuminHelps))
                .contains(false);
        assertThat(of(JONAS, value("lab-ca", "1.5"), albumin).map(OutAnyway::albuminHelps))
                .contains(false);
        assertThat(of(JONAS, value("lab-ca", "1.5"), value("lab-hco3", "15")).map(OutAnyway::albuminHelps))
                .contains(false);
    }

    @Test
    void a_calcium_given_only_as_less_than_something_is_spoken_of_too() {
        LabValue below = LabValue.of(LinkId.of("lab-ca"), new Amount(Bound.BELOW, new BigDecimal("1.5"), "mmol/L"));

        assertThat(of(JONAS, below)).isPresent();
    }

    private static Optional<OutAnyway> of(LabPatient patient, LabValue... sample) {
        return new UnadjustedCalcium(CATALOGUE, patient).of(sample[0], List.of(sample));
    }

    private static LabValue value(String test, String number) {
        return LabValue.of(LinkId.of(test), Amount.of(new BigDecimal(number), "mmol/L"));
    }
}
