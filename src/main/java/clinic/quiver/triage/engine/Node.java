package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import java.util.List;

/** A condition with its place in a {@link ConditionSet}; conditions that ask the same of the same items share a node. */
public abstract sealed class Node permits Leaf, Junction {

    /** For {@link #slot()}. */
    static final int SEVERAL_SLOTS = -1;

    private final Condition condition;
    private final List<Node> parts;
    private final int slot;
    private int value;

    Node(Condition condition, List<Node> parts, int slot) {
        this.condition = condition;
        this.parts = List.copyOf(parts);
        this.slot = slot;
    }

    public final Condition condition() {
        return condition;
    }

    /** The parts as they are written; none for a leaf. */
    public final List<Node> parts() {
        return parts;
    }

    /** The place of the slot whose reading alone settles it; negative when several do. */
    final int slot() {
        return slot;
    }

    /** The place of its value; known once the set is built. */
    final int value() {
        return value;
    }

    /** Gives it the place of its value, when the set is built. */
    final void standAt(int placeOfValue) {
        this.value = placeOfValue;
    }
}
