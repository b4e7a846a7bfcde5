package clinic.quiver.triage.mutation;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition;
import clinic.quiver.questionnaire.Item;
import clinic.quiver.questionnaire.ItemSource;
import clinic.quiver.questionnaire.LinkId;
import clinic.quiver.questionnaire.Questionnaire;
import clinic.quiver.questionnaire.Sum;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which items the questionnaire asks, and because of which others. The parts of a sum are taken together. */
record Asking(Questionnaire questionnaire) {

    /** Whether these answers leave the item on the patient's form; what staff enter always may be. */
    boolean isAsked(LinkId linkId, Answers answers) {
        return questionnaire
                .find(linkId)
                .map(item -> item.source() != ItemSource.PATIENT || questionnaire.isShown(linkId, answers))
                .orElse(true);
    }

    /** The leaves that decide whether an item, or a part of a sum, is asked. */
    Set<Condition> leavesBefore(LinkId item) {
        Set<Condition> leaves = new LinkedHashSet<>();
        List<LinkId> parts =
                sum(item).map(sum -> List.copyOf(sum.parts().sequencedKeySet())).orElse(List.of(item));
        for (LinkId part : parts) {
            questionnaire
                    .find(part)
                    .flatMap(Item::enableWhen)
                    .ifPresent(condition -> leaves.addAll(Leaves.of(condition)));
        }
        return leaves;
    }

    /** The items that must be known before it is known whether this one is asked. */
    Set<LinkId> itemsBefore(LinkId item) {
        Set<LinkId> items = new LinkedHashSet<>();
        leavesBefore(item).forEach(leaf -> items.add(together(Leaves.itemOf(leaf))));
        items.remove(item);
        return items;
    }

    /** All leaves that decide, directly or not, whether the items of these leaves are asked. */
    Set<Condition> leavesBehind(Set<Condition> leaves) {
        Set<Condition> all = new LinkedHashSet<>();
        Set<Condition> more = leaves;
        while (!more.isEmpty()) {
            Set<Condition> found = new LinkedHashSet<>();
            more.forEach(leaf -> found.addAll(leavesBefore(Leaves.itemOf(leaf))));
            found.removeAll(all);
            all.addAll(found);
            more = found;
        }
        return all;
    }

    /** The sum that an item is a part of, otherwise the item itself. */
    LinkId together(LinkId item) {
        return questionnaire.sums().stream()
                .filter(sum -> sum.parts().containsKey(item))
                .findFirst()
                .map(Sum::name)
                .orElse(item);
    }

    /** The sum of that name. */
    Optional<Sum> sum(LinkId name) {
        return questionnaire.sums().stream()
                .filter(sum -> sum.name().equals(name))
                .findFirst();
    }
}
