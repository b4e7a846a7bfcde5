package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answer;
import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.NumberRange;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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

    /** The values that these leaves tell apart. */
    KnownValues(Questionnaire questionnaire, Collection<Condition> leaves) {
        this.questionnaire = questionnaire;
        this.steps = new Steps(questionnaire);
        this.leaves = leaves;
    }

    /** The values of an item, a sum, or a score; what was denied comes first, what is not known last. */
    List<Known> of(LinkId item) {
        Optional<Sum> sum = questionnaire.sums().stream()
                .filter(candidate -> candidate.name().equals(item))
                .findFirst();
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
            case CHOICE -> choices(item).forEach(code -> values.add(Known.of(id, new Answer.Choice(code))));
            case CHOICES, BODY_MAP -> lists(item).forEach(codes -> values.add(Known.of(id, new Answer.Choices(codes))));
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
                    Known.DENIED,
                    Known.of(item, new Answer.YesNo(true)),
                    Known.of(item, new Answer.DoesNotKnow()));
        }
        return numbers(item, Optional.empty()).stream()
                .filter(number -> number.signum() >= 0)
                .map(number -> Known.of(item, new Answer.Quantity(number)))
                .toList();
    }

    private Collection<String> choices(Item item) {
        Map<List<Boolean>, String> oneOfEach = new LinkedHashMap<>();
        for (String code : item.options()) {
            List<Boolean> signature = new ArrayList<>();
            for (Condition leaf : leavesOf(item.linkId())) {
                signature.add(
                        switch (leaf) {
                            case Is is -> is.value().equals(code);
                            case OneOf oneOf -> oneOf.values().contains(code);
                            default -> false;
                        });
            }
            oneOfEach.putIfAbsent(signature, code);
        }
        return oneOfEach.values();
    }

    private List<SortedSet<String>> lists(Item item) {
        Map<List<Boolean>, String> oneOfEach = new LinkedHashMap<>();
        for (String code : item.options()) {
            if (code.equals(Item.NONE)) {
                continue;
            }
            List<Boolean> signature = new ArrayList<>();
            for (Condition leaf : leavesOf(item.linkId())) {
                signature.add(
                        switch (leaf) {
                            case Has has -> has.codes().contains(code);
                            case Only only -> only.codes().contains(code);
                            default -> false;
                        });
            }
            oneOfEach.putIfAbsent(signature, code);
        }
        List<SortedSet<String>> lists = new ArrayList<>(List.of(new TreeSet<>()));
        for (String code : oneOfEach.values()) {
            for (SortedSet<String> shorter : List.copyOf(lists)) {
                SortedSet<String> longer = new TreeSet<>(shorter);
                longer.add(code);
                lists.add(longer);
            }
        }
        lists.removeFirst();
        List<SortedSet<String>> open = new ArrayList<>();
        for (SortedSet<String> list : lists) {
            SortedSet<String> notWhole = new TreeSet<>(list);
            notWhole.add(Answers.UNKNOWN_CODE);
            open.add(notWhole);
        }
        lists.sort(java.util.Comparator.comparingInt(Set::size));
        if (item.source() != ItemSource.CLINICIAN) {
            lists.addAll(open);
        }
        return lists;
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
        return leaves.stream()
                .filter(leaf -> Leaves.itemOf(leaf).equals(item))
                .toList();
    }
}
