package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Draft;
import clinic.quiver.observation.lab.ReportLine.Refusal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a result of what was found in one line, or says why there is none. */
final class RowResult {

    private final Analyte analyte;
    private final LabPatient patient;
    private final Optional<Character> decimalMark;
    private final RowParts parts;

    RowResult(Analyte analyte, LabPatient patient, Optional<Character> decimalMark, RowParts parts) {
        this.analyte = analyte;
        this.patient = patient;
        this.decimalMark = decimalMark;
        this.parts = parts;
    }

    ReportLine line(int number, String text) {
        return parts.refusal().isPresent()
                ? refused(number, text, parts.refusal().get())
                : amount(number, text);
    }

    private ReportLine amount(int number, String text) {
        List<BigDecimal> readings = WrittenNumber.readings(parts.number(), decimalMark);
        if (readings.isEmpty()) {
            return refused(number, text, Refusal.SEVERAL_NUMBERS);
        }
        List<Doubt> doubts = new ArrayList<>();
        Optional<LabUnit> unit = parts.unit().flatMap(analyte::unit).or(() -> {
            doubts.add(new Doubt.UnitMissing());
            return new MissingUnit(analyte, parts.bound()).assumed(readings, range(), parts.code());
        });
        if (unit.isEmpty()) {
            return refused(number, text, Refusal.UNIT_MISSING);
        }
        List<BigDecimal> fitting = fitting(readings, unit.get());
        if (fitting.size() != 1) {
            return refused(number, text, Refusal.TWO_READINGS);
        }
        readings.stream()
                .filter(reading -> reading.compareTo(fitting.getFirst()) != 0)
                .map(Doubt.TwoReadings::new)
                .forEach(doubts::add);
        return result(
                number,
                text,
                new Amount(parts.bound(), fitting.getFirst(), unit.get().symbol()),
                doubts);
    }

    private ReportLine result(int number, String text, Amount amount, List<Doubt> doubts) {
        Plausibility plausibility = new Plausibility(analyte, patient.sex());
        if (plausibility.isImpossible(amount)) {
            return refused(number, text, Refusal.IMPOSSIBLE);
        }
        LabUnit unit = analyte.unit(amount.unit()).orElseThrow();
        Optional<Interval> range = range();
        Optional<LabUnit> rangeUnit =
                range.flatMap(own -> new MissingUnit(analyte, Bound.EXACTLY).otherUnitOf(own, unit));
        rangeUnit.map(LabUnit::symbol).map(Doubt.OtherUnit::new).ifPresent(doubts::add);
        boolean isOurs = range.filter(own -> !new MissingUnit(analyte, Bound.EXACTLY).overlapsOurs(own, unit))
                .isEmpty();
        if (!isOurs && rangeUnit.isEmpty()) {
            doubts.add(new Doubt.RangeDiffers());
        }
        LabValue value =
                new LabValue(analyte.key(), amount, range.filter(own -> isOurs), parts.flag(), parts.haemolysed());
        plausibility.doubts(value).stream()
                .filter(doubt -> !doubts.contains(doubt))
                .forEach(doubts::add);
        if (!parts.unread().isEmpty()) {
            doubts.add(new Doubt.Unread(String.join(" ", parts.unread())));
        }
        parts.doubtfulCode(analyte, unit).map(Doubt.CodeNotKnown::new).ifPresent(doubts::add);
        return new ReportLine.Result(number, text, value, parts.day().at(), doubts);
    }

    // The laboratory's flag tells best which of two numbers is meant.
    private List<BigDecimal> fitting(List<BigDecimal> readings, LabUnit unit) {
        if (readings.size() == 1) {
            return readings;
        }
        List<BigDecimal> flagged = readings.stream()
                .filter(reading -> parts.flag()
                        .filter(flag -> flag.fits(analyte.classify(unit.toSi(reading), patient.sex())
                                .position()))
                        .isPresent())
                .toList();
        return flagged.size() == 1
                ? flagged
                : readings.stream().filter(reading -> isUsual(reading, unit)).toList();
    }

    private boolean isUsual(BigDecimal number, LabUnit unit) {
        return analyte.usual()
                .filter(usual -> usual.contains(unit.toSi(number)))
                .isPresent();
    }

    // A range that can be read in two ways is none.
    private Optional<Interval> range() {
        Optional<Interval.End> low = parts.rangeLow().flatMap(end -> end(end, true));
        Optional<Interval.End> high = parts.rangeHigh().flatMap(end -> end(end, parts.rangeHighIncluded()));
        boolean upsideDown = low.isPresent()
                && high.isPresent()
                && low.get().number().compareTo(high.get().number()) >= 0;
        return upsideDown || (low.isEmpty() && high.isEmpty())
                ? Optional.empty()
                : Optional.of(new Interval(low, high));
    }

    private Optional<Interval.End> end(String number, boolean included) {
        List<BigDecimal> readings = WrittenNumber.readings(number, decimalMark);
        return readings.size() == 1 ? Optional.of(new Interval.End(readings.getFirst(), included)) : Optional.empty();
    }

    private ReportLine refused(int number, String text, Refusal why) {
        return new ReportLine.Refused(
                number,
                text,
                why,
                new Draft(
                        Optional.of(analyte.key()),
                        parts.bound().sign() + parts.number(),
                        parts.unit().filter(symbol -> analyte.unit(symbol).isPresent()),
                        parts.day().at(),
                        parts.day().isUnclear()));
    }
}
