package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Classification.Position;
import clinic.quiver.patient.SexAtBirth;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.shared.Language;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One laboratory test (Clinical knowledge base, 3.2 and 3.4).
 *
 * @param key permanent name, such as {@code lab-k}; that of a clinician's item where rules ask for it
 * @param also further names that reports use
 * @param codes LOINC codes with the unit each stands for; {@link #ANY_UNIT} when it does not tell
 * @param units the SI unit first
 * @param ranges reference ranges of adults in the SI unit, by sex where they differ; empty when only the laboratory knows
 * @param usual outside of it a value is questioned
 * @param possible outside of it a value is refused
 */
public record Analyte(
        LinkId key,
        Map<Language, String> names,
        List<String> also,
        Map<String, String> codes,
        List<LabUnit> units,
        Map<SexAtBirth, Interval> ranges,
        Optional<Interval> usual,
        Optional<Interval> possible,
        List<Grade> grades,
        Set<Trait> traits) {

    /** Stands in place of a unit where a LOINC code is used with several. */
    public static final String ANY_UNIT = "any";

    /** What makes results of a test doubtful. */
    public enum Trait {
        /** A haemolysed or late sample reads too high. */
        HAEMOLYSIS_RAISES,
        /** Biotin from 5 mg a day disturbs the measurement. */
        BIOTIN_DISTORTS
    }

    public Analyte {
        names = Map.copyOf(names);
        also = List.copyOf(also);
        codes = Map.copyOf(codes);
        units = List.copyOf(units);
        ranges = Map.copyOf(ranges);
        grades = List.copyOf(grades);
        traits = Set.copyOf(traits);
    }

    public String name(Language language) {
        return Optional.ofNullable(names.get(language)).orElseGet(key::value);
    }

    /** The unit that values are compared and kept in. */
    public LabUnit siUnit() {
        return units.getFirst();
    }

    /** A unit of this test by its symbol. */
    public Optional<LabUnit> unit(String symbol) {
        return units.stream().filter(unit -> unit.symbol().equals(symbol)).findFirst();
    }

    /** The code that reports a unit, where there is one; any of this test's codes otherwise. */
    public Optional<String> codeFor(LabUnit unit) {
        return codes.entrySet().stream()
                .filter(code -> code.getValue().equals(unit.symbol()))
                .map(Map.Entry::getKey)
                .min(String::compareTo)
                .or(() -> codes.keySet().stream().min(String::compareTo));
    }

    /** The units that a code can stand with: those that measure what its own does; none when it is no code of this test. */
    List<LabUnit> unitsOf(String code) {
        String own = codes.getOrDefault(code, "");
        return units.stream()
                .filter(unit -> own.equals(ANY_UNIT)
                        || unit(own).filter(unit::measuresLike).isPresent())
                .toList();
    }

    /**
     * An amount in the SI unit, as rules read it: of {@code <0.1} just below.
     *
     * @throws IllegalArgumentException when the amount's unit is not one of this test
     */
    public BigDecimal inSi(Amount amount) {
        return unitOf(amount).toSi(amount.bound().nearest(amount.number()));
    }

    /** The reference ranges of a person: one, or both where the sex is not known to be one of the two. */
    public Collection<Interval> rangesFor(SexAtBirth sex) {
        return Optional.ofNullable(ranges.get(sex))
                .<Collection<Interval>>map(List::of)
                .orElseGet(() -> ranges.values());
    }

    /** Where a result stands; by the laboratory's own range if it sent one, and by the bands of severity in any case. */
    public Classification classify(LabValue value, SexAtBirth sex) {
        LabUnit unit = unitOf(value.amount());
        Collection<Interval> judging = value.range()
                .<Collection<Interval>>map(own -> List.of(own.in(unit::toSi)))
                .orElseGet(() -> rangesFor(sex));
        return classify(inSi(value.amount()), judging);
    }

    /** Where a number in the SI unit stands by the ranges of this test. */
    Classification classify(BigDecimal si, SexAtBirth sex) {
        return classify(si, rangesFor(sex));
    }

    private Classification classify(BigDecimal si, Collection<Interval> judging) {
        Optional<Grade> graded = gradeOf(si, false);
        Optional<Grade> critical = gradeOf(si, true);
        Position position = critical.or(() -> graded)
                .map(grade -> grade.low() ? Position.LOW : Position.HIGH)
                .orElseGet(() -> position(si, judging));
        return new Classification(
                position,
                graded.flatMap(Grade::severity),
                graded.flatMap(Grade::withSymptoms),
                critical.isPresent(),
                critical.or(() -> graded).map(Grade::source).orElse(""));
    }

    private static Position position(BigDecimal si, Collection<Interval> judging) {
        if (judging.isEmpty()) {
            return Position.UNKNOWN;
        }
        if (judging.stream().anyMatch(range -> range.isBelow(si))) {
            return Position.LOW;
        }
        return judging.stream().anyMatch(range -> range.isAbove(si)) ? Position.HIGH : Position.NORMAL;
    }

    private Optional<Grade> gradeOf(BigDecimal si, boolean critical) {
        return grades.stream()
                .filter(grade -> grade.severity().isEmpty() == critical)
                .filter(grade -> grade.values().contains(si))
                .findFirst();
    }

    private LabUnit unitOf(Amount amount) {
        return unit(amount.unit())
                .orElseThrow(() -> new IllegalArgumentException(key + " is not measured in " + amount.unit()));
    }
}
