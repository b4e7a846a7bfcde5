package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Options and lists of options as far as these leaves tell them apart. */
record OptionValues(Collection<Condition> leaves) {

    /** Of options that stand in the same leaves, one. */
    Collection<String> choices(Item item) {
        return oneOfEach(item, item.options());
    }

    /** Every list that could be ticked, the short ones first; those that may not be whole last. */
    List<SortedSet<String>> lists(Item item) {
        List<String> codes =
                item.options().stream().filter(code -> !code.equals(Item.NONE)).toList();
        List<SortedSet<String>> lists = new ArrayList<>(List.of(new TreeSet<>()));
        for (String code : oneOfEach(item, codes)) {
            for (SortedSet<String> shorter : List.copyOf(lists)) {
                lists.add(with(shorter, code));
            }
        }
        lists.removeFirst();
        lists.sort(Comparator.comparingInt(Set::size));
        if (item.source() != ItemSource.CLINICIAN) {
            List.copyOf(lists).forEach(list -> lists.add(with(list, Answers.UNKNOWN_CODE)));
        }
        return lists;
    }

    private Collection<String> oneOfEach(Item item, List<String> codes) {
        Map<List<Boolean>, String> representatives = new LinkedHashMap<>();
        for (String code : codes) {
            List<Boolean> standsIn = leaves.stream()
                    .filter(leaf -> Leaves.itemOf(leaf).equals(item.linkId()))
                    .map(leaf -> standsIn(leaf, code))
                    .toList();
            representatives.putIfAbsent(standsIn, code);
        }
        return representatives.values();
    }

    private static boolean standsIn(Condition leaf, String code) {
        return switch (leaf) {
            case Is is -> is.value().equals(code);
            case OneOf oneOf -> oneOf.values().contains(code);
            case Has has -> has.codes().contains(code);
            case Only only -> only.codes().contains(code);
            default -> false;
        };
    }

    private static SortedSet<String> with(SortedSet<String> codes, String code) {
        SortedSet<String> longer = new TreeSet<>(codes);
        longer.add(code);
        return longer;
    }
}
