package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Condition.Compare;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A number between two ends.
 *
 * @param given it is demanded that there is a number
 * @param absent it is demanded that there is none
 */
record NumberRoom(
        Optional<BigDecimal> low,
        boolean aboveLow,
        Optional<BigDecimal> high,
        boolean belowHigh,
        boolean given,
        boolean absent)
        implements AnswerRoom {

    @Override
    public List<NumberRoom> narrowed(Condition leaf, boolean holds) {
        if (!(leaf instanceof Compare(LinkId item, var operator, BigDecimal bound))) {
            throw new IllegalArgumentException("not a leaf over a number: " + leaf);
        }
        List<NumberRoom> rooms = new ArrayList<>();
        if (!holds && !given) {
            rooms.add(new NumberRoom(low, aboveLow, high, belowHigh, false, true));
        }
        if (!absent) {
            rooms.add(
                    switch (operator) {
                        case LESS -> holds ? upTo(bound, true) : from(bound, false);
                        case AT_MOST -> holds ? upTo(bound, false) : from(bound, true);
                        case GREATER -> holds ? from(bound, true) : upTo(bound, false);
                        case AT_LEAST -> holds ? from(bound, false) : upTo(bound, true);
                    });
        }
        rooms.removeIf(NumberRoom::isEmpty);
        return rooms;
    }

    private NumberRoom from(BigDecimal bound, boolean above) {
        int order = low.map(bound::compareTo).orElse(1);
        return new NumberRoom(
                order > 0 ? Optional.of(bound) : low,
                order == 0 ? above || aboveLow : order > 0 ? above : aboveLow,
                high,
                belowHigh,
                true,
                false);
    }

    private NumberRoom upTo(BigDecimal bound, boolean below) {
        int order = high.map(bound::compareTo).orElse(-1);
        return new NumberRoom(
                low,
                aboveLow,
                order < 0 ? Optional.of(bound) : high,
                order == 0 ? below || belowHigh : order < 0 ? below : belowHigh,
                true,
                false);
    }

    private boolean isEmpty() {
        if (low.isEmpty() || high.isEmpty()) {
            return false;
        }
        int order = low.get().compareTo(high.get());
        return order > 0 || (order == 0 && (aboveLow || belowHigh));
    }
}
