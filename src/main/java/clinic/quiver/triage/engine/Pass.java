package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Answers;
import clinic.quiver.questionnaire.Condition.All;
import clinic.quiver.questionnaire.Condition.Any;
import clinic.quiver.questionnaire.Condition.AtLeast;
import clinic.quiver.questionnaire.Condition.Not;
import clinic.quiver.questionnaire.Logic;
import clinic.quiver.questionnaire.Truth;
import org.jspecify.annotations.Nullable;

/** One patient's answers held against a {@link ConditionSet}; remembers what it has evaluated. */
public final class Pass {

    private final Logic logic;
    private final Answers answers;
    private final @Nullable Truth[] known;

    Pass(Logic logic, Answers answers, int size) {
        this.logic = logic;
        this.answers = answers;
        this.known = new @Nullable Truth[size];
    }

    /**
     * Whether the node's condition holds.
     *
     * @throws RuntimeException when an answer cannot be read or compared; nothing is remembered then
     */
    public Truth truth(Node node) {
        Truth truth = known[node.place()];
        if (truth == null) {
            truth = evaluate(node);
            known[node.place()] = truth;
        }
        return truth;
    }

    private Truth evaluate(Node node) {
        return switch (node.condition()) {
            case All all -> all(node);
            case Any any -> any(node);
            case Not not -> truth(node.parts().getFirst()).negated();
            case AtLeast(int count, var parts) -> atLeast(count, node);
            default -> logic.truth(node.condition(), answers);
        };
    }

    private Truth all(Node node) {
        Truth result = Truth.TRUE;
        for (Node part : node.parts()) {
            result = result.and(truth(part));
            if (result == Truth.FALSE) {
                return result;
            }
        }
        return result;
    }

    private Truth any(Node node) {
        Truth result = Truth.FALSE;
        for (Node part : node.parts()) {
            result = result.or(truth(part));
            if (result == Truth.TRUE) {
                return result;
            }
        }
        return result;
    }

    private Truth atLeast(int count, Node node) {
        int holding = 0;
        int open = 0;
        for (Node part : node.parts()) {
            Truth truth = truth(part);
            if (truth == Truth.TRUE) {
                holding++;
            } else if (truth == Truth.UNKNOWN) {
                open++;
            }
        }
        return Logic.enough(count, holding, open);
    }
}
