package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which ways an item can be known, as far as some conditions can tell them apart: of options that stand in the same
 * conditions one is enough, and of the numbers between two bounds.
 */
final class KnownValues {

    private final Questionnaire questionnaire;
    private final Steps steps;
    private final Collection<Condition> leaves;
    private final OptionValues options;

    /** The values that these leaves tell apart. */
    KnownValues(Questionnaire questionnaire, Collection<Condition> leaves) {
        this.questionnaire = questionnaire;
        this.steps = new Steps(questionnaire);
        this.leaves = leaves;
        this.options = new OptionValues(leaves);
    }

    /** The values of an item, a sum, or a score; what was denied comes first, what is not known last. */
    List<Known> of(LinkId item) {
        Optional<Sum> sum = new Asking(questionnaire).sum(item);
        if (sum.isPresent()) {
            return ofSum(sum.get());
        }
        return questionnaire.find(item).map(this::ofItem).orElseGet(() -> notAsked(item));
    }

    private List<Known> ofItem(Item item) {
        List<Known> values = new ArrayList<>();
        if (item.source() != ItemSource.REGISTRATION) {
            values.add(Known.DENIED);
        }
        LinkId id = item.linkId();
        switch (item.type()) {
            case YES_NO -> values.add(Known.of(id, new Answer.YesNo(true)));
            case CHOICE -> options.choices(item).forEach(code -> values.add(Known.of(id, new Answer.Choice(code))));
            case CHOICES, BODY_MAP ->
                options.lists(item).forEach(codes -> values.add(Known.of(id, new Answer.Choices(codes))));
            case QUANTITY ->
                numbers(id, item.range()).forEach(number -> values.add(Known.of(id, new Answer.Quantity(number))));
            case DATE, TEXT -> {}
        }
        if (item.source() != ItemSource.CLINICIAN) {
            values.add(Known.of(id, new Answer.DoesNotKnow()));
        }
        return values;
    }

    // A rule that fired is a yes; a score is a number of points.
    private List<Known> notAsked(LinkId item) {
        if (item.value().startsWith("fired:")) {
            return List.of(
                    Known.DENIED, Known.of(item, new Answer.YesNo(true)), Known.of(item, new Answer.DoesNotKnow()));
        }
        return numbers(item, Optional.empty()).stream()
                .filter(number -> number.signum() >= 0)
                .map(number -> Known.of(item, new Answer.Quantity(number)))
                .toList();
    }

    private List<BigDecimal> numbers(LinkId item, Optional<NumberRange> range) {
        BigDecimal step = steps.of(item);
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        for (Condition leaf : leavesOf(item)) {
            if (leaf instanceof Compare compare) {
                numbers.add(compare.bound().subtract(step));
                numbers.add(compare.bound());
                numbers.add(compare.bound().add(step));
            }
        }
        return numbers.stream()
                .filter(number -> range.map(allowed -> allowed.contains(number)).orElse(true))
                .toList();
    }

    private List<Known> ofSum(Sum sum) {
        TreeMap<BigDecimal, Known> whole = new TreeMap<>();
        Sums sums = new Sums(questionnaire, sum);
        Set<BigDecimal> bounds = new LinkedHashSet<>();
        for (Condition leaf : leavesOf(sum.name())) {
            if (leaf instanceof Compare compare) {
                bounds.add(compare.bound());
            }
        }
        BigDecimal step = steps.of(sum.name());
        List<Known> values = new ArrayList<>(List.of(Known.DENIED));
        for (BigDecimal bound : bounds) {
            sums.near(bound, step).forEach(whole::put);
        }
        values.addAll(whole.values());
        whole.values().forEach(known -> sums.open(known).ifPresent(values::add));
        sums.open(Known.DENIED).ifPresent(values::add);
        return values;
    }

    private List<Condition> leavesOf(LinkId item) {
        return leaves.stream().filter(leaf -> Leaves.itemOf(leaf).equals(item)).toList();
    }
}
