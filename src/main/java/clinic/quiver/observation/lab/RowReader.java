package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.Heading.Role;
import clinic.quiver.observation.lab.ReportLine.Refusal;
import clinic.quiver.observation.lab.Token.Kind;
import clinic.quiver.observation.lab.Tokens.BoundedNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells apart what stands beside a test's name in one line. */
final class RowReader {

    private static final Pattern LOOKS_LIKE_A_UNIT = Pattern.compile(".*\\p{L}.*/.*|.*/.*\\p{L}.*|%.*|[µμ]\\p{L}+");
    private static final Set<Role> NOT_THE_VALUE =
            Set.of(Role.TEST, Role.RANGE, Role.LOW, Role.HIGH, Role.OTHER, Role.REMARK, Role.DAY, Role.CODE);

    private final Heading heading;
    private final Unread unread;

    RowReader(Heading heading, LabCatalogue catalogue) {
        this.heading = heading;
        this.unread = new Unread(catalogue, heading);
    }

    /**
     * What stands in a line.
     *
     * @param unitOfName that stands with the test's name
     * @param remarks what the laboratory says of the result, in a column of its own
     */
    RowParts parts(Analyte analyte, List<Token> tokens, Optional<String> unitOfName, List<Token> remarks, RowDay day) {
        Optional<BoundedNumber> value = isDamaged(tokens) ? Optional.empty() : value(tokens);
        List<Token> references = tokens.stream()
                .filter(token -> token.kind() == Kind.NUMBER)
                .filter(token ->
                        value.filter(Tokens.bounded(token.text())::equals).isEmpty())
                .toList();
        List<String> units = units(tokens, unitOfName);
        Optional<Refusal> refusal = refusal(analyte, tokens, value, units).or(day::refusal);
        Optional<String> low = rangeEnd(tokens, references, true);
        Optional<String> high = rangeEnd(tokens, references, false);
        return new RowParts(
                refusal,
                value.map(BoundedNumber::bound).orElse(Bound.EXACTLY),
                value.map(BoundedNumber::number).orElse(""),
                units.stream().filter(unit -> analyte.unit(unit).isPresent()).findFirst(),
                low,
                high,
                references.stream()
                        .map(Token::text)
                        .noneMatch(text -> Tokens.bounded(text).bound() == Bound.BELOW),
                texts(tokens, Kind.FLAG).map(Tokens::flag).findFirst(),
                Stream.concat(texts(tokens, Kind.WORD), texts(remarks, Kind.WORD))
                        .map(TestName::plain)
                        .anyMatch(word -> Unread.HAEMOLYSED.matcher(word).matches()),
                texts(tokens, Kind.CODE).findFirst(),
                unread.in(Stream.concat(tokens.stream(), remarks.stream())
                        .distinct()
                        .toList()),
                day);
    }

    private Optional<Refusal> refusal(
            Analyte analyte, List<Token> tokens, Optional<BoundedNumber> value, List<String> units) {
        if (isDamaged(tokens)) {
            return Optional.of(Refusal.DAMAGED_NUMBER);
        }
        if (value.isEmpty()) {
            return Optional.of(candidates(tokens).isEmpty() ? Refusal.NO_RESULT : Refusal.SEVERAL_NUMBERS);
        }
        if (value.get().isNegative()) {
            return Optional.of(Refusal.NEGATIVE);
        }
        if (hasUnknownUnit(tokens, units)) {
            return Optional.of(Refusal.UNKNOWN_UNIT);
        }
        if (!units.isEmpty()
                && units.stream().noneMatch(unit -> analyte.unit(unit).isPresent())) {
            return Optional.of(Refusal.UNIT_DOES_NOT_FIT);
        }
        long sizes = units.stream()
                .map(analyte::unit)
                .map(unit -> unit.map(LabUnit::times))
                .distinct()
                .count();
        return sizes > 1 ? Optional.of(Refusal.UNITS_DIFFER) : Optional.empty();
    }

    private boolean isDamaged(Collection<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.DAMAGED)
                .anyMatch(token -> heading.role(token.column())
                        .filter(NOT_THE_VALUE::contains)
                        .isEmpty());
    }

    private Optional<BoundedNumber> value(List<Token> tokens) {
        List<Token> candidates = candidates(tokens);
        List<Token> named = candidates.stream()
                .filter(token -> heading.hasRole(token.column(), Role.VALUE))
                .toList();
        List<Token> exact = candidates.stream()
                .filter(token -> Tokens.bounded(token.text()).bound() == Bound.EXACTLY)
                .toList();
        if (!named.isEmpty()) {
            return single(named);
        }
        return exact.isEmpty()
                ? candidates.stream().findFirst().map(Token::text).map(Tokens::bounded)
                : single(exact);
    }

    private static Optional<BoundedNumber> single(List<Token> numbers) {
        return numbers.size() == 1
                ? Optional.of(Tokens.bounded(numbers.getFirst().text()))
                : Optional.empty();
    }

    private List<Token> candidates(List<Token> tokens) {
        Set<Role> elsewhere = Set.of(Role.RANGE, Role.LOW, Role.HIGH, Role.OTHER, Role.REMARK, Role.DAY, Role.CODE);
        return tokens.stream()
                .filter(token -> token.kind() == Kind.NUMBER)
                .filter(token ->
                        heading.role(token.column()).filter(elsewhere::contains).isEmpty())
                .toList();
    }

    private List<String> units(List<Token> tokens, Optional<String> unitOfName) {
        List<String> units = new ArrayList<>();
        unitOfName.ifPresent(units::add);
        texts(tokens, Kind.UNIT).forEach(units::add);
        if (units.isEmpty()) {
            heading.valueUnit().ifPresent(units::add);
        }
        return units.stream().distinct().toList();
    }

    private boolean hasUnknownUnit(List<Token> tokens, Collection<String> units) {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.WORD)
                .anyMatch(token -> heading.hasRole(token.column(), Role.UNIT)
                        || (units.isEmpty()
                                && LOOKS_LIKE_A_UNIT.matcher(token.text()).matches()));
    }

    private Optional<String> rangeEnd(List<Token> tokens, List<Token> references, boolean low) {
        return texts(tokens, Kind.RANGE)
                .flatMap(range -> Tokens.ends(range).stream())
                .map(ends -> low ? ends.getFirst() : ends.getLast())
                .findFirst()
                .or(() -> references.stream()
                        .filter(token -> isEnd(token, low))
                        .map(token -> Tokens.bounded(token.text()).number())
                        .findFirst());
    }

    private boolean isEnd(Token token, boolean low) {
        Bound bound = Tokens.bounded(token.text()).bound();
        return heading.hasRole(token.column(), low ? Role.LOW : Role.HIGH)
                || (low ? bound.isOpenAbove() : bound.isOpenBelow());
    }

    private static Stream<String> texts(Collection<Token> tokens, Kind kind) {
        return tokens.stream().filter(token -> token.kind() == kind).map(Token::text);
    }
}
