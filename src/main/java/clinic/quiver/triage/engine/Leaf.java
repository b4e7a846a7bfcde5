package clinic.quiver.triage.engine;

import clinic.quiver.questionnaire.Condition;
import java.util.List;

/** A condition over one item or sum. */
public final class Leaf extends Node {

    Leaf(Condition condition, int slot) {
        super(condition, List.of(), slot);
    }
}
