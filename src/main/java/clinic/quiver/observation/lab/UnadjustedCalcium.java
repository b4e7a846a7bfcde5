package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Classification.Position;
import clinic.quiver.observation.lab.Interval.End;
import clinic.quiver.questionnaire.LinkId;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells of a total calcium that no albumin brings back into the range. The knowledge base has no limits for total
 * calcium, and no rule reads it: this is no level and no flag, only what its formula for adjusting says at the ends of
 * the albumin with which it holds (3.3).
 */
public final class UnadjustedCalcium {

    private final LabCatalogue catalogue;
    private final LabPatient patient;

    public UnadjustedCalcium(LabCatalogue catalogue, LabPatient patient) {
        this.catalogue = catalogue;
        this.patient = patient;
    }

    /**
     * A total calcium that stays out of range whatever the albumin.
     *
     * @param albumin in g/L, the one with which it would come nearest to the range
     * @param adjusted in mmol/L, what it would come to then
     * @param albuminHelps whether the formula holds as soon as the albumin is known
     */
    public record OutAnyway(BigDecimal albumin, BigDecimal adjusted, Position position, boolean albuminHelps) {}

    /**
     * What is to be said of a total calcium.
     *
     * @param sample everything of the same sample
     * @return empty for every other test, when the sample has an adjusted or ionised calcium, and when an albumin could
     *     bring it into the range
     */
    public Optional<OutAnyway> of(LabValue value, Collection<LabValue> sample) {
        Set<LinkId> tests = sample.stream().map(LabValue::analyte).collect(Collectors.toSet());
        if (!value.analyte().equals(ComputedValues.CALCIUM)
                || tests.contains(ComputedValues.ADJUSTED)
                || tests.contains(ComputedValues.IONISED)) {
            return Optional.empty();
        }
        BigDecimal calcium = catalogue.get(value.analyte()).inSi(value.amount());
        boolean albuminHelps = !tests.contains(ComputedValues.ALBUMIN)
                && !patient.onDialysis()
                && !new ComputedValues(catalogue).isAcidOrAlkaline(sample, patient);
        return at(calcium, ComputedValues.ALBUMIN_FIT.low(), Position.LOW, albuminHelps)
                .or(() -> at(calcium, ComputedValues.ALBUMIN_FIT.high(), Position.HIGH, albuminHelps));
    }

    private Optional<OutAnyway> at(BigDecimal calcium, Optional<End> albumin, Position side, boolean albuminHelps) {
        return albumin.map(End::number)
                .map(grams -> new OutAnyway(grams, ComputedValues.adjusted(calcium, grams), side, albuminHelps))
                .filter(found -> catalogue
                                .get(ComputedValues.ADJUSTED)
                                .classify(found.adjusted(), patient.sex())
                                .position()
                        == side);
    }
}
