package clinic.quiver.observation.lab;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.quiver.knowledge.Knowledge;
import clinic.quiver.observation.lab.ComputedValues.Computed;
import clinic.quiver.observation.lab.ComputedValues.Reason;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComputedValuesTest {

    private static final LabCatalogue CATALOGUE = LabCatalogueReader.read(Knowledge.builtIn());
    private static final LabPatient JONAS = new LabPatient(62, SexAtBirth.MALE, false, false);

    @ParameterizedTest
    @CsvSource({"2.10, 30, 2.30", "2.10, 40, 2.10", "2.40, 45, 2.30", "2.00, 20, 2.40"})
    void calcium_is_adjusted_for_albumin(String calcium, String albumin, BigDecimal adjusted) {
        assertThat(computed(JONAS, value("lab-ca", calcium, "mmol/L"), value("lab-alb", albumin, "g/L")))
                .singleElement()
                .isInstanceOfSatisfying(Computed.Value.class, found -> {
                    assertThat(found.value().analyte()).isEqualTo(LinkId.of("lab-ca-adj"));
                    assertThat(found.value().amount().number()).isEqualByComparingTo(adjusted);
                });
    }

    @Test
    void american_units_come_to_the_same() {
        assertThat(computed(JONAS, value("lab-ca", "8", "mg/dL"), value("lab-alb", "3", "g/dL")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Computed.Value.class,
                        found -> assertThat(found.value().amount().number()).isEqualByComparingTo("2.196"));
    }

    @Test
    void what_the_laboratory_adjusted_is_not_adjusted_again() {
        assertThat(computed(
                        JONAS,
                        value("lab-ca", "2.10", "mmol/L"),
                        value("lab-alb", "30", "g/L"),
                        value("lab-ca-adj", "2.30", "mmol/L")))
                .isEmpty();
    }

    @Test
    void calcium_is_not_adjusted_where_the_formula_does_not_hold() {
        LabValue calcium = value("lab-ca", "2.10", "mmol/L");
        assertThat(computed(JONAS, calcium)).containsExactly(not("lab-ca-adj", Reason.NO_ALBUMIN));
        assertThat(computed(JONAS, calcium, value("lab-alb", "19", "g/L")))
                .containsExactly(not("lab-ca-adj", Reason.ALBUMIN_TOO_FAR_OFF));
        assertThat(computed(JONAS, calcium, value("lab-alb", "30", "g/L"), value("lab-hco3", "15", "mmol/L")))
                .containsExactly(not("lab-ca-adj", Reason.ACID_OR_ALKALINE));
        assertThat(computed(JONAS, calcium, value("lab-hco3", "15", "mmol/L")))
                .containsExactly(not("lab-ca-adj", Reason.ACID_OR_ALKALINE));
        LabPatient onDialysis = new LabPatient(62, SexAtBirth.MALE, false, true);
        assertThat(computed(onDialysis, calcium, value("lab-alb", "30", "g/L")))
                .containsExactly(not("lab-ca-adj", Reason.DIALYSIS));
    }

    @ParameterizedTest
    @CsvSource({"FEMALE, 50, 0.7, 105.3", "MALE, 50, 0.9, 104.0", "FEMALE, 50, 1.4, 45.8", "MALE, 80, 2.0, 33.1"})
    void filtration_follows_from_creatinine_age_and_sex(SexAtBirth sex, int age, String creatinine, BigDecimal rate) {
        assertThat(computed(new LabPatient(age, sex, false, false), value("lab-creatinine", creatinine, "mg/dL")))
                .singleElement()
                .isInstanceOfSatisfying(
                        Computed.Value.class,
                        found -> assertThat(found.value().amount().number()).isEqualByComparingTo(rate));
    }

    @Test
    void filtration_is_not_computed_where_the_formula_does_not_hold() {
        LabValue creatinine = value("lab-creatinine", "80", "umol/L");
        assertThat(computed(new LabPatient(17, SexAtBirth.MALE, false, false), creatinine))
                .containsExactly(not("lab-egfr", Reason.NOT_AN_ADULT));
        assertThat(computed(new LabPatient(30, SexAtBirth.FEMALE, true, false), creatinine))
                .containsExactly(not("lab-egfr", Reason.PREGNANT));
        assertThat(computed(new LabPatient(30, SexAtBirth.INTERSEX, false, false), creatinine))
                .containsExactly(not("lab-egfr", Reason.SEX_NOT_KNOWN));
    }

    private static List<Computed> computed(LabPatient patient, LabValue... sample) {
        return new ComputedValues(CATALOGUE).of(Stream.of(sample).toList(), patient);
    }

    private static Computed not(String analyte, Reason why) {
        return new Computed.NotPossible(LinkId.of(analyte), why);
    }

    private static LabValue value(String analyte, String number, String unit) {
        return LabValue.of(LinkId.of(analyte), Amount.of(new BigDecimal(number), unit));
    }
}
