package clinic.quiver.observation.lab;

import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Values that follow from those of the same sample (Clinical knowledge base, 3.3). A laboratory's own are never replaced. */
public final class ComputedValues {

    static final LinkId CALCIUM = LinkId.of("lab-ca");
    static final LinkId ADJUSTED = LinkId.of("lab-ca-adj");
    static final LinkId IONISED = LinkId.of("lab-ica");
    static final LinkId ALBUMIN = LinkId.of("lab-alb");
    private static final LinkId BICARBONATE = LinkId.of("lab-hco3");
    private static final LinkId CREATININE = LinkId.of("lab-creatinine");
    private static final LinkId EGFR = LinkId.of("lab-egfr");

    /** The tests that have to be known. */
    static final Set<LinkId> NEEDED = Set.of(CALCIUM, ADJUSTED, IONISED, ALBUMIN, BICARBONATE, CREATININE, EGFR);

    /** The albumin in g/L with which the formula for calcium holds (Clinical knowledge base, 3.3). */
    static final Interval ALBUMIN_FIT = Interval.between(BigDecimal.valueOf(20), BigDecimal.valueOf(50));

    private static final BigDecimal ALBUMIN_MIDDLE = BigDecimal.valueOf(40);
    private static final BigDecimal PER_GRAM = new BigDecimal("0.02");
    private static final int ADULT = 18;

    private final LabCatalogue catalogue;

    public ComputedValues(LabCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** What followed. */
    public sealed interface Computed {

        /** A value that follows, in the SI unit. */
        record Value(LabValue value) implements Computed {}

        /** A value that would follow, if it were not for this. */
        record NotPossible(LinkId analyte, Reason why) implements Computed {}
    }

    /** Why a value does not follow. */
    public enum Reason {
        /** Total calcium without albumin says little: no rule reads it. */
        NO_ALBUMIN,
        ALBUMIN_TOO_FAR_OFF,
        ACID_OR_ALKALINE,
        DIALYSIS,
        NOT_AN_ADULT,
        SEX_NOT_KNOWN,
        PREGNANT
    }

    /** What follows from the values of one sample. */
    public List<Computed> of(Collection<LabValue> sample, LabPatient patient) {
        List<Computed> computed = new ArrayList<>();
        adjustedCalcium(sample, patient).ifPresent(computed::add);
        filtration(sample, patient).ifPresent(computed::add);
        return computed;
    }

    private Optional<Computed> adjustedCalcium(Collection<LabValue> sample, LabPatient patient) {
        Optional<BigDecimal> calcium = exactly(sample, CALCIUM);
        if (calcium.isEmpty() || has(sample, ADJUSTED) || has(sample, IONISED)) {
            return Optional.empty();
        }
        if (patient.onDialysis()) {
            return notPossible(ADJUSTED, Reason.DIALYSIS);
        }
        if (isAcidOrAlkaline(sample, patient)) {
            return notPossible(ADJUSTED, Reason.ACID_OR_ALKALINE);
        }
        Optional<BigDecimal> albumin = exactly(sample, ALBUMIN);
        if (albumin.isEmpty()) {
            return notPossible(ADJUSTED, Reason.NO_ALBUMIN);
        }
        return ALBUMIN_FIT.contains(albumin.get())
                ? value(ADJUSTED, adjusted(calcium.get(), albumin.get()))
                : notPossible(ADJUSTED, Reason.ALBUMIN_TOO_FAR_OFF);
    }

    /** Whether the bicarbonate of a sample is out of range, so that no albumin makes the formula for calcium hold. */
    boolean isAcidOrAlkaline(Collection<LabValue> sample, LabPatient patient) {
        return sample.stream()
                .filter(value -> value.analyte().equals(BICARBONATE))
                .anyMatch(value -> catalogue
                        .get(BICARBONATE)
                        .classify(value, patient.sex())
                        .isAbnormal());
    }

    /**
     * Total calcium as it would be with an albumin in the middle.
     *
     * @param calcium in mmol/L
     * @param albumin in g/L
     */
    static BigDecimal adjusted(BigDecimal calcium, BigDecimal albumin) {
        return calcium.add(PER_GRAM.multiply(ALBUMIN_MIDDLE.subtract(albumin)));
    }

    private Optional<Computed> filtration(Collection<LabValue> sample, LabPatient patient) {
        Optional<BigDecimal> creatinine = exactly(sample, CREATININE);
        if (creatinine.isEmpty() || has(sample, EGFR)) {
            return Optional.empty();
        }
        if (patient.age() < ADULT) {
            return notPossible(EGFR, Reason.NOT_AN_ADULT);
        }
        if (patient.sex() != SexAtBirth.FEMALE && patient.sex() != SexAtBirth.MALE) {
            return notPossible(EGFR, Reason.SEX_NOT_KNOWN);
        }
        return patient.mayBePregnant()
                ? notPossible(EGFR, Reason.PREGNANT)
                : value(EGFR, filtration(creatinine.get(), patient.age(), patient.sex() == SexAtBirth.FEMALE));
    }

    // CKD-EPI 2021, with creatinine in mg/dL. One decimal stays, so that no 59.6 is taken for 60.
    private BigDecimal filtration(BigDecimal micromoles, int age, boolean female) {
        LabUnit milligrams = catalogue.get(CREATININE).unit("mg/dL").orElseThrow();
        double ratio = milligrams.fromSi(micromoles).doubleValue() / (female ? 0.7 : 0.9);
        double rate = 142
                * Math.pow(Math.min(ratio, 1), female ? -0.241 : -0.302)
                * Math.pow(Math.max(ratio, 1), -1.200)
                * Math.pow(0.9938, age)
                * (female ? 1.012 : 1);
        return BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_EVEN);
    }

    private Optional<Computed> value(LinkId analyte, BigDecimal si) {
        Analyte test = catalogue.get(analyte);
        // A sum that nobody can have says that the numbers it was made of are wrong.
        return test.possible().filter(possible -> !possible.contains(si)).isPresent()
                ? Optional.empty()
                : Optional.of(new Computed.Value(
                        LabValue.of(analyte, Amount.of(si, test.siUnit().symbol()))));
    }

    private static Optional<Computed> notPossible(LinkId analyte, Reason why) {
        return Optional.of(new Computed.NotPossible(analyte, why));
    }

    private static boolean has(Collection<LabValue> sample, LinkId analyte) {
        return sample.stream().anyMatch(value -> value.analyte().equals(analyte));
    }

    private Optional<BigDecimal> exactly(Collection<LabValue> sample, LinkId analyte) {
        return sample.stream()
                .filter(value -> value.analyte().equals(analyte))
                .filter(value -> value.amount().bound() == Bound.EXACTLY)
                .map(value -> catalogue.get(analyte).inSi(value.amount()))
                .findFirst();
    }
}
