package clinic.quiver.observation.lab;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as somebody types it: {@code 3.1}, {@code 3,1}, {@code <0.1}.
 *
 * @param doubts when the mark in it could have been meant otherwise
 */
public record TypedAmount(Amount amount, List<Doubt> doubts) {

    private static final Pattern TYPED = Pattern.compile("(<=|>=|≤|≥|<|>)?\\s*(\\d{1,9}(?:[.,]\\d{1,6})?)");

    public TypedAmount {
        doubts = List.copyOf(doubts);
    }

    /** Reads an amount; empty when it is no number, or one that can be meant in two ways. */
    public static Optional<TypedAmount> read(String text, Analyte analyte, LabUnit unit) {
        Matcher typed = TYPED.matcher(text.strip());
        if (!typed.matches()) {
            return Optional.empty();
        }
        Bound bound = typed.group(1) == null
                ? Bound.EXACTLY
                : Tokens.bounded(text.strip()).bound();
        List<BigDecimal> readings = WrittenNumber.readings(typed.group(2), Optional.empty());
        List<BigDecimal> usual = readings.size() == 1
                ? readings
                : readings.stream()
                        .filter(number -> analyte.usual()
                                .filter(values -> values.contains(unit.toSi(number)))
                                .isPresent())
                        .toList();
        if (usual.size() != 1) {
            return Optional.empty();
        }
        List<Doubt> doubts = readings.stream()
                .filter(number -> number.compareTo(usual.getFirst()) < 0)
                .<Doubt>map(Doubt.TwoReadings::new)
                .toList();
        return Optional.of(new TypedAmount(new Amount(bound, usual.getFirst(), unit.symbol()), doubts));
    }
}
