package clinic.quiver.review.ui;

import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.Classification;
import clinic.quiver.observation.lab.Doubt;
import clinic.quiver.observation.lab.Interval;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.observation.lab.LabPatient;
import clinic.quiver.observation.lab.LabUnit;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.observation.lab.Severity;
import clinic.quiver.observation.lab.UnadjustedCalcium;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns laboratory results into the words that staff read. */
final class LabWords {

    private static final MathContext FOUR_DIGITS = new MathContext(4);

    private final LabCatalogue catalogue;
    private final Wording wording;

    LabWords(LabCatalogue catalogue, Wording wording) {
        this.catalogue = catalogue;
        this.wording = wording;
    }

    LabCatalogue catalogue() {
        return catalogue;
    }

    Wording wording() {
        return wording;
    }

    String name(Analyte analyte) {
        return analyte.name(wording.language());
    }

    /** As it was reported, such as "&lt; 0.1 mIU/L". */
    String amount(Amount amount) {
        return (amount.bound().sign() + " " + number(amount.number()) + " " + amount.unit()).strip();
    }

    /** As it was reported, or as it was computed. */
    String amount(LabResult result) {
        return result.origin() == LabResult.Origin.COMPUTED
                ? si(catalogue.get(result.value().analyte()), result.si())
                : amount(result.value().amount());
    }

    /** The same in the SI unit; empty when it was reported in that. */
    String converted(LabValue value) {
        Analyte analyte = catalogue.get(value.analyte());
        LabUnit reported = analyte.unit(value.amount().unit()).orElseThrow();
        return reported.equals(analyte.siUnit())
                ? ""
                : value.amount().bound().sign()
                        + si(analyte, reported.toSi(value.amount().number()));
    }

    String si(Analyte analyte, BigDecimal number) {
        BigDecimal rounded = number.precision() > 4 && number.scale() > 0 ? number.round(FOUR_DIGITS) : number;
        return number(rounded) + " " + analyte.siUnit().symbol();
    }

    String number(BigDecimal number) {
        return wording.answers().number(number);
    }

    /** The range that a result is judged by, with its unit. */
    String range(LabValue value, LabPatient patient) {
        Analyte analyte = catalogue.get(value.analyte());
        return value.range()
                .map(own -> wording.say(
                        "review.labs.range.own",
                        ends(own) + " " + value.amount().unit()))
                .orElseGet(() -> range(analyte, patient));
    }

    /** The reference range of a test; empty when only the laboratory knows it. */
    String range(Analyte analyte, LabPatient patient) {
        Collection<Interval> ranges = analyte.rangesFor(patient.sex());
        String ends = ranges.stream().distinct().map(this::ends).collect(Collectors.joining(" / "));
        return ends.isEmpty() ? "" : ends + " " + analyte.siUnit().symbol();
    }

    /** The reference range of a test and its LOINC code, as far as they are known. */
    String rangeAndCode(Analyte analyte, LabPatient patient) {
        String range = range(analyte, patient);
        String code = analyte.codeFor(analyte.siUnit())
                .map(known -> wording.say("review.examination.loinc", known))
                .orElse("");
        return range.isEmpty() || code.isEmpty() ? range + code : range + " · " + code;
    }

    private String ends(Interval range) {
        if (range.low().isPresent() && range.high().isPresent()) {
            return number(range.low().get().number()) + "–"
                    + number(range.high().get().number());
        }
        return range.low()
                .map(low -> (low.included() ? "≥ " : "> ") + number(low.number()))
                .or(() -> range.high().map(high -> (high.included() ? "≤ " : "< ") + number(high.number())))
                .orElse("");
    }

    /** Where a result stands, such as "Low, severe". */
    String standing(Classification found) {
        String position = wording.say("review.labs.position." + found.position());
        String graded = found.severity()
                .map(severity -> position + ", " + severity(severity, found.withSymptoms()))
                .orElse(position);
        return found.critical() ? wording.say("review.labs.critical", graded) : graded;
    }

    /** What is to be said of a total calcium that no albumin brings into the range; empty of everything else. */
    Optional<String> calciumNow(LabResult result, Collection<LabResult> results, LabPatient patient) {
        List<LabValue> sample = results.stream()
                .filter(other -> other.sampledAt().equals(result.sampledAt()))
                .map(LabResult::value)
                .toList();
        return new UnadjustedCalcium(catalogue, patient)
                .of(result.value(), sample)
                .map(found -> wording.say(
                        "review.labs.calcium-now." + (found.albuminHelps() ? "" : "ionised.") + found.position(),
                        number(found.albumin()),
                        number(found.adjusted())));
    }

    // Which of the two holds is for the clinician to say: the worse one stands first.
    private String severity(Severity severity, Optional<Severity> withSymptoms) {
        String plain = wording.say("review.labs.severity." + severity);
        return withSymptoms
                .map(worse -> wording.say(
                        "review.labs.severity.by-symptoms", wording.say("review.labs.severity." + worse), plain))
                .orElse(plain);
    }

    /** What is asked about a result. */
    String doubt(Doubt doubt, Amount amount) {
        String key = "review.labs.doubt." + doubt.getClass().getSimpleName();
        return switch (doubt) {
            case Doubt.OtherUnit(String unit) -> wording.say(key, number(amount.number()) + " " + unit);
            case Doubt.Shifted(BigDecimal number) -> wording.say(key, number(number) + " " + amount.unit());
            case Doubt.TwoReadings(BigDecimal other) -> wording.say(key, number(other) + " " + amount.unit());
            case Doubt.UnitMissing() -> wording.say(key, amount.unit());
            case Doubt.FlagDiffers(var flag) -> wording.say(key, wording.say("review.labs.flag." + flag));
            case Doubt.CodeNotKnown(String code) -> wording.say(key, code);
            case Doubt.Unread(String words) -> wording.say(key, words);
            case Doubt.Unusual(), Doubt.RangeDiffers(), Doubt.LeftOpen(), Doubt.SaidTwice(), Doubt.Haemolysed() ->
                wording.say(key);
        };
    }
}
