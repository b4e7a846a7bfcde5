package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Only;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A list of codes, which may be empty.
 *
 * @param held codes that it has to hold
 * @param barred codes that it must not hold
 */
record ListRoom(Set<String> codes, Set<String> held, Set<String> barred) implements AnswerRoom {

    @Override
    public List<ListRoom> narrowed(Condition leaf, boolean holds) {
        if (leaf instanceof Has has) {
            return holds ? holdingOneOf(has.codes()) : barring(has.codes());
        }
        if (leaf instanceof Only only) {
            return holds ? nothingBut(only.codes()) : somethingBeside(only.codes());
        }
        throw new IllegalArgumentException("not a leaf over a list: " + leaf);
    }

    private List<ListRoom> nothingBut(Set<String> allowed) {
        return barring(without(codes, allowed)).stream()
                .flatMap(room -> room.holdingOneOf(allowed).stream())
                .toList();
    }

    private List<ListRoom> somethingBeside(Set<String> allowed) {
        List<ListRoom> rooms = new ArrayList<>(barring(codes));
        rooms.addAll(holdingOneOf(without(codes, allowed)));
        return rooms;
    }

    private List<ListRoom> holdingOneOf(Set<String> wanted) {
        return without(wanted, barred).stream()
                .filter(this::fitsBesideHeld)
                .map(code -> new ListRoom(codes, with(held, Set.of(code)), barred))
                .toList();
    }

    // "None of these" stands alone.
    private boolean fitsBesideHeld(String code) {
        return held.isEmpty() || held.contains(code) || (!code.equals(Item.NONE) && !held.contains(Item.NONE));
    }

    private List<ListRoom> barring(Set<String> unwanted) {
        return without(held, unwanted).size() == held.size()
                ? List.of(new ListRoom(codes, held, with(barred, unwanted)))
                : List.of();
    }

    private static Set<String> with(Set<String> some, Set<String> more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        Set<String> rest = new HashSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
