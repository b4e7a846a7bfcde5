package clinic.quiver.bench.table;

import clinic.quiver.bench.table.Field.Kind;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Sum;
import clinic.quiver.triage.Nutrient;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** The facts that conditions speak of: in rules as they are, in scores with the usual numbers standing in. */
public final class Scope {

    private static final Set<LinkId> SCORES =
            Arrays.stream(Nutrient.values()).map(Nutrient::score).collect(Collectors.toSet());

    private final Logic logic;
    private final Map<LinkId, Sum> sums;
    private final Set<LinkId> usual;
    private final SortedSet<Field> named;

    /**
     * Scope that are remembered in the given set.
     *
     * @param sums every sum by its name
     * @param usual the items for which a usual number stands in; empty for rules
     */
    Scope(Logic logic, Map<LinkId, Sum> sums, Set<LinkId> usual, SortedSet<Field> named) {
        this.logic = logic;
        this.sums = sums;
        this.usual = usual;
        this.named = named;
    }

    /** The field that conditions of this kind ask for. */
    public Field code(LinkId item) {
        return remember(Field.of(item, Kind.CODE, false));
    }

    /** The field that conditions of this kind ask for. */
    public Field list(LinkId item) {
        return remember(Field.of(item, Kind.LIST, false));
    }

    /** The field that conditions of this kind ask for. */
    public Field number(LinkId item) {
        if (SCORES.contains(item)) {
            return Field.of(item, Kind.SCORE, false);
        }
        return remember(Field.of(item, Kind.NUMBER, isUsual(item)));
    }

    /** Whether the condition means something else here than in rules. */
    public boolean speaksOfUsual(Condition condition) {
        return logic.itemsOf(condition).stream().anyMatch(this::isUsual);
    }

    /** Whether the item is a sum. */
    public boolean isSum(LinkId item) {
        return sums.containsKey(item);
    }

    private boolean isUsual(LinkId item) {
        Sum sum = sums.get(item);
        return usual.contains(item)
                || (sum != null && sum.parts().keySet().stream().anyMatch(usual::contains));
    }

    private Field remember(Field field) {
        named.add(field);
        return field;
    }
}
