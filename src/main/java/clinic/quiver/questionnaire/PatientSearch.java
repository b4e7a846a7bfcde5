package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Condition.All;
import clinic.quiver.questionnaire.Condition.Any;
import clinic.quiver.questionnaire.Condition.AtLeast;
import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Has;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.Named;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.Condition.OneOf;
import clinic.quiver.questionnaire.Condition.Only;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a patient for whom a condition holds. When there can be none, the condition contradicts itself. What is not
 * asked before something else was answered is respected; how the parts of a sum hang together is not.
 */
final class PatientSearch {

    /** Conditions that take longer to settle are taken as possible. */
    private static final int LONGEST_SEARCH = 200_000;

    private final Vocabulary vocabulary;
    private int steps;

    PatientSearch(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether there can be a patient for whom the condition is true. */
    boolean canHold(Condition condition) {
        return exists(condition, true);
    }

    /** Whether there can be a patient for whom the condition is not true. */
    boolean canFail(Condition condition) {
        return exists(condition, false);
    }

    private boolean exists(Condition condition, boolean holds) {
        steps = 0;
        return search(new Goal(condition, holds, null), Map.of());
    }

    /** One condition that has to hold, or must not, and what comes after it. */
    private record Goal(
            Condition condition, boolean holds, @Nullable Goal next) {}

    private boolean search(@Nullable Goal goal, Map<LinkId, AnswerRoom> rooms) {
        if (goal == null || ++steps > LONGEST_SEARCH) {
            return true;
        }
        Goal next = goal.next();
        boolean holds = goal.holds();
        return switch (goal.condition()) {
            case All(var parts) -> holds ? search(every(parts, true, next), rooms) : anyOf(parts, false, next, rooms);
            case Any(var parts) -> holds ? anyOf(parts, true, next, rooms) : search(every(parts, false, next), rooms);
            case AtLeast(int count, var parts) ->
                some(parts, holds ? count : parts.size() - count + 1, holds, next, rooms);
            case Not(var part) -> search(new Goal(part, !holds, next), rooms);
            case Named(var name, var condition) -> search(new Goal(condition, holds, next), rooms);
            case Is is -> leaf(is.item(), is, holds, next, rooms);
            case OneOf oneOf -> leaf(oneOf.item(), oneOf, holds, next, rooms);
            case Has has -> leaf(has.item(), has, holds, next, rooms);
            case Only only -> leaf(only.item(), only, holds, next, rooms);
            case Compare compare -> leaf(compare.item(), compare, holds, next, rooms);
        };
    }

    private static @Nullable Goal every(List<Condition> parts, boolean hold, @Nullable Goal next) {
        Goal goal = next;
        for (Condition part : parts.reversed()) {
            goal = new Goal(part, hold, goal);
        }
        return goal;
    }

    private boolean anyOf(List<Condition> parts, boolean hold, @Nullable Goal next, Map<LinkId, AnswerRoom> rooms) {
        return parts.stream().anyMatch(part -> search(new Goal(part, hold, next), rooms));
    }

    private boolean some(
            List<Condition> parts, int count, boolean hold, @Nullable Goal next, Map<LinkId, AnswerRoom> rooms) {
        if (count == 0) {
            return search(next, rooms);
        }
        for (int first = 0; first + count <= parts.size(); first++) {
            List<Condition> rest = parts.subList(first + 1, parts.size());
            Condition others = new AtLeast(count - 1, rest);
            Goal after = count == 1 ? next : new Goal(hold ? others : denied(rest, count - 1), true, next);
            if (search(new Goal(parts.get(first), hold, after), rooms)) {
                return true;
            }
        }
        return false;
    }

    private static Condition denied(List<Condition> parts, int count) {
        List<Condition> not = new ArrayList<>();
        parts.forEach(part -> not.add(new Not(part)));
        return new AtLeast(count, not);
    }

    private boolean leaf(
            LinkId item, Condition leaf, boolean holds, @Nullable Goal next, Map<LinkId, AnswerRoom> rooms) {
        Optional<Vocabulary.Term> term = vocabulary.term(item);
        if (term.isEmpty()) {
            return search(next, rooms);
        }
        AnswerRoom known = rooms.get(item);
        AnswerRoom room = known == null ? AnswerRoom.of(term.get()) : known;
        Optional<Condition> askedWhen = term.get().askedWhen().filter(condition -> holds);
        Goal after = askedWhen.isPresent() ? new Goal(askedWhen.get(), true, next) : next;
        for (AnswerRoom narrowed : room.narrowed(leaf, holds)) {
            Map<LinkId, AnswerRoom> narrower = new HashMap<>(rooms);
            narrower.put(item, narrowed);
            if (search(after, narrower)) {
                return true;
            }
        }
        return false;
    }
}
