package clinic.quiver.handout;

import clinic.quiver.handout.Consultation.TestResult;
import clinic.quiver.handout.Consultation.Where;
import clinic.quiver.observation.LabResult;
import clinic.quiver.observation.lab.Amount;
import clinic.quiver.observation.lab.Analyte;
import clinic.quiver.observation.lab.Interval;
import clinic.quiver.observation.lab.LabCatalogue;
import clinic.quiver.observation.lab.LabValue;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts laboratory results into the words of a patient's language: what was found, and where it lies. */
final class TestResults {

    private static final int DIGITS = 3;

    private final LabCatalogue catalogue;
    private final SexAtBirth sex;
    private final Language language;

    /** @param sex whose usual range is told; both ranges where it is neither of the two */
    TestResults(LabCatalogue catalogue, SexAtBirth sex, Language language) {
        this.catalogue = catalogue;
        this.sex = sex;
        this.language = language;
    }

    /**
     * The newest result of each test.
     *
     * @param results the newest sample first
     */
    List<TestResult> of(List<LabResult> results) {
        Set<LinkId> told = new HashSet<>();
        return results.stream()
                .filter(result -> told.add(result.value().analyte()))
                .map(result -> of(catalogue.get(result.value().analyte()), result))
                .toList();
    }

    private TestResult of(Analyte analyte, LabResult result) {
        LabValue value = result.value();
        boolean computed = result.origin() == LabResult.Origin.COMPUTED;
        return new TestResult(
                analyte.name(language),
                computed ? number(result.si()) + " " + analyte.siUnit().symbol() : amount(value.amount()),
                usual(analyte, value),
                switch (analyte.classify(value, sex).position()) {
                    case LOW -> Where.LOW;
                    case NORMAL -> Where.IN_RANGE;
                    case HIGH -> Where.HIGH;
                    case UNKNOWN -> Where.NO_RANGE;
                });
    }

    private String amount(Amount amount) {
        return (amount.bound().sign() + " " + number(amount.number()) + " " + amount.unit()).strip();
    }

    private String usual(Analyte analyte, LabValue value) {
        return value.range().map(own -> ends(own) + " " + value.amount().unit()).orElseGet(() -> {
            String ends =
                    analyte.rangesFor(sex).stream().distinct().map(this::ends).collect(Collectors.joining(" / "));
            return ends.isEmpty() ? "" : ends + " " + analyte.siUnit().symbol();
        });
    }

    private String ends(Interval range) {
        String low = range.low().map(end -> number(end.number())).orElse("");
        String high = range.high().map(end -> number(end.number())).orElse("");
        if (low.isEmpty()) {
            return "< " + high;
        }
        return high.isEmpty() ? "> " + low : low + "–" + high;
    }

    private String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(language.locale());
        format.setMaximumFractionDigits(DIGITS);
        return format.format(number);
    }
}
