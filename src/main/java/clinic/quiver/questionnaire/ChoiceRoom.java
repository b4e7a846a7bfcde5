package clinic.quiver.questionnaire;

import clinic.quiver.questionnaire.Condition.Compare;
import clinic.quiver.questionnaire.Condition.Is;
import clinic.quiver.questionnaire.Condition.OneOf;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One code of these, or no answer. */
record ChoiceRoom(Set<String> left) implements AnswerRoom {

    private static final String NO_ANSWER = "";

    static ChoiceRoom any(Set<String> codes) {
        Set<String> left = new HashSet<>(codes);
        left.add(NO_ANSWER);
        return new ChoiceRoom(left);
    }

    @Override
    public List<ChoiceRoom> narrowed(Condition leaf, boolean holds) {
        Set<String> kept = new HashSet<>(left);
        kept.removeIf(code -> holdsFor(leaf, code) != holds);
        return kept.isEmpty() ? List.of() : List.of(new ChoiceRoom(kept));
    }

    private static boolean holdsFor(Condition leaf, String code) {
        return switch (leaf) {
            case Is is -> is.value().equals(code);
            case OneOf oneOf -> oneOf.values().contains(code);
            case Compare compare ->
                !code.equals(NO_ANSWER) && compare.operator().holds(new BigDecimal(code), compare.bound());
            default -> throw new IllegalArgumentException("not a leaf over a choice: " + leaf);
        };
    }
}
