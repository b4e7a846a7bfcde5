package clinic.quiver.bench.patient;

import clinic.quiver.bench.table.Table;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Sum;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** Every bound that some rule, anchor or score compares an item with; of a sum, what each part alone needs to reach it. */
public final class Bounds {

    private final Table table;
    private final Map<LinkId, SortedSet<BigDecimal>> bounds = new HashMap<>();

    private Bounds(Table table) {
        this.table = table;
    }

    /** The bounds by the items they are asked of. */
    public static Map<LinkId, SortedSet<BigDecimal>> of(Table table) {
        Bounds bounds = new Bounds(table);
        table.rules().forEach(rule -> bounds.collect(List.of(rule.when(), rule.anchor())));
        table.scores().stream()
                .flatMap(score -> score.parts().stream())
                .flatMap(part -> part.features().stream())
                .flatMap(feature -> feature.alternatives().stream())
                .forEach(alternative -> bounds.collect(alternative.when()));
        return bounds.bounds;
    }

    private void collect(List<Condition> parts) {
        parts.forEach(this::collect);
    }

    private void collect(Condition condition) {
        switch (condition) {
            case Condition.All all -> collect(all.parts());
            case Condition.Any any -> collect(any.parts());
            case Condition.AtLeast some -> collect(some.parts());
            case Condition.Not not -> collect(not.part());
            case Condition.Named named -> collect(named.condition());
            case Condition.Compare compare -> add(compare.item(), compare.bound());
            case Condition.Is is -> {}
            case Condition.OneOf one -> {}
            case Condition.Has has -> {}
            case Condition.Only only -> {}
        }
    }

    private void add(LinkId item, BigDecimal bound) {
        Sum sum = table.sums().get(item);
        if (sum == null) {
            bounds.computeIfAbsent(item, i -> new TreeSet<>()).add(bound);
        } else {
            sum.parts()
                    .forEach((part, factor) -> bounds.computeIfAbsent(part, i -> new TreeSet<>())
                            .add(bound.divide(factor, 2, RoundingMode.HALF_UP)));
        }
    }
}
