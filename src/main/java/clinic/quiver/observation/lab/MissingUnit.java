package clinic.quiver.observation.lab;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Finds the unit of a result that came without one, where only one can be meant. It is asked about all the same. */
final class MissingUnit {

    private final Analyte analyte;
    private final Bound bound;

    MissingUnit(Analyte analyte, Bound bound) {
        this.analyte = analyte;
        this.bound = bound;
    }

    /**
     * The only unit that a number can have been measured in; empty when there are several.
     *
     * @param readings what the number can mean
     * @param range the laboratory's own, in that same unit
     * @param code the LOINC code of the line; empty when there is none
     */
    Optional<LabUnit> assumed(List<BigDecimal> readings, Optional<Interval> range, Optional<String> code) {
        List<LabUnit> coded = code.map(analyte::unitsOf).orElse(List.of());
        if (coded.size() == 1 && analyte.units().size() > 1) {
            return Optional.of(coded.getFirst());
        }
        return single((coded.isEmpty() ? analyte.units() : coded)
                .stream()
                        .filter(unit -> readings.stream().anyMatch(number -> fits(number, unit)))
                        .filter(unit ->
                                range.map(own -> overlapsOurs(own, unit)).orElse(true))
                        .toList());
    }

    /** The one other unit that a laboratory's range must have been meant in; empty when the given unit will do. */
    Optional<LabUnit> otherUnitOf(Interval range, LabUnit given) {
        return overlapsOurs(range, given)
                ? Optional.empty()
                : single(analyte.units().stream()
                        .filter(unit -> overlapsOurs(range, unit))
                        .toList());
    }

    private boolean fits(BigDecimal number, LabUnit unit) {
        return analyte.usual()
                .map(usual -> usual.contains(unit.toSi(bound.nearest(number))))
                .orElse(true);
    }

    /** Whether a range has something in common with ours: two laboratories differ by a little, two units by a lot. */
    boolean overlapsOurs(Interval range, LabUnit unit) {
        Interval own = range.in(unit::toSi);
        Collection<Interval> ours = analyte.ranges().values();
        return ours.isEmpty()
                || ours.stream()
                        .anyMatch(our -> own.low()
                                        .filter(end -> our.isAbove(end.number()))
                                        .isEmpty()
                                && own.high()
                                        .filter(end -> our.isBelow(end.number()))
                                        .isEmpty()
                                && isOfOneSize(own, our));
    }

    private static boolean isOfOneSize(Interval own, Interval our) {
        return own.high().isEmpty()
                || our.high().isEmpty()
                || own.high().get().number().compareTo(our.high().get().number().movePointRight(1)) < 0;
    }

    private static Optional<LabUnit> single(List<LabUnit> units) {
        boolean same = units.stream()
                        .map(unit -> List.of(
                                unit.minus().stripTrailingZeros(), unit.times().stripTrailingZeros()))
                        .distinct()
                        .count()
                == 1;
        return same ? Optional.of(units.getFirst()) : Optional.empty();
    }
}
