package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemType;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Answers whose sum is a wanted number, such as cups and pills for milligrams of caffeine. */
final class Sums {

    private static final int TENTHS = 10;

    private final Questionnaire questionnaire;
    private final Sum sum;

    Sums(Questionnaire questionnaire, Sum sum) {
        this.questionnaire = questionnaire;
        this.sum = sum;
    }

    /** By their totals: answers that add up to the bound, and those that come closest below and above it. */
    Map<BigDecimal, Known> near(BigDecimal bound, BigDecimal step) {
        NavigableMap<BigDecimal, Known> totals = all(bound.add(step));
        Map<BigDecimal, Known> found = new TreeMap<>();
        for (var closest :
                Arrays.asList(totals.lowerEntry(bound), totals.floorEntry(bound), totals.higherEntry(bound))) {
            if (closest != null) {
                found.put(closest.getKey(), closest.getValue());
            }
        }
        return found;
    }

    /** The same answers with one more part that is not known; empty when every part is known. */
    Optional<Known> open(Known known) {
        return sum.parts().sequencedKeySet().reversed().stream()
                .filter(part -> !known.given().containsKey(part))
                .findFirst()
                .map(part -> {
                    Map<LinkId, Answer> given = new HashMap<>(known.given());
                    given.put(part, new Answer.DoesNotKnow());
                    return new Known(given);
                });
    }

    private NavigableMap<BigDecimal, Known> all(BigDecimal highest) {
        boolean points = sum.parts().sequencedKeySet().stream()
                .map(questionnaire::item)
                .allMatch(item -> item.type() == ItemType.CHOICE);
        return points ? points(highest) : amounts(highest);
    }

    // One part after the other takes as many points as it can, so that a later part is given only when it is asked.
    private NavigableMap<BigDecimal, Known> points(BigDecimal highest) {
        NavigableMap<BigDecimal, Known> found = new TreeMap<>();
        for (int wanted = 0; wanted <= highest.intValue(); wanted++) {
            Map<LinkId, Answer> given = new HashMap<>();
            int left = wanted;
            for (LinkId part : sum.parts().sequencedKeySet()) {
                Item item = questionnaire.item(part);
                int taken = Math.min(left, item.options().size() - 1);
                if (given.isEmpty() || taken > 0) {
                    given.put(part, new Answer.Choice(String.valueOf(taken)));
                }
                left -= taken;
            }
            if (left == 0) {
                found.put(BigDecimal.valueOf(wanted), new Known(given));
            }
        }
        return found;
    }

    // Two kinds of drink are enough to come close to any number.
    private NavigableMap<BigDecimal, Known> amounts(BigDecimal highest) {
        List<LinkId> parts = List.copyOf(sum.parts().sequencedKeySet());
        LinkId many = parts.getLast();
        NavigableMap<BigDecimal, Known> found = new TreeMap<>();
        for (LinkId few : parts.subList(0, parts.size() - 1)) {
            for (int i = 0; i <= 30 * TENTHS; i += TENTHS / 2) {
                for (int j = 0; j <= 20 * TENTHS; j += TENTHS / 2) {
                    BigDecimal total = amount(few, i).add(amount(many, j));
                    if (total.signum() > 0 && total.compareTo(highest) <= 0) {
                        found.putIfAbsent(total.stripTrailingZeros(), given(few, i, many, j));
                    }
                }
            }
        }
        return found;
    }

    private BigDecimal amount(LinkId part, int tenths) {
        return BigDecimal.valueOf(tenths, 1).multiply(sum.parts().getOrDefault(part, BigDecimal.ONE));
    }

    private static Known given(LinkId few, int i, LinkId many, int j) {
        Map<LinkId, Answer> given = new HashMap<>();
        if (i > 0) {
            given.put(few, new Answer.Quantity(BigDecimal.valueOf(i, 1).stripTrailingZeros()));
        }
        if (j > 0) {
            given.put(many, new Answer.Quantity(BigDecimal.valueOf(j, 1).stripTrailingZeros()));
        }
        return new Known(given);
    }
}
