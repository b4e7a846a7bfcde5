package clinic.quiver.questionnaire;

import clinic.quiver.knowledge.BrokenKnowledgeException;
import clinic.quiver.knowledge.YamlNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses a questionnaire in which some question could never be asked, or only after it was passed. */
final class AskingOrder {

    private final Map<LinkId, Item> items;
    private final Map<LinkId, YamlNode> askedWhen;
    private final Logic logic;

    /**
     * @param items all items with their conditions
     * @param askedWhen where the conditions stand
     */
    AskingOrder(Map<LinkId, Item> items, Map<LinkId, YamlNode> askedWhen, List<Sum> sums) {
        this.items = items;
        this.askedWhen = askedWhen;
        this.logic = new Logic(sums);
    }

    /**
     * Refuses a condition that depends on itself, over other conditions or at once.
     *
     * @throws BrokenKnowledgeException with file and line of the condition
     */
    void refuseCircles() {
        Set<LinkId> settled = new HashSet<>();
        askedWhen.keySet().forEach(item -> refuseCircle(item, settled, new HashSet<>()));
    }

    private void refuseCircle(LinkId linkId, Set<LinkId> settled, Set<LinkId> path) {
        if (settled.contains(linkId)) {
            return;
        }
        if (!path.add(linkId)) {
            throw broken(linkId, "whether '" + linkId + "' is asked depends on itself");
        }
        dependsOn(linkId).forEach(next -> refuseCircle(next, settled, path));
        path.remove(linkId);
        settled.add(linkId);
    }

    /**
     * Refuses a condition that no patient can meet, and one that asks for what is not known yet: it is read when its
     * page comes.
     *
     * @throws BrokenKnowledgeException with file and line of the condition
     */
    void refuseUnreachable(Vocabulary vocabulary, List<Page> pages) {
        Map<LinkId, Integer> positions = positions(pages);
        askedWhen.keySet().forEach(item -> {
            for (LinkId other : dependsOn(item)) {
                refuseLater(item, other, positions);
            }
            if (!conditionOf(item).map(new PatientSearch(vocabulary)::canHold).orElse(true)) {
                throw broken(item, "'" + item + "' is never asked: no patient can meet its condition");
            }
        });
    }

    private void refuseLater(LinkId item, LinkId other, Map<LinkId, Integer> positions) {
        if (source(other) == ItemSource.CLINICIAN) {
            throw broken(item, "'" + item + "' depends on '" + other + "', which only clinicians enter");
        }
        boolean known = source(other) == ItemSource.REGISTRATION;
        if (!known && positions.getOrDefault(other, 0) >= positions.getOrDefault(item, Integer.MAX_VALUE)) {
            throw broken(item, "'" + item + "' depends on '" + other + "', which is asked later");
        }
    }

    private static Map<LinkId, Integer> positions(List<Page> pages) {
        Map<LinkId, Integer> positions = new HashMap<>();
        for (Page page : pages) {
            page.items().forEach(item -> positions.put(item, positions.size()));
        }
        return positions;
    }

    private Set<LinkId> dependsOn(LinkId item) {
        return conditionOf(item).map(logic::itemsOf).orElse(Set.of());
    }

    private Optional<Condition> conditionOf(LinkId item) {
        return Optional.ofNullable(items.get(item)).flatMap(Item::enableWhen);
    }

    private ItemSource source(LinkId item) {
        return Optional.ofNullable(items.get(item)).map(Item::source).orElse(ItemSource.PATIENT);
    }

    private BrokenKnowledgeException broken(LinkId item, String reason) {
        YamlNode node = askedWhen.get(item);
        if (node == null) {
            throw new IllegalStateException("only an item with a condition can be asked wrongly, not " + item);
        }
        return node.broken(reason);
    }
}
