package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Analyte.Trait;
import clinic.quiver.observation.lab.Classification.Position;
import clinic.quiver.patient.SexAtBirth;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What speaks against a result being meant as it stands (Clinical knowledge base, 3.2: entry rules). */
public final class Plausibility {

    private static final List<Integer> PLACES = List.of(-1, 1, -3, 3);

    private final Analyte analyte;
    private final SexAtBirth sex;

    public Plausibility(Analyte analyte, SexAtBirth sex) {
        this.analyte = analyte;
        this.sex = sex;
    }

    /** Whether nobody can have this value. */
    public boolean isImpossible(Amount amount) {
        return analyte.possible()
                .filter(possible -> !possible.contains(analyte.inSi(amount)))
                .isPresent();
    }

    /** What is to be asked about a result; of an impossible one, what it may be instead. */
    public List<Doubt> doubts(LabValue value) {
        List<Doubt> doubts = new ArrayList<>();
        Amount amount = value.amount();
        if (!isVouchedFor(value) && analyte.classify(analyte.inSi(amount), sex).isAbnormal()) {
            // A range of the laboratory in the same unit says that the unit is meant.
            if (value.range().isEmpty()) {
                otherUnit(amount).ifPresent(doubts::add);
            }
            shifted(amount).ifPresent(doubts::add);
        }
        if (!isUsual(asWritten(amount))) {
            doubts.add(new Doubt.Unusual());
        }
        value.flag()
                .filter(flag -> !flag.fits(analyte.classify(value, sex).position()))
                .map(Doubt.FlagDiffers::new)
                .ifPresent(doubts::add);
        if (isLeftOpen(amount)) {
            doubts.add(new Doubt.LeftOpen());
        }
        if (value.haemolysed() && analyte.traits().contains(Trait.HAEMOLYSIS_RAISES)) {
            doubts.add(new Doubt.Haemolysed());
        }
        return doubts;
    }

    // What a laboratory prints with the fitting flag of its own was not mistyped.
    private boolean isVouchedFor(LabValue value) {
        Position position = analyte.classify(value, sex).position();
        return value.flag()
                .filter(flag -> flag != LabFlag.NORMAL && flag.fits(position))
                .filter(flag -> isUsual(asWritten(value.amount())))
                .isPresent();
    }

    private BigDecimal asWritten(Amount amount) {
        return analyte.inSi(Amount.of(amount.number(), amount.unit()));
    }

    private boolean isUsual(BigDecimal si) {
        return analyte.usual().map(usual -> usual.contains(si)).orElse(true);
    }

    private Optional<Doubt> otherUnit(Amount amount) {
        return analyte.units().stream()
                .filter(unit -> !unit.symbol().equals(amount.unit()))
                .filter(unit -> isFarBetter(unit.toSi(amount.number()), analyte.inSi(amount)))
                .<Doubt>map(unit -> new Doubt.OtherUnit(unit.symbol()))
                .findFirst();
    }

    private Optional<Doubt> shifted(Amount amount) {
        if (amount.bound() != Bound.EXACTLY) {
            return Optional.empty();
        }
        LabUnit unit = analyte.unit(amount.unit()).orElseThrow();
        return PLACES.stream()
                .map(amount.number()::movePointRight)
                .filter(number -> isInRange(unit.toSi(number)))
                .<Doubt>map(Doubt.Shifted::new)
                .findFirst();
    }

    private boolean isInRange(BigDecimal si) {
        Collection<Interval> ranges = analyte.rangesFor(sex);
        return isUsual(si) && ranges.stream().anyMatch(range -> range.contains(si));
    }

    // In range, or out of it by two grades less: 20 of vitamin D is a shortage in nmol/L and nearly enough in ng/mL.
    private boolean isFarBetter(BigDecimal si, BigDecimal than) {
        return isInRange(si) || (isUsual(si) && grade(si) + 2 <= grade(than));
    }

    private int grade(BigDecimal si) {
        return analyte.classify(si, sex).severity().map(Severity::ordinal).orElse(0);
    }

    private boolean isLeftOpen(Amount amount) {
        Classification here = analyte.classify(analyte.inSi(amount), sex);
        Optional<BigDecimal> end = amount.bound().isOpenBelow()
                ? Optional.of(analyte.possible()
                        .flatMap(Interval::low)
                        .map(Interval.End::number)
                        .orElse(BigDecimal.ZERO))
                : amount.bound().isOpenAbove()
                        ? analyte.possible().flatMap(Interval::high).map(Interval.End::number)
                        : Optional.empty();
        return end.filter(far -> !analyte.classify(far, sex).equals(here)).isPresent();
    }
}
