package clinic.quiver.observation.lab;

import clinic.quiver.observation.lab.ReportLine.Refusal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When the sample of one line was taken, as far as the line itself says so.
 *
 * @param at empty when it says nothing, or nothing that helps
 * @param refusal why what it says is no help; empty when it helps, and when it says nothing
 */
record RowDay(Optional<LocalDateTime> at, Optional<Refusal> refusal) {

    /**
     * What a line says.
     *
     * @param dayOfColumn as written above the result's column
     * @param now by the clock of the clinic
     */
    static RowDay of(List<Token> tokens, Optional<String> dayOfColumn, DayOrder days, LocalDateTime now) {
        List<String> written = Stream.concat(
                        dayOfColumn.stream(),
                        tokens.stream()
                                .filter(token -> token.kind() == Token.Kind.DAY)
                                .map(Token::text))
                .toList();
        Set<LocalDateTime> moments =
                written.stream().flatMap(day -> days.readings(day).stream()).collect(Collectors.toSet());
        if (written.isEmpty()) {
            return new RowDay(Optional.empty(), Optional.empty());
        }
        // A day that the calendar has not is no help either.
        if (moments.size() != 1
                || written.stream().anyMatch(day -> days.readings(day).isEmpty())) {
            return new RowDay(Optional.empty(), Optional.of(Refusal.DAY_UNCLEAR));
        }
        return moments.stream().anyMatch(now::isBefore)
                ? new RowDay(Optional.empty(), Optional.of(Refusal.IN_THE_FUTURE))
                : new RowDay(moments.stream().findFirst(), Optional.empty());
    }

    boolean isUnclear() {
        return refusal.isPresent();
    }
}
